"""The report as one page, with its style in it and no script."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.report import answers, figures, ways
from macros.report.pictures import Bar, bars
from macros.report.section import TOO_FEW, Gathered, Section, Table, note
from macros.report.store import Loaded, Store

FOLDER = Path(__file__).parent


def html(store: Store, root: Path, loaded: Loaded, names: bool) -> str:
    """The whole page."""
    figures.prepare(store)
    gathered = Gathered(store, root, loaded, figures.overview(store, root), names)
    jinja = Environment(
        loader=FileSystemLoader(FOLDER),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = Markup((FOLDER / "report.css").read_text(encoding="utf-8"))  # noqa: S704 - our own
    page = jinja.get_template("report.html")
    return page.render(sections=list(sections(gathered)), style=style, days=gathered.all.days)


def sections(one: Gathered) -> Iterator[Section]:
    """What there is to tell, in order."""
    yield _read(one)
    if one.too_few(one.all.people):
        yield Section("few", "Nothing to draw", (TOO_FEW,))
        return
    yield _far(one)
    yield from ways.sections(one)
    yield from answers.exit_questions(one)
    yield from answers.self_check(one)
    yield from answers.records(one)
    if one.names:
        yield answers.people_by_name(one)


def _read(one: Gathered) -> Section:
    people, loaded = one.all.people, one.loaded
    told = one.telling([people], people)
    rows = (
        ("Learners", told.words(people)),
        ("Statements or codes read", f"{loaded.read:,}"),
        ("left out: broken", f"{loaded.skipped:,}"),
        ("left out: came twice", f"{loaded.twice:,}"),
        ("left out: voided", f"{loaded.voided:,}"),
        ("left out: about something else", f"{loaded.foreign:,}"),
    )
    return Section("read", "What was read", table=Table("What this report counts", ("", "How many"), rows))


def _far(one: Gathered) -> Section:
    people = one.all.people
    steps = [("Began", people), *((f"{module.number}. {module.title}", count) for module, count in one.all.modules)]
    steps.append(("Completed the course", one.all.completed))
    if one.all.passed:
        steps.append(("Passed the questions at the end of modules", one.all.passed))
    told = one.telling([count for _, count in steps], people)
    rows = tuple((name, told.words(count), told.share(count, people)) for name, count in steps)
    drawn = bars("far-picture", "How far learners came", [Bar(*step) for step in steps], people, told)
    says = ("A learner has come to a module when one question or scenario in it has been answered.", *note(told))
    table = Table("Learners who came so far", ("", "Learners", "Of all"), rows)
    return Section("far", "How far they came", says, drawn, table)
