"""A page that shows a kind of question with a script of its own asks for that script."""

import shutil
from pathlib import Path

import pytest

from macros.quiz.checks import check
from tests.macros.quiz.checks.sample_course import SAMPLE


def told(root: Path, scripts: str) -> list[tuple[str, int]]:
    """Rule and line of what is found where the sample page shows a sorting and an ordering of its course."""
    (root / "quizzes" / "shed").mkdir(parents=True)
    for kind in ("matching", "sequencing"):
        shutil.copy(SAMPLE / f"{kind}.yml", root / "quizzes" / "shed")
    page = root / "docs" / "modules" / "index.md"
    page.parent.mkdir(parents=True)
    text = (SAMPLE / "page.md").read_text(encoding="utf-8").replace("module: 1\n", f"module: 1\n{scripts}")
    shown = '\n{{ quiz("shed/matching") }}\n\n{{ quiz("shed/sequencing") }}\n'
    page.write_text(text + shown, encoding="utf-8")
    return [(one.rule, one.line) for one in check(root) if one.rule == "missing-script"]


def test_without_it_the_line_of_the_question_is_told(tmp_path: Path) -> None:
    found = told(tmp_path, "")
    lines = (tmp_path / "docs" / "modules" / "index.md").read_text(encoding="utf-8").splitlines()
    assert found == [("missing-script", lines.index('{{ quiz("shed/sequencing") }}') + 1)]


@pytest.mark.parametrize("scripts", ["scripts: [reading]\n", "scripts: [plan, reading]\n"])
def test_with_it_nothing_is_told(tmp_path: Path, scripts: str) -> None:
    assert told(tmp_path, scripts) == []
