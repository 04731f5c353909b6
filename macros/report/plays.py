"""The ways that learners took through a scenario, counted on its graph."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from macros.quiz import play
from macros.quiz.model import Scenario
from macros.quiz.paths import Paths
from macros.report.codes import PathReader, Slip
from macros.report.store import Store

Name = TypeVar("Name", bound=Hashable)


@dataclass
class Played:
    """A scenario: the first way of each learner in ``ways``; ``ever``: who ever came to each ending; ``old``: first
    ways whose code does not fit the scenario as it is now."""

    scenario: Scenario
    people: int = 0
    plays: int = 0
    ways: Paths = field(default_factory=Paths)
    ever: dict[str, int] = field(default_factory=dict)
    old: int = 0


def played(store: Store, scenario: Scenario) -> Played:
    """Where the learners went in a scenario."""
    result, reader = Played(scenario), PathReader(scenario)
    [(result.people, result.plays)] = store.ask(
        "SELECT count(DISTINCT who), count(*) FROM events WHERE verb = 'answered' AND quiz = ?"
        " AND (path IS NOT NULL OR ending IS NOT NULL)",
        scenario.id,
    )
    endings = _read_codes(store, reader)
    first = "SELECT first.path, first.ending, count(*) FROM tries WHERE quiz = ? GROUP BY ALL ORDER BY ALL"
    for code, said, count in store.ask(first, scenario.id):
        if not (code or said):
            continue
        if not (code and _count(reader, code, count, result.ways)):
            result.old += count
            if said:
                result.ways.endings[said] = result.ways.endings.get(said, 0) + count
    result.ways.total = sum(result.ways.endings.values())
    result.ever = endings
    return result


def _read_codes(store: Store, reader: PathReader) -> dict[str, int]:
    """Who ever came to each ending. The codes that there are, are few; the engine counts the people."""
    rows = store.ask("SELECT DISTINCT path FROM events WHERE quiz = ? AND path IS NOT NULL", reader.scenario.id)
    known = [(code, name) for (code,) in rows if (name := _ending(reader, code))]
    store.connection.execute("CREATE OR REPLACE TEMP TABLE known (path VARCHAR, leads VARCHAR)")
    if known:
        store.connection.executemany("INSERT INTO known VALUES (?, ?)", known)
    ever = store.ask(
        "SELECT coalesce(leads, ending) AS reached, count(DISTINCT who) FROM events LEFT JOIN known USING (path)"
        " WHERE verb = 'answered' AND quiz = ? AND reached IS NOT NULL GROUP BY reached",
        reader.scenario.id,
    )
    return {str(name): int(count) for name, count in ever}


def _ending(reader: PathReader, code: str) -> str | None:
    ways = Paths()
    return next(iter(ways.endings), None) if _count(reader, code, 1, ways) else None


def _count(reader: PathReader, code: str, count: int, ways: Paths) -> bool:
    """Follow one code, and add so many people to all that lies on its way."""
    try:
        run = reader.run(code)
    except Slip:
        return False
    scenario = reader.scenario
    state = play.begin(scenario, run.brought)
    seen, moves, choices = [], [], []
    for pick in run.picks:
        scene = play.scene_of(scenario, state.scene)
        assert scene
        choice = next(one for one in scene.choices if one.id == pick)
        after = play.choose(scenario, state, scene, choice)
        seen.append(scene.id)
        choices.append((scene.id, pick))
        moves.append((scene.id, pick, after.scene))
        state = after
    ending = play.ending(scenario, state)
    if play.scene_of(scenario, state.scene) or not ending:
        return False
    _add(ways.scenes, seen, count)
    _add(ways.choices, choices, count)
    _add(ways.moves, moves, count)
    _add(ways.endings, [ending.id], count)
    return True


def _add(counts: dict[Name, int], names: Iterable[Name], count: int) -> None:
    # Once for each person, even where a way comes by twice.
    for name in dict.fromkeys(names):
        counts[name] = counts.get(name, 0) + count
