"""What can be counted in a pilot: each choice item and each decision of a scenario, with the place of its options."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from macros.problem import ProblemsFound
from macros.quiz import document
from macros.quiz.load import Loaded, load_all
from macros.quiz.model import Choice, ChoiceItem, Loc, Option, Scenario
from macros.quiz.render import QUIZ_MACRO, meaning
from macros.syllabus.modules import MODULES

Key = tuple[str, str]


@dataclass(frozen=True)
class Answer:
    """One option of a question, or one choice of a decision, and where it stands in its file."""

    id: str
    text: str
    place: str
    stronger: bool


@dataclass(frozen=True)
class Question:
    """A choice item, or one decision of a scenario: then ``scene`` says which. ``digest`` is what its answers mean."""

    quiz: str
    scene: str
    title: str
    digest: str
    answers: tuple[Answer, ...]

    @property
    def key(self) -> Key:
        return self.quiz, self.scene

    def answer(self, name: str) -> Answer | None:
        return next((one for one in self.answers if one.id == name), None)


@dataclass(frozen=True)
class Asked:
    """A quiz that can be counted: an item has one question, a scenario one for each decision."""

    name: str
    quiz: ChoiceItem | Scenario
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Questions:
    """All that a pilot of this course can ask, in the order of the pages. ``others`` are quizzes without options."""

    asked: tuple[Asked, ...]
    others: frozenset[str]

    @cached_property
    def by_key(self) -> dict[Key, Question]:
        return {question.key: question for one in self.asked for question in one.questions}

    @cached_property
    def quizzes(self) -> dict[str, Asked]:
        return {one.quiz.id: one for one in self.asked}


def read(root: Path) -> Questions:
    """The questions of the course. Raises ProblemsFound where a quiz cannot be read."""
    loaded, problems = load_all(root / "quizzes")
    if problems:
        raise ProblemsFound([replace(one, path=one.path.relative_to(root)) for one in problems])
    rank = {name: at for at, name in enumerate(_shown(root))}
    found = sorted(_asked(root, loaded), key=lambda one: (rank.get(one.name, len(rank)), one.name))
    others = frozenset(one.quiz.id for one in loaded) - {one.quiz.id for one in found}
    return Questions(tuple(found), others)


def _shown(root: Path) -> list[str]:
    """The names of quizzes in the order in which the modules' pages show them."""
    pages = [root / "docs" / "modules" / module.name / "index.md" for module in MODULES]
    return [name for page in pages if page.is_file() for name in QUIZ_MACRO.findall(page.read_text("utf-8"))]


def _asked(root: Path, quizzes: list[Loaded]) -> Iterator[Asked]:
    for loaded in quizzes:
        quiz, name = loaded.quiz, loaded.path.relative_to(root / "quizzes").with_suffix("").as_posix()
        if isinstance(quiz, ChoiceItem):
            answers = _answers(root, loaded, ("options",), quiz.options)
            yield Asked(name, quiz, (Question(quiz.id, "", quiz.title, meaning(quiz), answers),))
        elif isinstance(quiz, Scenario):
            questions = [
                Question(quiz.id, scene.id, scene.title, meaning(scene), _answers(root, loaded, loc, scene.choices))
                for loc, scene in ((("scenes", i, "choices"), scene) for i, scene in enumerate(quiz.scenes))
            ]
            # Where there is no choice between two there is nothing to count.
            yield Asked(name, quiz, tuple(one for one in questions if len(one.answers) > 1))


def _answers(root: Path, loaded: Loaded, loc: Loc, found: Sequence[Option | Choice]) -> tuple[Answer, ...]:
    strong = {question.locs[question.key] for question in document.questions(loaded)}
    file = loaded.path.relative_to(root).as_posix()
    places = [(*loc, index) for index in range(len(found))]
    return tuple(
        Answer(one.id, one.text, "{}:{}:{}".format(file, *loaded.source.at(place)), place in strong)
        for one, place in zip(found, places, strict=True)
    )
