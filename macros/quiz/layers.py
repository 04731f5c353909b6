"""Places for the scenes of a graph: one row below another, each row ordered so that few arrows cross."""

from dataclasses import dataclass
from itertools import pairwise

from macros.quiz.graph import Graph
from macros.quiz.model import END

SWEEPS = 8
# A stop of an arrow that passes a row: (from, to, row). Scenes are plain names.
Spot = str | tuple[str, str, int]


@dataclass(frozen=True)
class Layers:
    """``rows`` hold scenes and the stops of long arrows; ``arrows`` lead down through their stops, ``back`` up."""

    rows: list[list[Spot]]
    arrows: dict[tuple[str, str], list[Spot]]
    back: list[tuple[str, str]]


def layers(leads: Graph, start: str) -> Layers:
    """Rows by the longest way from the start, arrows that go round left out; `end` stands below all."""
    order, back = _walk(leads, start)
    row = _rows(leads, order, back)
    arrows: dict[tuple[str, str], list[Spot]] = {}
    rows: list[list[Spot]] = [[] for _ in range(max(row.values()) + 1)]
    for name in order:
        rows[row[name]].append(name)
    for name in order:
        for to in sorted(leads.get(name, ())):
            if (name, to) not in back and to in row:
                stops: list[Spot] = [(name, to, passed) for passed in range(row[name] + 1, row[to])]
                arrows[name, to] = [name, *stops, to]
                for passed, stop in enumerate(stops, row[name] + 1):
                    rows[passed].append(stop)
    return Layers(_ordered(rows, arrows), arrows, sorted(back))


def _walk(leads: Graph, start: str) -> tuple[list[str], set[tuple[str, str]]]:
    """Scenes so that each stands before those that it leads to, and the arrows that lead back to one on the way."""
    done: list[str] = []
    back: set[tuple[str, str]] = set()
    path: list[tuple[str, list[str]]] = [(start, sorted(leads.get(start, ())))]
    seen = {start}
    while path:
        name, open_ways = path[-1]
        if not open_ways:
            done.append(name)
            path.pop()
            continue
        to = open_ways.pop()
        if any(to == on_way for on_way, _ in path):
            back.add((name, to))
        elif to not in seen:
            seen.add(to)
            path.append((to, sorted(leads.get(to, ()))))
    return done[::-1], back


def _rows(leads: Graph, order: list[str], back: set[tuple[str, str]]) -> dict[str, int]:
    row = dict.fromkeys(order, 0)
    for name in order:
        for to in leads.get(name, ()):
            if (name, to) not in back:
                row[to] = max(row[to], row[name] + 1)
    if END in row:
        row[END] = max(row.values())
        if any(other != END and row[other] == row[END] for other in row):
            row[END] += 1
    return row


def _ordered(rows: list[list[Spot]], arrows: dict[tuple[str, str], list[Spot]]) -> list[list[Spot]]:
    """Put each spot near the middle of those it is joined to, downwards and upwards in turn."""
    above: dict[Spot, list[Spot]] = {}
    below: dict[Spot, list[Spot]] = {}
    for stops in arrows.values():
        for upper, lower in pairwise(stops):
            above.setdefault(lower, []).append(upper)
            below.setdefault(upper, []).append(lower)
    for sweep in range(SWEEPS):
        down = sweep % 2 == 0
        joined, turn = (above, rows[1:]) if down else (below, rows[-2::-1])
        for row in turn:
            place = {spot: (index + 0.5) / len(other) for other in rows for index, spot in enumerate(other)}
            row.sort(key=lambda spot: _middle([place[near] for near in joined.get(spot, [])], place[spot]))
    return rows


def _middle(near: list[float], own: float) -> float:
    return sum(near) / len(near) if near else own
