"""Nothing of ours stands inline, so that a strict Content-Security-Policy is possible.

What the theme itself has inline is known from a bare build of it.
"""

import re
import subprocess

import pytest

from macros.commands.build import generator
from tests import bare, sites
from tests.parsed import parsed

EXECUTABLE = (None, "", "text/javascript", "module")
BARE_PAGE = "---\ntitle: Bare\ndescription: Bare\n---\n# Bare\n\n## A part\n\nText.\n"


def inline_scripts(soup):
    """The inline scripts that run; the depth of the page within one of Material's does not count."""
    found = [tag for tag in soup.find_all("script", src=False) if tag.get("type") in EXECUTABLE]
    return {re.sub(r'new URL\("[./]*"', 'new URL("."', tag.string or "") for tag in found}


def inline_styles(soup):
    """Style attributes and style elements."""
    return {tag["style"] for tag in soup.find_all(style=True)} | {tag.get_text() for tag in soup.find_all("style")}


def handlers(soup):
    return {f"<{tag.name} {name}>" for tag in soup.find_all(True) for name in tag.attrs if name.startswith("on")}


@pytest.fixture(scope="session")
def theme(tmp_path_factory):
    """By generator: what a page of the bare theme has inline."""
    known = {}
    for engine in sites.FOLDERS:
        folder = tmp_path_factory.mktemp(engine)
        bare.write(folder, {"index.md": BARE_PAGE, "deep/page.md": BARE_PAGE})
        subprocess.run(generator(sites.ROOT, engine), cwd=folder, check=True, capture_output=True)
        pages = [parsed(path) for path in (folder / "site").rglob("*.html")]
        known[engine] = [set().union(*map(read, pages)) for read in (inline_scripts, inline_styles, handlers)]
    return known


def test_no_script_style_or_handler_of_ours_stands_inline(site, theme):
    scripts, styles, events = theme[site.engine]
    for name in site.pages:
        soup = parsed(site.folder / name)
        assert inline_scripts(soup) <= scripts, name
        assert inline_styles(soup) <= styles, name
        assert handlers(soup) <= events, name


def test_the_text_itself_has_nothing_inline_at_all(site):
    for name in site.pages:
        soup = parsed(site.folder / name)
        text = soup.find("article") or soup.body
        if not soup.find("article") or text.find(class_="md-content"):
            assert name.startswith("embed/"), f"{name} has no article"
        assert not text.find_all("script", src=False), name
        assert not text.find_all("style"), name
        assert not text.find_all(style=True), name
        assert not handlers(text), name


def test_no_address_runs_script(site):
    for name in site.pages:
        for tag in parsed(site.folder / name).find_all(href=True):
            assert not tag["href"].strip().lower().startswith(("javascript:", "data:text/html")), name
