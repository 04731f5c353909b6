"""From a file to a typed quiz, or to every problem that stands in its way."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from macros.files import authored
from macros.problem import Problem, ProblemsFound
from macros.quiz.faults import faults
from macros.quiz.kinds import AnyQuiz
from macros.quiz.model import Loc, Quiz, Scenario
from macros.quiz.paths import Paths, ways
from macros.quiz.prose import blocks
from macros.quiz.source import Source, entries, read, stop

# Another ending for YAML, by which nothing is found.
UNUSED = ".yaml"
ADAPTER: TypeAdapter[Any] = TypeAdapter(AnyQuiz)
KINDS = {get_args(kind.model_fields["kind"].annotation)[0]: kind for kind in get_args(get_args(AnyQuiz)[0])}
# Text under these keys is for the machine or for reviewers; all other text is prose that a learner reads.
NOT_PROSE = frozenset(
    (
        *("id", "kind", "code", "start", "move", "flag", "goto", "to", "if", "part", "group", "order"),
        *("claims", "objectives", "silence", "belief"),
        *("at", "adds_for", "demand", "finds", "fits", "gives", "keys", "light", "skips"),
    )
)


@dataclass(frozen=True)
class Loaded:
    """A quiz and the file it came from."""

    quiz: Quiz
    source: Source
    sort = "quiz"

    @property
    def path(self) -> Path:
        return self.source.path

    def __getstate__(self) -> dict[str, object]:
        """What travels between processes: not what was worked out on the way."""
        return {"quiz": self.quiz, "source": self.source}

    @property
    def ways(self) -> Paths:
        """Every way through a scenario, counted once."""
        assert isinstance(self.quiz, Scenario)
        return ways(self.quiz)

    @cached_property
    def texts(self) -> list[tuple[Loc, str]]:
        """Every paragraph that a learner reads, with the location of its text."""
        return [
            (loc, block)
            for loc, value in entries(self.source)
            if isinstance(value, str) and not NOT_PROSE.intersection(loc)
            for _, block in blocks(value)
        ]

    def problem(self, loc: Loc, rule: str, message: str) -> Problem:
        return self.source.problem(loc, rule, message)


def load(path: Path) -> Loaded:
    """Read and validate one quiz file. Raises ProblemsFound with every problem of the file."""
    if path.suffix == UNUSED:
        message = f"pages find a quiz by a name that ends in .yml; rename this file to {path.stem + '.yml'!r}"
        raise stop(path, 1, 1, "file-name", message)
    source = read(path)
    if not isinstance(source.data, dict):
        message = "a quiz is a list of keys, such as 'kind: scenario'; found other text"
        raise ProblemsFound([source.problem((), "wrong-type", message)])
    try:
        return Loaded(ADAPTER.validate_python(source.data), source)
    except ValidationError as error:
        raise ProblemsFound(faults(source, error, KINDS)) from None


def quiz_files(folder: Path) -> list[Path]:
    """Every quiz file below a folder, in the order of their paths."""
    return sorted(path for ending in (".yml", UNUSED) for path in authored(folder, f"**/*{ending}"))


def load_all(folder: Path) -> tuple[list[Loaded], list[Problem]]:
    """Every quiz below ``folder``, in the order of their paths, and the problems of those that cannot be read."""
    loaded, problems = [], []
    for path in quiz_files(folder):
        try:
            loaded.append(load(path))
        except ProblemsFound as found:
            problems += found.problems
    return loaded, problems
