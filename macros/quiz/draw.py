"""The ways through a scenario as a table for the terminal, and as a drawing for people who review it."""

from collections.abc import Iterator
from html import escape
from textwrap import wrap

from macros.quiz.graph import graph
from macros.quiz.layers import Layers, Spot, layers
from macros.quiz.load import Loaded
from macros.quiz.model import END, Scenario
from macros.quiz.paths import Paths

BOX, HIGH, GAP, DOWN = 188, 62, 30, 118
STOP = 26
MARGIN, HEAD, BAR = 40, 76, 34
INK, SOFT, LINE, BLUE = "#16181d", "#5b6270", "#8a93a3", "#2f5fd0"
STYLE = (
    f"text{{font:14px system-ui,sans-serif;fill:{INK}}}.name{{font-weight:600}}.small{{font-size:12.5px;fill:{SOFT}}}"
    f".head{{font-size:20px;font-weight:650}}.box{{fill:#fff;stroke:{INK};stroke-width:1.5}}"
    f".way{{fill:none;stroke:{LINE}}}.back{{stroke-dasharray:6 5}}.count{{font-size:12px;fill:{INK};"
    "paint-order:stroke;stroke:#fff;stroke-width:5px;stroke-linejoin:round;text-anchor:middle}"
    f".bar{{fill:{INK}}}.chance{{fill:none;stroke:{BLUE};stroke-width:2}}.mid{{text-anchor:middle}}"
)
Places = dict[Spot, tuple[float, float]]


def describe(loaded: Loaded) -> str:
    """Scenes and choices with the ways through each, endings with their shares, and how long a way is."""
    scenario, ways = _scenario(loaded), loaded.ways
    head = f"{scenario.title} ({scenario.id}): {_count(ways.total)}, {len(scenario.scenes)} scenes"
    lines = [head, "", f"{'scene and choice':<44}{'ways':>8}{'share':>8}", *_scene_lines(scenario, ways), ""]
    lines += [f"{'ending':<44}{'ways':>8}{'share':>8}{'at random':>11}", *_ending_lines(scenario, ways), ""]
    lines += [f"{count} decisions: {_count(number)}" for count, number in sorted(ways.lengths.items())]
    if ways.none_fits:
        lines.append(f"no ending fits: {_count(ways.none_fits)}")
    if ways.unfinished:
        lines.append(f"left out, since they go round for long: {_count(ways.unfinished)}")
    return "\n".join(lines)


def _scenario(loaded: Loaded) -> Scenario:
    assert isinstance(loaded.quiz, Scenario)
    return loaded.quiz


def _count(ways: int) -> str:
    return f"{ways:,} way" if ways == 1 else f"{ways:,} ways"


def _share(part: int, total: int) -> str:
    return f"{part / total:.0%}" if total else "-"


def _scene_lines(scenario: Scenario, ways: Paths) -> Iterator[str]:
    for scene in scenario.scenes:
        through = ways.scenes.get(scene.id, 0)
        yield f"{_cut(f'{scene.id}: {scene.title}', 42):<44}{through:>8,}{_share(through, ways.total):>8}"
        for choice in scene.choices:
            taken = ways.choices.get((scene.id, choice.id), 0)
            yield f"  {_cut(choice.id, 40):<42}{taken:>8,}{_share(taken, ways.total):>8}"


def _ending_lines(scenario: Scenario, ways: Paths) -> Iterator[str]:
    for ending in scenario.endings:
        count, chance = ways.endings.get(ending.id, 0), ways.random.get(ending.id, 0.0)
        name = _cut(f"{ending.id}: {ending.title}", 42)
        yield f"{name:<44}{count:>8,}{_share(count, ways.total):>8}{chance:>11.0%}"


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def svg(loaded: Loaded) -> str:
    """The graph: scenes in rows, arrows as wide as the ways they carry, endings as bars below."""
    scenario, ways = _scenario(loaded), loaded.ways
    drawn = layers(graph(scenario), scenario.start)
    width = max(_width(row) for row in drawn.rows) + 2 * MARGIN + 40 * len(drawn.back)
    width = max(width, 720)
    places = _places(drawn, width)
    bottom = HEAD + DOWN * len(drawn.rows)
    height = bottom + 40 + BAR * len(scenario.endings) + 40
    parts = [*_ways(drawn, places, ways, width), *_boxes(scenario, ways, places), *_bars(scenario, ways, bottom)]
    about = f"{_count(ways.total)} through {len(scenario.scenes)} scenes to {len(scenario.endings)} endings."
    return "\n".join([*_frame(scenario, about, width, height), *parts, "</svg>"]) + "\n"


def _frame(scenario: Scenario, about: str, width: float, height: float) -> Iterator[str]:
    size = f'width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}"'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="title about">'
    yield f'<title id="title">The ways through “{escape(scenario.title)}”</title>'
    yield f'<desc id="about">{about}</desc>'
    yield f'<style>{STYLE}</style><rect width="100%" height="100%" fill="#fff"/>'
    yield f'<text class="head" x="{MARGIN}" y="36">{escape(scenario.title)}</text>'
    yield f'<text class="small" x="{MARGIN}" y="56">{about}</text>'


def _width(row: list[Spot]) -> float:
    return sum(_room(spot) for spot in row) + GAP * (len(row) - 1)


def _room(spot: Spot) -> int:
    return BOX if isinstance(spot, str) else STOP


def _places(drawn: Layers, width: float) -> Places:
    """The middle of each spot; a row stands in the middle of the drawing."""
    places: Places = {}
    for index, row in enumerate(drawn.rows):
        left = (width - 40 * len(drawn.back) - _width(row)) / 2
        for spot in row:
            places[spot] = (left + _room(spot) / 2, HEAD + DOWN * index + HIGH / 2)
            left += _room(spot) + GAP
    return places


def _ways(drawn: Layers, places: Places, ways: Paths, width: float) -> Iterator[str]:
    carried: dict[tuple[str, str], int] = {}
    for (scene, _, to), count in ways.moves.items():
        carried[scene, to] = carried.get((scene, to), 0) + count
    labels = []
    for edge, stops in drawn.arrows.items():
        count = carried.get(edge, 0)
        points = [places[stop] for stop in stops]
        yield _arrow(edge, points, count, ways.total)
        (x, y), (to_x, to_y) = points[0], points[1]
        # Nearer to the lower end than to the upper, where arrows from one scene lie close together.
        labels.append(f'<text class="count" x="{x + (to_x - x) * 0.55:.0f}" y="{y + (to_y - y) * 0.55 + 4:.0f}">{count}</text>')
    for index, (name, to) in enumerate(drawn.back):
        side = width - MARGIN - 40 * index
        yield _turn(places[name], places[to], side, (name, to), carried.get((name, to), 0))
    yield from labels


def _thick(count: int, total: int) -> float:
    return 1.2 + 12 * count / total if total else 1.2


def _arrow(edge: tuple[str, str], points: list[tuple[float, float]], count: int, total: int) -> str:
    """A curve that leaves and enters each stop straight down."""
    x, y = points[0]
    path = [f"M{x:.0f} {y + HIGH / 2:.0f}"]
    y += HIGH / 2
    for index, (to_x, to_y) in enumerate(points[1:], 1):
        end = to_y - HIGH / 2 if index == len(points) - 1 else to_y
        bend = (end - y) / 2
        path.append(f"C{x:.0f} {y + bend:.0f} {to_x:.0f} {end - bend:.0f} {to_x:.0f} {end:.0f}")
        x, y = to_x, end
    said = f"<title>{escape(edge[0])} to {escape(edge[1])}: {_count(count)}</title>"
    return f'<path class="way" stroke-width="{_thick(count, total):.1f}" d="{" ".join(path)}">{said}</path>'


def _turn(start: tuple[float, float], to: tuple[float, float], side: float, edge: tuple[str, str], count: int) -> str:
    """An arrow that leads back, round the right side."""
    x, y, to_x, to_y = start[0] + BOX / 2, start[1], to[0] + BOX / 2, to[1]
    said = f"<title>{escape(edge[0])} back to {escape(edge[1])}: {_count(count)}</title>"
    path = f"M{x:.0f} {y:.0f} C{side:.0f} {y:.0f} {side:.0f} {to_y:.0f} {to_x:.0f} {to_y:.0f}"
    return f'<path class="way back" stroke-width="2" d="{path}">{said}</path>'


def _boxes(scenario: Scenario, ways: Paths, places: Places) -> Iterator[str]:
    titles = {scene.id: scene.title for scene in scenario.scenes}
    for spot, (x, y) in places.items():
        if not isinstance(spot, str):
            continue
        through = ways.total if spot == END else ways.scenes.get(spot, 0)
        name = "The end" if spot == END else titles.get(spot, f"{spot} (unknown)")
        lines = wrap(name, 24)[:2] or [spot]
        yield f'<rect class="box" x="{x - BOX / 2:.0f}" y="{y - HIGH / 2:.0f}" width="{BOX}" height="{HIGH}" rx="6"/>'
        top = y - (6 if len(lines) == 1 else 14)
        for index, line in enumerate(lines):
            yield f'<text class="name mid" x="{x:.0f}" y="{top + 17 * index:.0f}">{escape(line)}</text>'
        said = f"{_count(through)}, {_share(through, ways.total)}"
        yield f'<text class="small mid" x="{x:.0f}" y="{y + 22:.0f}">{said}</text>'


def _bars(scenario: Scenario, ways: Paths, top: float) -> Iterator[str]:
    """Each ending: its name, a bar for its share of all ways, a blue mark for its share of random plays."""
    yield f'<text class="small" x="{MARGIN}" y="{top + 14:.0f}">Endings: bar, share of all ways; blue, share when each choice falls at random</text>'
    for index, ending in enumerate(scenario.endings):
        y = top + 40 + BAR * index
        share, chance = ways.share(ending.id), ways.random.get(ending.id, 0.0)
        yield f'<text class="name" x="{MARGIN}" y="{y + 6:.0f}">{escape(_cut(ending.title, 34))}</text>'
        yield f'<rect class="bar" x="300" y="{y - 8:.0f}" width="{300 * share:.1f}" height="18"/>'
        yield f'<path class="chance" d="M{300 + 300 * chance:.1f} {y - 12:.0f} v26"/>'
        said = f"{_count(ways.endings.get(ending.id, 0))}, {share:.0%}; at random {chance:.0%}"
        yield f'<text class="small" x="{310 + 300 * max(share, chance):.0f}" y="{y + 6:.0f}">{said}</text>'
