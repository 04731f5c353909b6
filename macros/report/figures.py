"""What is asked of the store: who came how far, which answers were given, which ways were taken."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from macros.quiz.model import ChoiceItem, LikertItem, Quiz
from macros.report.store import Store
from macros.syllabus.after import COLUMNS
from macros.syllabus.modules import MODULES, Module
from macros.syllabus.record import EXIT, Condition, conditions
from macros.syllabus.render import quizzes_of
from macros.syllabus.routes import ROUTES

TURN = "(ms::HUGEINT * 1099511627776 + n)"


@dataclass(frozen=True)
class Overview:
    """All together: numbers of people, and the first and the last day."""

    people: int
    days: tuple[str, str] | None
    completed: int
    passed: int
    modules: tuple[tuple[Module, int], ...]


@dataclass(frozen=True)
class Asked:
    """A question of an exit check: who answered, who was right at first and in the end, and what was picked first."""

    quiz: Quiz
    people: int
    first: int
    last: int
    picked: dict[str, int]


@dataclass(frozen=True)
class Rated:
    """A line of the self-check, of those who marked it before and after: how many stand at each place, each time."""

    id: str
    text: str
    view: bool
    people: int
    marks: tuple[tuple[int, ...], ...]


def prepare(store: Store) -> None:
    """Each learner's first and last answer to each question."""
    kept = "{'response': response, 'success': success, 'path': path, 'ending': ending}"
    store.connection.execute(
        f"CREATE TABLE tries AS SELECT who, quiz, line, arg_min({kept}, {TURN}) AS first,"  # noqa: S608
        f" arg_max({kept}, {TURN}) AS last"
        " FROM events WHERE verb = 'answered' AND quiz IS NOT NULL GROUP BY who, quiz, line"
    )


def overview(store: Store, root: Path) -> Overview:
    """How many began, got to each module and completed."""
    [(people, first, last, completed, passed)] = store.ask(
        "SELECT count(DISTINCT who), min(nullif(ms, 0)), max(ms), count(DISTINCT who) FILTER (verb = 'completed'),"
        " count(DISTINCT who) FILTER (verb = 'passed') FROM events"
    )
    reached = []
    for module in MODULES:
        names = [quiz.id for quiz in quizzes_of(root, module.name)]
        [(count,)] = store.ask("SELECT count(DISTINCT who) FROM tries WHERE list_contains(?, quiz)", names)
        reached.append((module, int(count)))
    days = (_day(first), _day(last)) if first else None
    return Overview(people, days, completed, passed, tuple(reached))


def _day(milliseconds: int) -> str:
    moment = datetime.fromtimestamp(milliseconds / 1000, UTC)
    return f"{moment.day} {moment:%B %Y}"


def conditions_of(root: Path) -> list[Condition]:
    """The conditions that a record's code has a mark for, in its order."""
    return conditions(root, ROUTES[0])


def exit_items(store: Store, root: Path, module: Module) -> list[Asked]:
    """The questions at the end of a module."""
    return [_asked(store, quiz) for quiz in quizzes_of(root, module.name) if quiz.id.startswith(EXIT)]


def _asked(store: Store, quiz: Quiz) -> Asked:
    [(people, first, last)] = store.ask(
        "SELECT count(*), count(*) FILTER (first.success), count(*) FILTER (last.success) FROM tries WHERE quiz = ?",
        quiz.id,
    )
    rows = store.ask("SELECT first.response, count(*) FROM tries WHERE quiz = ? GROUP BY ALL", quiz.id)
    options = [option.id for option in quiz.options] if isinstance(quiz, ChoiceItem) else []
    found = {str(response): int(count) for response, count in rows}
    return Asked(quiz, people, first, last, {name: found.get(name, 0) for name in options})


def spread(store: Store, before: LikertItem) -> list[Rated]:
    """Before, after and looking back, of those who marked a line both before and after."""
    names = [name.rsplit("/", 1)[1] for name in COLUMNS]
    mark = "any_value(try_cast(last.response AS INT))"
    marks = [f"{mark} FILTER (quiz = '{name}') AS m{at}" for at, name in enumerate(names)]
    pairs = (
        f"SELECT who, line, {', '.join(marks)} FROM tries WHERE list_contains(?, quiz) GROUP BY who, line"  # noqa: S608
        " HAVING m0 IS NOT NULL AND m1 IS NOT NULL"
    )
    counts: Counter[tuple[str, int, int]] = Counter()
    for at in range(len(names)):
        query = f"SELECT line, m{at}, count(*) FROM ({pairs}) WHERE m{at} IS NOT NULL GROUP BY ALL"  # noqa: S608
        rows = store.ask(query, names)
        counts.update({(line, at, mark): count for line, mark, count in rows})
    places = range(1, len(before.scale) + 1)
    found = []
    for one in before.statements:
        table = tuple(tuple(counts[one.id, at, place] for place in places) for at in range(len(names)))
        found.append(Rated(one.id, one.text, one.view, sum(table[0]), table))
    return found
