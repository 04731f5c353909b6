"""A built site holds what readers get, and none of the files it was made from."""

import json
import re
from pathlib import Path

from macros.syllabus.claims import claims
from tests.parsed import parsed

SOURCES = {".yml", ".yaml", ".ts", ".py", ".md", ".map", ".toml", ".pyc", ".j2", ".license"}
THEME = ("assets/javascripts/", "assets/stylesheets/")
TELLTALES = re.compile(r"^partials/|examples|node_modules|__pycache__|quiz\.schema")
MACHINE = re.compile(r"(?<![\w.:/-])(?:/(?:home|root|tmp|work|Users)/[\w.-]+|[A-Z]:\\\\Users)")

CLAIM = re.compile(rf"\b(?:{'|'.join(claims())})\b")
# Those who write the course, and those who lead a group, may read the ids of claims.
EDITORS = ("authoring/", "facilitate/")


def files(site):
    return [path for path in site.folder.rglob("*") if path.is_file()]


def test_no_source_file_is_published(site):
    published = [str(path.relative_to(site.folder)) for path in files(site)]
    # Material's own source maps come with the theme; ours must not.
    leaked = [name for name in published if Path(name).suffix in SOURCES and not name.startswith(THEME)]
    assert not leaked
    assert not [name for name in published if TELLTALES.search(name)]


def test_no_unrendered_macro_and_no_path_of_this_machine_is_published(site):
    for path in files(site):
        if path.suffix not in (".html", ".json", ".xml", ".txt") and "assets/course" not in str(path):
            continue
        if path.suffix in (".woff2", ".png"):
            continue
        text = path.read_text(encoding="utf-8")
        assert not MACHINE.search(text), f"{path.name}: {MACHINE.search(text)}"
        if path.suffix == ".html" and "authoring" not in path.parts:
            assert "{{" not in text and "{%" not in text, path.name
            assert "Macro Rendering Error" not in text, path.name


def test_no_link_leaves_for_an_unsafe_address(site):
    for path in site.folder.rglob("*.html"):
        assert 'href="http://' not in path.read_text(encoding="utf-8"), path.name


def test_no_page_for_learners_shows_the_code_of_a_claim(site):
    for name in site.pages:
        found = CLAIM.findall(parsed(site.folder / name).get_text(" ")) if not name.startswith(EDITORS) else []
        assert not found, f"{name}: {found}"


def test_no_search_of_a_learner_finds_the_code_of_a_claim(site):
    path = next(site.folder.rglob("search*.json"))
    index = json.loads(path.read_text(encoding="utf-8"))
    entries = index.get("docs") or index["items"]
    assert len(entries) > 100
    found = [one["location"] for one in entries if CLAIM.search(one["text"])]
    assert not [place for place in found if not place.startswith(EDITORS)]
