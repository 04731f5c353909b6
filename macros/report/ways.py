"""The sections of scenarios: how many went where, what they decided, how it ended."""

from collections.abc import Iterator

from macros.quiz.model import END, Scenario
from macros.report import graph
from macros.report.hush import Telling
from macros.report.pictures import Bar, bars
from macros.report.plays import Played, played
from macros.report.section import TOO_FEW, Gathered, Section, Table, note
from macros.syllabus.after import scenarios

FIRST = "{} learners played it to an ending. The picture has the first way that each took."
OLD = "{} of them played an earlier version at first: they are counted at the endings alone."
ABOUT = "Bar: the first time. Line across: all who came to this ending at any time."


def sections(one: Gathered) -> Iterator[Section]:
    """Two for each scenario that somebody has played."""
    for scenario in scenarios(one.root):
        found = played(one.store, scenario)
        if found.people and one.too_few(found.people):
            yield Section(scenario.id, scenario.title, (TOO_FEW,))
        elif found.people:
            told = one.telling(_counts(found), found.people)
            yield _decided(found, told)
            yield _ended(found, told)


def _counts(found: Played) -> list[int]:
    ways = found.ways
    edges = [*ways.scenes.values(), *ways.choices.values(), *ways.moves.values(), *graph.carried(found).values()]
    return [*edges, *ways.endings.values(), *found.ever.values(), found.people, found.old]


def _decided(found: Played, told: Telling) -> Section:
    scenario, ways = found.scenario, found.ways
    says = [FIRST.format(told.words(found.people))]
    if found.old:
        says.append(OLD.format(told.words(found.old)))
    rows = []
    for _, scene, choice in scenario.choices():
        count = ways.choices.get((scene.id, choice.id), 0)
        share = told.share(count, ways.scenes.get(scene.id, 0))
        rows.append((scene.title, choice.text, _after(found, scene.id, choice.id, told), told.words(count), share))
    head = ("Scene", "Decision", "Then", "Learners", "Of those there")
    table = Table("What was decided, the first time", head, tuple(rows), 3)
    return Section(scenario.id, scenario.title, (*says, *note(told)), graph.picture(found, told), table)


def _after(found: Played, scene: str, choice: str, told: Telling) -> str:
    """Where a decision led; with numbers, where it led some here and some there."""
    led = {to: n for (start, pick, to), n in found.ways.moves.items() if (start, pick) == (scene, choice)}
    names = {to: _title(found.scenario, to) for to in led}
    if len(led) == 1:
        return next(iter(names.values()))
    return "; ".join(f"{names[to]} ({told.words(count)})" for to, count in led.items())


def _title(scenario: Scenario, to: str) -> str:
    return "The end" if to == END else next(scene.title for scene in scenario.scenes if scene.id == to)


def _ended(found: Played, told: Telling) -> Section:
    scenario = found.scenario
    ends = [(end.title, found.ways.endings.get(end.id, 0), found.ever.get(end.id, 0)) for end in scenario.endings]
    rows = [
        (title, told.words(first), told.share(first, found.people), told.words(ever)) for title, first, ever in ends
    ]
    name = f"{scenario.id}-endings"
    title = f"Endings of “{scenario.title}”"
    drawn = bars(f"{name}-picture", title, [Bar(*end) for end in ends], found.people, told)
    table = Table(title, ("Ending", "First time", "Of all", "Ever"), tuple(rows))
    return Section(name, "How it ended", (ABOUT, *note(told)), drawn, table, 3)
