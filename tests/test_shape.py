"""The limits that keep the house small. The list of exemptions may only shrink: a needless entry fails."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILE_LIMIT, FUNCTION_LIMIT, TEMPLATE_LIMIT = 250, 40, 60
FOLDERS = ("macros", "overrides", "tests")
GENERATED = ("overrides/theme/assets/", "node_modules/", "__pycache__/")
CODE = (".py", ".ts", ".css")
FORBIDDEN_NAMES = re.compile(r"(^|[_-])(utils?|helpers?|managers?|index|misc)[_.-]")
FUNCTION_BEGINS = re.compile(
    r"(\s*)(?:export )?(?:default )?(?:async )?(?:function (\w+)|(?:const|let) (\w+) = .*=> \{$)"
)
# path, or path::function: why it may be longer
EXEMPT: dict[str, str] = {}


def sources(*suffixes):
    """Every file of ours with one of these suffixes, as a path below the root."""
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            name = path.relative_to(ROOT).as_posix()
            if path.is_file() and path.suffix in suffixes and not any(part in name for part in GENERATED):
                yield name


def lines(name):
    return (ROOT / name).read_text(encoding="utf-8").splitlines()


def too_long():
    """Everything over its limit: files, templates, functions."""
    for name in sources(*CODE):
        if len(lines(name)) > FILE_LIMIT:
            yield name
    for name in sources(".html"):
        if len(lines(name)) > TEMPLATE_LIMIT:
            yield name
    for name in sources(".py"):
        yield from (f"{name}::{function}" for function, length in python_functions(name) if length > FUNCTION_LIMIT)
    for name in sources(".ts"):
        yield from (f"{name}::{function}" for function, length in typescript_functions(name) if length > FUNCTION_LIMIT)


def python_functions(name):
    for node in ast.walk(ast.parse("\n".join(lines(name)))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node.end_lineno - node.lineno + 1


def typescript_functions(name):
    """Top-level functions: from the line that opens one to the first brace back in the same column."""
    text = lines(name)
    for start, line in enumerate(text):
        opened = FUNCTION_BEGINS.match(line)
        if opened:
            end = next((n for n in range(start, len(text)) if re.match(rf"{opened[1]}\}}", text[n])), start)
            yield opened[2] or opened[3], end - start + 1


def test_files_functions_and_templates_are_short():
    assert set(too_long()) - set(EXEMPT) == set()


def test_no_exemption_is_needless():
    assert set(EXEMPT) - set(too_long()) == set()


def test_no_file_has_a_name_that_says_nothing():
    names = [name for name in sources(*CODE, ".html", ".yml") if FORBIDDEN_NAMES.search(Path(name).name)]
    assert not names


def test_every_python_module_begins_with_what_it_is_for():
    for name in sources(".py"):
        text = "\n".join(lines(name))
        if text.strip():
            assert ast.get_docstring(ast.parse(text)), name


@pytest.mark.parametrize("folder", sorted(path.name for path in (ROOT / "overrides" / "components").iterdir()))
def test_every_component_is_complete(folder):
    there = {path.name for path in (ROOT / "overrides" / "components" / folder).iterdir()}
    assert f"{folder}.examples.yml" in there
    assert f"{folder}.css" in there
    assert there & {f"{folder}.html", f"{folder}.ts"}
