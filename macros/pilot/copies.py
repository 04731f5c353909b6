"""A saved copy of somebody's progress, as `overrides/runtime/progress.ts` keeps it: what this person took."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from macros.pilot.people import Person, Pick
from macros.pilot.questions import Key, Question, Questions
from macros.problem import Problem, ProblemsFound, short
from macros.quiz.source import stop

VERSION = 1
NEWER = "this copy comes from a newer version of the course"
NOT_A_COPY = "this is no saved copy of this course; “Save a copy” on the progress page makes one"
CUT_OFF = "the file ends in the middle; save the copy anew, or send it once more"


class Kept(BaseModel):
    """Part of a saved copy. What is not asked about here may be there too."""

    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)


class Step(Kept):
    """A decision, and the digest of its scene on that day."""

    scene: str
    choice: str
    hash: str


class Entry(Kept):
    """What is kept of one quiz. A scenario has a trail; an item has an answer and a digest."""

    at: float
    trail: list[Step] = []
    chosen: dict[str, str] = {}
    endings: list[str] = []
    earlier: list[list[Step]] = []
    hash: str | None = None
    answer: dict[str, Any] = {}


class SavedCopy:
    """One file, read once; everything that is told has its place in the file."""

    def __init__(self, path: Path, text: str, questions: Questions) -> None:
        self.path, self.text, self.questions = path, text, questions
        self.left_out: list[Problem] = []
        self.picks: dict[Key, Pick] = {}
        self.went_back: set[str] = set()

    def person(self) -> Person:
        """What this person took. Raises ProblemsFound where the file is no copy, and says why."""
        entries = self._entries(self._data())
        for quiz, entry in entries.items():
            asked = self.questions.quizzes.get(quiz)
            if asked and asked.questions[0].scene:
                self._scenario(quiz, entry)
            elif asked:
                self._item(asked.questions[0], entry)
            elif quiz not in self.questions.others and (entry.hash or entry.trail):
                self._leave_out(quiz, "the course has no such quiz any more")
        # Where a frame has kept the answers, their moments are not known.
        moments = frozenset((quiz, entry.at) for quiz, entry in entries.items() if entry.at)
        return Person(self.picks, frozenset(self.went_back), tuple(self.left_out), moments)

    def _data(self) -> dict[str, Any]:
        try:
            data = json.loads(self.text)
        except json.JSONDecodeError as error:
            cut = error.pos >= len(self.text.rstrip()) or error.msg.startswith("Unterminated")
            raise stop(self.path, error.lineno, error.colno, "not-json", CUT_OFF if cut else NOT_A_COPY) from None
        except (ValueError, RecursionError):
            raise stop(self.path, 1, 1, "not-json", NOT_A_COPY) from None
        version = data.get("version") if isinstance(data, dict) else None
        if not isinstance(version, int) or isinstance(version, bool):
            raise stop(self.path, 1, 1, "no-copy", NOT_A_COPY)
        if version > VERSION:
            raise stop(self.path, 1, 1, "newer-copy", f"{NEWER}; found {version}, allowed is up to {VERSION}")
        if not isinstance(data.get("quizzes"), dict):
            raise stop(self.path, 1, 1, "no-copy", NOT_A_COPY)
        return dict(data["quizzes"])

    def _entries(self, quizzes: dict[str, Any]) -> dict[str, Entry]:
        entries, problems = {}, []
        for quiz, value in quizzes.items():
            try:
                entries[quiz] = Entry.model_validate(value)
            except ValidationError as error:
                where = ".".join(map(str, error.errors()[0]["loc"])) or "all of it"
                problems.append(self._problem(quiz, "broken-copy", f"{where} is not as the course writes it"))
        if problems:
            raise ProblemsFound(problems)
        return entries

    def _item(self, question: Question, entry: Entry) -> None:
        if entry.hash != question.digest:
            self._leave_out(question.quiz, "the question has changed since it was answered")
            return
        first = entry.answer.get("first")
        pick = first or entry.answer.get("pick")
        if pick:
            self._take(question, pick, bool(first))

    def _scenario(self, quiz: str, entry: Entry) -> None:
        """Each decision that this person pressed. A trail may also have been opened from somebody else's code."""
        if entry.trail and not entry.chosen:
            self._leave_out(quiz, "this run was opened from a code, and may be somebody else’s")
            return
        if len(entry.endings) > 1 or entry.earlier or entry.chosen != {step.scene: step.choice for step in entry.trail}:
            self.went_back.add(quiz)
        changed = dict(self._changed(quiz, entry))
        for scene, choice in entry.chosen.items():
            question = self.questions.by_key.get((quiz, scene))
            # A decision on a way not taken again has no digest in the file: it counts where nothing else has changed.
            if not question:
                self._leave_out(quiz, f"there is no decision {short(scene)} any more")
            elif changed.get(scene, any(changed.values())):
                self._leave_out(quiz, f"the decision {short(scene)} has changed, or may have, since it was taken")
            else:
                self._take(question, choice, False)

    def _changed(self, quiz: str, entry: Entry) -> Iterator[tuple[str, bool]]:
        """Scenes that were met, and whether each has changed since; the newest run is the last."""
        for run in (*reversed(entry.earlier), entry.trail):
            for step in run:
                question = self.questions.by_key.get((quiz, step.scene))
                yield step.scene, not question or question.digest != step.hash

    def _take(self, question: Question, pick: object, first: bool) -> None:
        if isinstance(pick, str) and question.answer(pick):
            self.picks[question.key] = Pick(pick, first)
        else:
            where = f"the decision {question.scene!r}" if question.scene else "the question"
            self._leave_out(question.quiz, f"{where} has no option {short(pick)} any more")

    def _leave_out(self, quiz: str, why: str) -> None:
        self.left_out.append(self._problem(quiz, "left-out", why))

    def _problem(self, quiz: str, rule: str, message: str) -> Problem:
        """At the entry of a quiz; where somebody wrote such a name in an answer, no brace follows it."""
        key = re.search(rf"{re.escape(json.dumps(quiz, ensure_ascii=False))}\s*:\s*[{{\[n]", self.text)
        before = self.text[: key.start() if key else 0]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Problem(self.path, line, column, rule, f"{short(quiz)}: {message}")
