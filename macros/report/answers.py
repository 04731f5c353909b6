"""The sections of questions, of the self-check, of records, and of people where they were asked for."""

from collections.abc import Iterator

from macros.quiz.model import ChoiceItem, LikertItem
from macros.quiz.render import load_named
from macros.report import people, pictures
from macros.report.figures import Asked, Rated, conditions_of, exit_items, spread
from macros.report.hush import Telling
from macros.report.pictures import Bar
from macros.report.section import TOO_FEW, Gathered, Section, Table, note
from macros.syllabus.after import COLUMNS, scenarios
from macros.syllabus.modules import MODULES, Module
from macros.syllabus.routes import ROUTES

TIMES = ("Before", "After", "Looking back")
SIGNS = ("○", "◆", "●")
TRIES = "Bar: stronger answers the first time. Line across: in the end, after any further tries."
ENDS = "The left end is “{}”, the right end “{}”. The larger a dot, the more stand there."
CAUTION = "This is how people see themselves. It proves no learning. On a view, neither end is the better one."


def exit_questions(one: Gathered) -> Iterator[Section]:
    """The questions at the end of each module that somebody has answered."""
    asked = [(module, exit_items(one.store, one.root, module)) for module in MODULES]
    answered = [(module, items) for module, items in asked if any(item.people for item in items)]
    if answered:
        yield Section("exit", "Questions at the end of each module", (TRIES,))
    for module, items in answered:
        yield _module(one, module, items)


def _module(one: Gathered, module: Module, items: list[Asked]) -> Section:
    title, name = f"{module.number}. {module.title}", f"exit-{module.name}"
    most = max(item.people for item in items)
    if one.too_few(most):
        return Section(name, title, (TOO_FEW,), level=3)
    counts = [n for item in items for n in (item.people, item.first, item.last, *item.picked.values())]
    apart = [item.people - n for item in items for n in (item.first, item.last)]
    told = one.telling([*counts, *apart], most)
    bars = [Bar(item.quiz.title, item.first, item.last) for item in items]
    drawn = pictures.bars(f"{name}-picture", f"Stronger answers in {title}", bars, most, told)
    head = ("Question, and what was picked first", "Learners", "First time", "Of those", "In the end")
    rows = tuple(row for item in items for row in _rows(item, told))
    return Section(name, title, note(told), drawn, Table(f"Stronger answers in {title}", head, rows), 3)


def _rows(item: Asked, told: Telling) -> Iterator[tuple[str, ...]]:
    share = told.share(item.first, item.people)
    yield item.quiz.title, told.words(item.people), told.words(item.first), share, told.words(item.last)
    for option in item.quiz.options if isinstance(item.quiz, ChoiceItem) else []:
        count = item.picked[option.id]
        text = f"· {option.text}{' (stronger)' if option.stronger else ''}"
        yield text, "", told.words(count), told.share(count, item.people), ""


def self_check(one: Gathered) -> Iterator[Section]:
    """Before, after and looking back, on one line each."""
    before = load_named(one.root, COLUMNS[0])
    assert isinstance(before, LikertItem)
    lines, title = spread(one.store, before), "The self-check, before and after"
    most = max(line.people for line in lines)
    if one.too_few(most):
        yield from [Section("self-check", title, (TOO_FEW,))] if most else []
        return
    told = one.telling([n for line in lines for marks in line.marks for n in (*marks, sum(marks))], most)
    drawn = [
        (line.text, [(sign, marks) for sign, marks in zip(SIGNS, line.marks, strict=True) if any(marks)])
        for line in lines
    ]
    rows = tuple(row for line in lines for row in _marks(line, told))
    signs = ", ".join(map(" ".join, zip(SIGNS, TIMES, strict=True)))
    says = (f"Learners who marked a line both times. {signs}.", ENDS.format(before.scale[0], before.scale[-1]), CAUTION)
    picture = pictures.dots("self-check-picture", title, drawn, told)
    table = Table("Marks on each line", ("Line", "When", *before.scale), rows, 2)
    yield Section("self-check", title, (*says, *note(told)), picture, table)


def _marks(line: Rated, told: Telling) -> Iterator[tuple[str, ...]]:
    for when, marks in zip(TIMES, line.marks, strict=True):
        if any(marks):
            yield line.text, when, *map(told.words, marks)


def records(one: Gathered) -> Iterator[Section]:
    """What the codes of records say, route by route."""
    found = people.records(one.store)
    if not found.people:
        return
    titles = [condition.title for condition in conditions_of(one.root)]
    told = one.telling([*found.people.values(), *found.met.values()], sum(found.people.values()))
    rows = tuple(
        (route.title, told.words(count), *(told.words(found.met[route.code, at]) for at in range(len(titles))))
        for route in ROUTES
        if (count := found.people[route.code])
    )
    says = ("The newest code of each learner. Anybody can make such a code; nobody has checked it.", *note(told))
    table = Table("Learners with a code, and conditions met", ("Route", "Learners", *titles), rows)
    yield Section("records", "Records", says, table=table)


def people_by_name(one: Gathered) -> Section:
    """Each learner, where that was asked for."""
    exits = [item.quiz.id for module in MODULES for item in exit_items(one.store, one.root, module)]
    rows = people.rows(one.store, exits, [scenario.id for scenario in scenarios(one.root)])
    head = ("Name", f"Stronger answers at the end of modules, of {len(exits)}", "Scenarios played", "Completed")
    says = ("Names were asked for. Keep this page as you would keep any list of people.",)
    return Section("people", "Learners", says, table=Table("Each learner", head, tuple(rows)))
