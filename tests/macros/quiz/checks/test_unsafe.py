"""Whatever way it is written, nothing that a browser would run comes through prose or pages; what is harmless does."""

import shutil
from pathlib import Path

import pytest
import yaml

from macros.quiz.checks import check
from tests.macros.quiz.checks.sample_course import SAMPLE

LINKS = [
    "[this](javascript:alert(1))",
    "[this](java\n  script:alert(1))",
    '[this]( javascript:alert(1) "That.")',
    "[this](\x85JavaScript:alert(1))",
    "[this](&#106;avascript:alert(1))",
    "[this](javascript&colon;alert(1))",
    "![this](data:text/html,hello)",
    "[this]\n\n[this]: vbscript:alert(1)",
    "> [this]: javascript:alert(1)",
    "> [this]\n>\n> [this]: javascript:alert(1)",
    "- [this]\n\n    [this]: javascript:alert(1)",
]
TAGS = [
    '<img alt=">" src="x" onerror="alert(1)">',
    "<img/onerror=alert(1) src=x>",
    "<!--><img src=x onerror=alert(1)>-->",
    '<p style="color: red">This.</p>',
    "\\`<script>alert(1)</script>\\`",
    "```\n<script>alert(1)</script>",
    '<p markdown="1">[this](javascript:alert(1))</p>',
    "[this](https://example.org){: onclick=alert(1) }",
    '[this](https://example.org){: href="java&#10;script:alert(1)" }',
]
HARMLESS = [
    "[this](https://example.org/a:b) and [that](mailto:amy@example.org)",
    "[this](../privacy.md#kept) and [that][that]\n\n[that]: http://example.org",
    "[[customer]]: that is one who pays; 3 < 4, and a JavaScript: no.",
    "`[this](javascript:alert(1))`",
]


def told(root: Path, body: str = "", **scenario: object) -> list[tuple[str, int]]:
    """Rule and line of what is found in the sample page with more text, and in the sample scenario with other keys."""
    (root / "quizzes").mkdir()
    (root / "docs" / "modules").mkdir(parents=True)
    page = (SAMPLE / "page.md").read_text(encoding="utf-8")
    (root / "docs" / "modules" / "index.md").write_text(f"{page}\n\n{body}\n", encoding="utf-8")
    shutil.copy(SAMPLE / "choice.yml", root / "quizzes")
    data = yaml.safe_load((SAMPLE / "scenario.yml").read_text(encoding="utf-8"))
    quiz = yaml.safe_dump(data | scenario, sort_keys=False, allow_unicode=True)
    (root / "quizzes" / "lost-key.yml").write_text(quiz, encoding="utf-8")
    return [(one.rule, one.line) for one in check(root) if one.rule.startswith("unsafe-")]


def line_of(path: Path, text: str) -> int:
    lines = path.read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if text in line)


@pytest.mark.parametrize("link", LINKS)
def test_a_link_that_runs_is_found_in_a_quiz_at_its_key(tmp_path: Path, link: str) -> None:
    found = told(tmp_path, premise=link)
    assert found == [("unsafe-prose", line_of(tmp_path / "quizzes" / "lost-key.yml", "premise:"))]


@pytest.mark.parametrize("written", [*LINKS, *TAGS])
def test_it_is_found_on_a_page_at_its_line(tmp_path: Path, written: str) -> None:
    found = told(tmp_path, f"Before.\n\n{written}\n\nAfter.")
    path = tmp_path / "docs" / "modules" / "index.md"
    first, last = line_of(path, "Before."), line_of(path, "After.")
    assert {rule for rule, _ in found} == {"unsafe-page"}
    assert all(first < line < last for _, line in found), found


@pytest.mark.parametrize("written", HARMLESS)
def test_what_is_harmless_stays(tmp_path: Path, written: str) -> None:
    assert told(tmp_path, written, premise=written) == []


def test_each_of_several_has_its_line(tmp_path: Path) -> None:
    found = told(tmp_path, "One.\n\n<p onclick=a>x</p>\n\nTwo.\n\n[this](javascript:a)\n\n<p onclick=b>x</p>")
    path = tmp_path / "docs" / "modules" / "index.md"
    assert [line for _, line in found] == [line_of(path, text) for text in ("onclick=a", "javascript", "onclick=b")]


@pytest.mark.parametrize("key", ["title", "description", "question"])
def test_it_is_found_in_front_matter_at_its_key(tmp_path: Path, key: str) -> None:
    (tmp_path / "quizzes").mkdir()
    page = tmp_path / "docs" / "modules" / "index.md"
    page.parent.mkdir(parents=True)
    rows = (SAMPLE / "page.md").read_text(encoding="utf-8").split("\n")
    rows = [f"{key}: Who [needs](javascript:alert) the key?" if row.startswith(f"{key}:") else row for row in rows]
    page.write_text("\n".join(rows), encoding="utf-8")
    found = [(one.rule, one.line) for one in check(tmp_path) if one.rule.startswith("unsafe-")]
    assert found == [("unsafe-page", line_of(page, f"{key}:"))]
