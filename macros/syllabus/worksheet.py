"""A module for a pencil: its questions and room to write, without a word of what follows; and its answers apart."""

import re
from pathlib import Path
from typing import Any

from macros import template
from macros.quiz.model import Quiz, Scenario
from macros.quiz.paths import ways
from macros.quiz.render import KEYED, answers, quizzes_on
from macros.syllabus.page import DROPPED
from macros.syllabus.record import OPEN, SELF_CHECKS
from macros.wording import marked

# The last section of a module, in which the learner finishes a line of their own.
LINE = re.compile(r"^## One line for your plan\n+(.+?)(?=^## )", re.M | re.S)
RUNS = 4


def prints(root: Path, url: str) -> str:
    """What a module offers for paper."""
    return template.render(root, "prints", url, module=Path(url).parent.name, key=bool(_keyed(_quizzes(root, url))))


def worksheet(root: Path, meta: dict[str, Any], url: str) -> str:
    """The worksheet of the module in whose folder the page at `url` stands."""
    quizzes = [quiz for quiz in _quizzes(root, url) if quiz.id != SELF_CHECKS[2]]
    return template.render(
        root,
        "worksheet",
        url,
        module=Path(url).parent.name,
        question=meta["question"],
        quizzes=[quiz for quiz in quizzes if not quiz.id.startswith(OPEN)],
        opens=[quiz for quiz in quizzes if quiz.id.startswith(OPEN)],
        line=_line((root / "docs" / _module(url)).read_text("utf-8")),
        key=bool(_keyed(quizzes)),
        decisions={quiz.id: decisions(quiz) for quiz in quizzes},
    )


def key(root: Path, url: str) -> str:
    """The answers of the module in whose folder the page at `url` stands."""
    return answers(root, str(_module(url).with_suffix(".html")))


def decisions(quiz: Quiz) -> int:
    """How many lines a learner needs to write down a play."""
    return max(ways(quiz).lengths, default=0) if isinstance(quiz, Scenario) else RUNS


def _module(url: str) -> Path:
    return Path(url).with_name("index.md")


def _quizzes(root: Path, url: str) -> list[Any]:
    return quizzes_on(root, str(_module(url)))


def _keyed(quizzes: list[Any]) -> list[Any]:
    return [quiz for quiz in quizzes if quiz.kind in KEYED]


def _line(page: str) -> str:
    found = LINE.search(page)
    return " ".join(DROPPED.sub("", marked(found[1])).split()) if found else ""
