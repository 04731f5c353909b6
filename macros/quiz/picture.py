"""A drawing of the ways through a scenario: scenes in rows, arrows as wide as the ways they carry, endings as bars."""

from collections.abc import Iterator
from html import escape
from textwrap import wrap

from macros.quiz.graph import graph
from macros.quiz.layers import Layers, layers
from macros.quiz.model import END, Scenario
from macros.quiz.paths import Paths
from macros.quiz.placing import BOX, DOWN, HIGH, Edge, Places, Point, curve, places, ports, round_the_side, width

MARGIN, HEAD, BAR = 40, 76, 34
INK, SOFT, LINE, BLUE = "#16181d", "#5b6270", "#8a93a3", "#2f5fd0"
STYLE = (
    f"text{{font:14px system-ui,sans-serif;fill:{INK}}}.name{{font-weight:600}}.small{{font-size:12.5px;fill:{SOFT}}}"
    f".head{{font-size:20px;font-weight:650}}.box{{fill:#fff;stroke:{INK};stroke-width:1.5}}"
    f".way{{fill:none;stroke:{LINE};marker-end:url(#head)}}.back{{stroke-dasharray:6 5}}"
    f".count{{font-size:12px;fill:{INK};"
    "paint-order:stroke;stroke:#fff;stroke-width:5px;stroke-linejoin:round;text-anchor:middle}"
    f".bar{{fill:{INK}}}.chance{{fill:none;stroke:{BLUE};stroke-width:2}}.mid{{text-anchor:middle}}"
)
HEAD_SHAPE = f'markerWidth="16" markerHeight="12" refY="6" orient="auto"><path d="M0 0 8 6 0 12z" fill="{LINE}"/>'


def picture(scenario: Scenario, ways: Paths) -> str:
    """The graph: scenes in rows, arrows as wide as the ways they carry, endings as bars below."""
    drawn = layers(graph(scenario), scenario.start)
    wide = max(width(row) for row in drawn.rows) + 2 * MARGIN + 40 * len(drawn.back)
    wide = max(wide, 720)
    placed = places(drawn, wide, HEAD)
    bottom = HEAD + DOWN * len(drawn.rows)
    height = bottom + 40 + BAR * len(scenario.endings) + 40
    parts = [*_ways(drawn, placed, ways, wide), *_boxes(scenario, ways, placed), *_bars(scenario, ways, bottom)]
    about = f"{counted(ways.total)} through {len(scenario.scenes)} scenes to {len(scenario.endings)} endings."
    return "\n".join([*_frame(scenario, about, wide, height), *parts, "</svg>"]) + "\n"


def _frame(scenario: Scenario, about: str, width: float, height: float) -> Iterator[str]:
    size = f'width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}"'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="title about">'
    yield f'<title id="title">The ways through “{escape(scenario.title)}”</title>'
    yield f'<desc id="about">{about}</desc>'
    yield f'<style>{STYLE}</style><rect width="100%" height="100%" fill="#fff"/>'
    yield f'<defs><marker id="head" markerUnits="userSpaceOnUse" {HEAD_SHAPE}</marker></defs>'
    yield f'<text class="head" x="{MARGIN}" y="36">{escape(scenario.title)}</text>'
    yield f'<text class="small" x="{MARGIN}" y="56">{about}</text>'


def _ways(drawn: Layers, places: Places, ways: Paths, width: float) -> Iterator[str]:
    carried: dict[Edge, int] = {}
    for (scene, _, to), count in ways.moves.items():
        carried[scene, to] = carried.get((scene, to), 0) + count
    leave, arrive = ports(drawn, places)
    labels = []
    for edge, stops in drawn.arrows.items():
        count = carried.get(edge, 0)
        yield _arrow(edge, [leave[edge], *(places[stop] for stop in stops[1:-1]), arrive[edge]], count, ways.total)
        x, y = leave[edge]
        labels.append(f'<text class="count" x="{x:.0f}" y="{y + 15:.0f}">{count:,}</text>')
    for index, edge in enumerate(drawn.back):
        yield _turn(places[edge[0]], places[edge[1]], width - 12 - 40 * index, edge, carried.get(edge, 0))
    yield from labels


def _thick(count: int, total: int) -> float:
    return 1.2 + min(12.0, 12 * count / total) if total else 1.2


def _arrow(edge: Edge, points: list[Point], count: int, total: int) -> str:
    said = f"<title>{escape(edge[0])} to {escape(edge[1])}: {counted(count)}</title>"
    return f'<path class="way" stroke-width="{_thick(count, total):.1f}" d="{curve(points)}">{said}</path>'


def _turn(start: Point, to: Point, side: float, edge: Edge, count: int) -> str:
    """An arrow that leads back, round the right side."""
    x, y = start[0] + BOX / 2, start[1]
    said = f"<title>{escape(edge[0])} back to {escape(edge[1])}: {counted(count)}</title>"
    label = f'<text class="count" x="{x + 22:.0f}" y="{y + 4:.0f}">{count:,}</text>'
    return f'<path class="way back" stroke-width="2" d="{round_the_side(start, to, side)}">{said}</path>{label}'


def _boxes(scenario: Scenario, ways: Paths, places: Places) -> Iterator[str]:
    titles = {scene.id: scene.title for scene in scenario.scenes}
    for spot, (x, y) in places.items():
        if not isinstance(spot, str):
            continue
        through = ways.total if spot == END else ways.scenes.get(spot, 0)
        name = "The end" if spot == END else titles.get(spot, f"{spot} (unknown)")
        lines = wrap(name, 21)[:2] or [spot]
        yield f'<rect class="box" x="{x - BOX / 2:.0f}" y="{y - HIGH / 2:.0f}" width="{BOX}" height="{HIGH}" rx="6"/>'
        top = y - (6 if len(lines) == 1 else 14)
        for index, line in enumerate(lines):
            yield f'<text class="name mid" x="{x:.0f}" y="{top + 17 * index:.0f}">{escape(line)}</text>'
        said = f"{counted(through)}, {share_of(through, ways.total)}"
        yield f'<text class="small mid" x="{x:.0f}" y="{y + 22:.0f}">{said}</text>'


def _bars(scenario: Scenario, ways: Paths, top: float) -> Iterator[str]:
    """Each ending: its name, a bar for its share of all ways, a blue mark for its share of random plays."""
    said = "Endings: bar, share of all ways; blue, share when each choice falls at random"
    yield f'<text class="small" x="{MARGIN}" y="{top + 14:.0f}">{said}</text>'
    for index, ending in enumerate(scenario.endings):
        y = top + 40 + BAR * index
        share, chance = ways.share(ending.id), ways.random.get(ending.id, 0.0)
        yield f'<text class="name" x="{MARGIN}" y="{y + 6:.0f}">{escape(cut(ending.title, 34))}</text>'
        yield f'<rect class="bar" x="300" y="{y - 8:.0f}" width="{300 * share:.1f}" height="18"/>'
        yield f'<path class="chance" d="M{300 + 300 * chance:.1f} {y - 12:.0f} v26"/>'
        said = f"{counted(ways.endings.get(ending.id, 0))}, {share:.0%}; at random {chance:.0%}"
        yield f'<text class="small" x="{310 + 300 * max(share, chance):.0f}" y="{y + 6:.0f}">{said}</text>'


def counted(ways: int) -> str:
    return f"{ways:,} way" if ways == 1 else f"{ways:,} ways"


def share_of(part: int, total: int) -> str:
    # In a scenario with a loop a way may come by more than once.
    if part > total:
        return f"×{part / total:.1f}" if total else "-"
    return f"{part / total:.0%}" if total else "-"


def cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
