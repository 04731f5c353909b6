"""A built site holds what readers get, and none of the files it was made from."""

import re
from pathlib import Path

SOURCES = {".yml", ".yaml", ".ts", ".py", ".md", ".map", ".toml", ".pyc", ".j2", ".license"}
THEME = ("assets/javascripts/", "assets/stylesheets/")
TELLTALES = re.compile(r"^partials/|examples|node_modules|__pycache__|quiz\.schema")
MACHINE = re.compile(r"(?<![\w.:/-])(?:/(?:home|root|tmp|work|Users)/[\w.-]+|[A-Z]:\\\\Users)")


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
