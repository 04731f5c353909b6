"""The report as a page: each figure a picture and a table that says the same, told by the rules of small groups."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.quiz.model import ChoiceItem, LikertItem
from macros.quiz.render import load_named
from macros.report import figures, graph, people, pictures
from macros.report.hush import FEW, Telling, telling
from macros.report.pictures import Bar
from macros.report.plays import Played, played
from macros.report.store import Loaded, Store
from macros.syllabus.after import COLUMNS, scenarios
from macros.syllabus.modules import MODULES, Module
from macros.syllabus.routes import ROUTES

ROUNDED = (
    "Numbers here are rounded to fives, and “1 to 4” is said of any smaller group, so that nobody can be picked out."
)
TOO_FEW = "Fewer than five learners: nothing is shown, so that nobody can be picked out."
TIMES = ("Before", "After", "Looking back")
SIGNS = ("○", "◆", "●")


@dataclass(frozen=True)
class Table:
    """A table: the first column names the row. ``width`` is how many columns hold words; the others hold numbers."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    width: int = 1


@dataclass(frozen=True)
class Section:
    """A part of the page. ``level`` is that of its heading."""

    id: str
    title: str
    says: tuple[str, ...] = ()
    picture: str = ""
    table: Table | None = None
    level: int = 2

    @property
    def drawing(self) -> Markup:
        return Markup(self.picture)  # noqa: S704 - our own, and escaped where it quotes


class Reporter:
    """Asks for the figures and puts them into sections. ``names``: people are shown, so nothing is rounded."""

    def __init__(self, store: Store, root: Path, loaded: Loaded, names: bool) -> None:
        self.store, self.root, self.loaded, self.names = store, root, loaded, names
        figures.prepare(store)
        self.all = figures.overview(store, root)

    def html(self) -> str:
        """The whole page, with its style in it and no script."""
        folder = Path(__file__).parent
        jinja = Environment(
            loader=FileSystemLoader(folder),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        style = Markup((folder / "report.css").read_text(encoding="utf-8"))  # noqa: S704 - our own
        return jinja.get_template("report.html").render(sections=list(self.sections()), style=style, days=self.all.days)

    def sections(self) -> Iterator[Section]:
        """What there is to tell, in order."""
        yield self._read()
        if not self.names and self.all.people < FEW:
            yield Section("few", "Nothing to draw", (TOO_FEW,))
            return
        yield self._far()
        for scenario in scenarios(self.root):
            found = played(self.store, scenario)
            if found.people:
                yield from self._played(found)
        yield from self._asked()
        yield from self._self_check()
        yield from self._records()
        if self.names:
            yield self._people()

    def _telling(self, counts: Sequence[int], of: int | None = None) -> Telling:
        return telling(counts, self.all.people if of is None else of, self.names)

    def _read(self) -> Section:
        one = self.loaded
        told = self._telling([self.all.people])
        rows = [
            (
                "Learners",
                f"fewer than {FEW}" if self.all.people < FEW and not self.names else told.words(self.all.people),
            ),
            ("Statements or codes read", f"{one.read:,}"),
            ("left out, since they are broken", f"{one.skipped:,}"),
            ("left out, since they came twice", f"{one.twice:,}"),
            ("left out, since they were voided", f"{one.voided:,}"),
            ("left out, since they are about something else", f"{one.foreign:,}"),
        ]
        return Section("read", "What was read", (), "", Table("What this report counts", ("", "How many"), tuple(rows)))

    def _far(self) -> Section:
        one = self.all
        steps = [("Began", one.people), *((f"{m.number}. {m.title}", count) for m, count in one.modules)]
        steps.append(("Completed the course", one.completed))
        told = self._telling([count for _, count in steps])
        rows = tuple((name, told.words(count), told.share(count, one.people)) for name, count in steps)
        drawn = pictures.bars("far", "How far learners came", [Bar(*step) for step in steps], one.people, told)
        says = ("A learner has come to a module when one question or scenario in it has been answered.",)
        table = Table("Learners who came so far", ("", "Learners", "Of all"), rows)
        return Section("far-section", "How far they came", (*says, *_note(told)), drawn, table)

    def _played(self, found: Played) -> Iterator[Section]:
        scenario, ways = found.scenario, found.ways
        if found.people < FEW and not self.names:
            yield Section(scenario.id, scenario.title, (TOO_FEW,))
            return
        counts = [*ways.scenes.values(), *ways.choices.values(), *ways.endings.values(), *graph.carried(found).values()]
        told = self._telling([*counts, *found.ever.values(), found.people, found.old], found.people)
        says = [
            f"{told.words(found.people)} learners played it to an ending. The picture has the first way that each took."
        ]
        if found.old:
            says.append(
                f"{told.words(found.old)} of them took it in an earlier version: they are at the endings alone."
            )
        rows = [
            (
                scene.title,
                choice.text,
                told.words(n := ways.choices.get((scene.id, choice.id), 0)),
                told.share(n, ways.scenes.get(scene.id, 0)),
            )
            for _, scene, choice in scenario.choices()
        ]
        table = Table(
            "What was decided, the first time", ("Scene", "Decision", "Learners", "Of those there"), tuple(rows), 2
        )
        yield Section(scenario.id, scenario.title, (*says, *_note(told)), graph.picture(found, told), table)
        ends = [(end.title, ways.endings.get(end.id, 0), found.ever.get(end.id, 0)) for end in scenario.endings]
        bars = [Bar(title, first, ever) for title, first, ever in ends]
        rows = [
            (title, told.words(first), told.share(first, found.people), told.words(ever)) for title, first, ever in ends
        ]
        drawn = pictures.bars(f"ends-{scenario.id}", f"Endings of “{scenario.title}”", bars, found.people, told)
        table = Table("How it ended", ("Ending", "First time", "Of all", "Ever"), tuple(rows))
        about = "Bar: the first time. Line across: learners who came to this ending at any time."
        yield Section(f"{scenario.id}-endings", "How it ended", (about,), drawn, table, 3)

    def _asked(self) -> Iterator[Section]:
        first = True
        for module in MODULES:
            items = figures.exit_items(self.store, self.root, module)
            if not any(item.people for item in items):
                continue
            if first:
                says = "Bar: stronger answers the first time. Line across: in the end, after any further tries."
                yield Section("exit", "Questions at the end of each module", (says,))
            first = False
            yield self._exits(module, items)

    def _exits(self, module: Module, items: list[figures.Asked]) -> Section:
        title, name = f"{module.number}. {module.title}", f"exit-of-{module.name}"
        most = max(item.people for item in items)
        if most < FEW and not self.names:
            return Section(name, title, (TOO_FEW,), level=3)
        counts = [n for one in items for n in (one.people, one.first, one.last, *one.picked.values())]
        apart = [one.people - n for one in items for n in (one.first, one.last)]
        told = self._telling([*counts, *apart], most)
        rows: list[tuple[str, ...]] = []
        for one in items:
            share = told.share(one.first, one.people)
            rows.append(
                (one.quiz.title, "", told.words(one.people), told.words(one.first), share, told.words(one.last))
            )
            options = one.quiz.options if isinstance(one.quiz, ChoiceItem) else []
            for option in options:
                count, stronger = one.picked[option.id], " (stronger)" if option.stronger else ""
                picked = (told.words(count), told.share(count, one.people), "")
                rows.append(("", f"{option.text}{stronger}", "", *picked))
        bars = [Bar(one.quiz.title, one.first, one.last) for one in items]
        drawn = pictures.bars(name, f"Stronger answers in {title}", bars, most, told)
        head = ("Question", "Answer", "Learners", "First time", "Of those", "In the end")
        table = Table("Stronger answers, and what was picked first", head, tuple(rows), 2)
        return Section(f"{name}-section", title, _note(told), drawn, table, 3)

    def _self_check(self) -> Iterator[Section]:
        before = load_named(self.root, COLUMNS[0])
        assert isinstance(before, LikertItem)
        lines = figures.self_check(self.store, before)
        most = max(line.people for line in lines)
        if not most:
            return
        title = "The self-check, before and after"
        if most < FEW and not self.names:
            yield Section("self-check", title, (TOO_FEW,))
            return
        told = self._telling([n for line in lines for marks in line.marks for n in (*marks, sum(marks))], most)
        drawn = [
            (line.text, [(sign, marks) for sign, marks in zip(SIGNS, line.marks, strict=True) if any(marks)])
            for line in lines
        ]
        rows = [
            (line.text, when, *map(told.words, marks))
            for line in lines
            for when, marks in zip(TIMES, line.marks, strict=True)
            if any(marks)
        ]
        says = (
            f"Learners who marked a line both times. {', '.join(map(' '.join, zip(SIGNS, TIMES, strict=True)))}."
            f" The left end is “{before.scale[0]}”, the right end “{before.scale[-1]}”; the larger a dot, the more stand there.",
            "This is how people see themselves. It proves no learning. On a view, neither end is the better one.",
        )
        picture = pictures.dots("spread", title, drawn, told)
        table = Table("Marks on each line", ("Line", "When", *before.scale), tuple(rows), 2)
        yield Section("self-check", title, (*says, *_note(told)), picture, table)

    def _records(self) -> Iterator[Section]:
        found = people.records(self.store)
        if not found.people:
            return
        titles = [condition.title for condition in figures.conditions_of(self.root)]
        told = self._telling([*found.people.values(), *found.met.values()], sum(found.people.values()))
        rows = [
            (route.title, told.words(count), *(told.words(found.met[route.code, at]) for at in range(len(titles))))
            for route in ROUTES
            if (count := found.people[route.code])
        ]
        table = Table("Learners with a code, and conditions met", ("Route", "Learners", *titles), tuple(rows))
        says = ("The newest code of each learner. Anybody can make such a code; nobody has checked it.",)
        yield Section("records", "Records", (*says, *_note(told)), "", table)

    def _people(self) -> Section:
        exits = [item.quiz.id for m in MODULES for item in figures.exit_items(self.store, self.root, m)]
        rows = people.rows(self.store, exits, [one.id for one in scenarios(self.root)])
        head = ("Name", f"Exit questions, of {len(exits)}", "Scenarios played", "Completed")
        says = ("Names were asked for. Keep this page as you would keep any list of people.",)
        return Section("people", "Learners", says, "", Table("Each learner", head, tuple(rows)))


def _note(told: Telling) -> tuple[str, ...]:
    return (ROUNDED,) if told.rounded else ()
