"""The engine: what is silenced, what a silence may be, and that many files give what few give."""

import shutil
from pathlib import Path

import pytest
import yaml

from macros.problem import Problem
from macros.quiz import checks
from macros.quiz.checks import check, check_quiz
from tests.macros.quiz.checks.sample_course import SAMPLE

ROOT = Path(__file__).resolve().parents[4]


def course(root: Path, **scenario: object) -> list[Problem]:
    """The problems of a course of the sample page and the sample scenario, with keys of the scenario changed."""
    (root / "quizzes").mkdir(exist_ok=True)
    (root / "docs" / "modules").mkdir(parents=True, exist_ok=True)
    shutil.copy(SAMPLE / "page.md", root / "docs" / "modules" / "index.md")
    data = yaml.safe_load((SAMPLE / "scenario.yml").read_text(encoding="utf-8"))
    (root / "quizzes" / "lost-key.yml").write_text(yaml.safe_dump(data | scenario, sort_keys=False), encoding="utf-8")
    return check(root)


def test_sample_course_is_without_problems(tmp_path: Path) -> None:
    assert course(tmp_path) == []


def test_silence_mutes_a_rule_for_its_quiz(tmp_path: Path) -> None:
    wordy = {"premise": "It is obviously gone."}
    assert [one.rule for one in course(tmp_path, **wordy)] == ["banned-words"]
    assert course(tmp_path, **wordy, silence=[{"rule": "banned-words", "reason": "A name."}]) == []


def test_silence_mutes_the_share_of_a_course_rule(tmp_path: Path) -> None:
    astray = {"objectives": ["decide-who-to-tell", "sing"]}
    assert [one.rule for one in course(tmp_path, **astray)] == ["unknown-objective"]
    assert course(tmp_path, **astray, silence=[{"rule": "unknown-objective", "reason": "It comes later."}]) == []


def test_silence_that_does_nothing_is_reported(tmp_path: Path) -> None:
    found = course(tmp_path, silence=[{"rule": "banned-words", "reason": "To be safe."}])
    assert [(one.rule, one.line) for one in found] == [("idle-silence", line_of(tmp_path, "rule: banned-words"))]


def test_silence_of_an_unknown_rule_names_the_nearest(tmp_path: Path) -> None:
    found = course(tmp_path, silence=[{"rule": "baned-words", "reason": "A slip."}])
    assert [one.rule for one in found] == ["unknown-rule"]
    assert "did you mean 'banned-words'?" in found[0].message


def line_of(root: Path, text: str) -> int:
    lines = (root / "quizzes" / "lost-key.yml").read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def test_one_quiz_alone_is_checked_by_its_own_rules(tmp_path: Path) -> None:
    course(tmp_path, premise="It is obviously gone.", silence=[{"rule": "unread-flag", "reason": "Read later."}])
    assert [one.rule for one in check_quiz(tmp_path / "quizzes" / "lost-key.yml")] == ["banned-words"]


def test_two_processes_find_what_one_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    course(tmp_path, premise="It is obviously gone.")
    (tmp_path / "quizzes" / "broken.yml").write_text("kind: [")
    alone = check(tmp_path)
    monkeypatch.setattr(checks, "MANY", 0)
    assert check(tmp_path) == alone
    assert {one.rule for one in alone} == {"banned-words", "not-yaml"}


def test_shipped_course_is_without_problems() -> None:
    assert [str(problem) for problem in check(ROOT)] == []
