"""The graph of a scenario with how many went where: scenes in rows, arrows as wide as the people they carry."""

from collections import Counter
from collections.abc import Iterator
from html import escape
from textwrap import wrap

from macros.quiz.graph import graph
from macros.quiz.layers import Layers, layers
from macros.quiz.model import END
from macros.quiz.placing import BOX, DOWN, HIGH, Edge, Places, curve, places, ports, round_the_side, width
from macros.report.hush import Telling
from macros.report.plays import Played

MARGIN, TOP = 16, 12
WIDEST = 12
HEAD = 'markerWidth="16" markerHeight="12" refY="6" orient="auto"><path class="head" d="M0 0 8 6 0 12z"/>'


def picture(played: Played, telling: Telling) -> str:
    """Drawn with classes alone, so that the page's style gives it light, dark and printed colours."""
    scenario = played.scenario
    drawn = layers(graph(scenario), scenario.start)
    wide = max(width(row) for row in drawn.rows) + 2 * MARGIN + 40 * len(drawn.back)
    placed = places(drawn, wide, TOP)
    high = TOP + DOWN * len(drawn.rows) - (DOWN - HIGH) + TOP
    name = f"graph-{scenario.id}"
    parts = [
        f'<svg class="graph" width="{wide:.0f}" height="{high:.0f}" viewBox="0 0 {wide:.0f} {high:.0f}" role="img"'
        f' aria-labelledby="{name}">',
        f'<title id="{name}">How many took which way through “{escape(scenario.title)}”. The table below says the same.'
        "</title>",
        f'<defs><marker id="{name}-head" markerUnits="userSpaceOnUse" {HEAD}</marker></defs>',
        *_arrows(drawn, placed, played, telling, wide),
        *_boxes(placed, played, telling),
        "</svg>",
    ]
    return "\n".join(parts)


def carried(played: Played) -> Counter[Edge]:
    """How many went from each scene to each other one."""
    count: Counter[Edge] = Counter()
    for (scene, _, to), people in played.ways.moves.items():
        count[scene, to] += people
    return count


def _arrows(drawn: Layers, placed: Places, played: Played, telling: Telling, wide: float) -> Iterator[str]:
    people, labels = carried(played), []
    leave, arrive = ports(drawn, placed)
    for edge, stops in drawn.arrows.items():
        points = [leave[edge], *(placed[stop] for stop in stops[1:-1]), arrive[edge]]
        yield _line(curve(points), people[edge], played, telling)
        labels.append((leave[edge][0], leave[edge][1] + 15, people[edge]))
    for index, edge in enumerate(drawn.back):
        start, to = placed[edge[0]], placed[edge[1]]
        yield _line(round_the_side(start, to, wide - 12 - 40 * index), people[edge], played, telling, "way back")
        labels.append((start[0] + BOX / 2 + 22, start[1] + 4, people[edge]))
    for x, y, count in labels:
        if count:
            yield f'<text class="count" x="{x:.0f}" y="{y:.0f}">{telling.words(count)}</text>'


def _line(path: str, count: int, played: Played, telling: Telling, kind: str = "way") -> str:
    share = telling.number(count) / max(1, telling.number(played.ways.total))
    kind += "" if count else " none"
    head = f'marker-end="url(#graph-{played.scenario.id}-head)"'
    return f'<path class="{kind}" {head} stroke-width="{1.2 + min(1, share) * WIDEST:.1f}" d="{path}"/>'


def _boxes(placed: Places, played: Played, telling: Telling) -> Iterator[str]:
    numbered = {scene.id: f"{at}. {scene.title}" for at, scene in enumerate(played.scenario.scenes, 1)}
    total = played.ways.total
    for spot, (x, y) in placed.items():
        if not isinstance(spot, str):
            continue
        count = total if spot == END else played.ways.scenes.get(spot, 0)
        lines = wrap("The end" if spot == END else numbered[spot], 22)[:2]
        yield f'<rect class="box" x="{x - BOX / 2:.0f}" y="{y - HIGH / 2:.0f}" width="{BOX}" height="{HIGH}" rx="6"/>'
        top = y - (6 if len(lines) == 1 else 14)
        for index, line in enumerate(lines):
            yield f'<text class="name" x="{x:.0f}" y="{top + 17 * index:.0f}">{escape(line)}</text>'
        said = ", ".join(filter(None, (telling.words(count), telling.share(count, total))))
        yield f'<text class="small" x="{x:.0f}" y="{y + 22:.0f}">{said}</text>'
