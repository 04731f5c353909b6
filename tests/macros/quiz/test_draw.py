"""The table and the drawing of a scenario show every scene, choice and ending, with their figures."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.quiz.draw import describe, svg
from macros.quiz.load import Loaded, load
from macros.quiz.model import Scenario

ROOT = Path(__file__).resolve().parents[3]
SAMPLE = Path(__file__).parent / "checks" / "sample" / "scenario.yml"
SVG = "{http://www.w3.org/2000/svg}"


def shipped() -> tuple[Loaded, Scenario]:
    loaded = load(ROOT / "quizzes" / "front-desk" / "nervous-nine.yml")
    assert isinstance(loaded.quiz, Scenario)
    return loaded, loaded.quiz


def test_table_names_everything_with_its_ways() -> None:
    loaded, scenario = shipped()
    table = describe(loaded)
    for scene in scenario.scenes:
        assert re.search(rf"^{scene.id}: .* {loaded.ways.scenes[scene.id]} +\d+%$", table, re.M)
    for ending in scenario.endings:
        assert re.search(rf"^{ending.id}: .* {loaded.ways.endings[ending.id]} +\d+% +\d+%$", table, re.M)


def test_drawing_is_titled_and_shows_every_scene_and_ending() -> None:
    loaded, scenario = shipped()
    drawn = ElementTree.fromstring(svg(loaded))  # noqa: S314 - our own text
    assert scenario.title in drawn.findtext(f"{SVG}title", "")
    assert "189 ways" in drawn.findtext(f"{SVG}desc", "")
    said = " ".join("".join(text.itertext()) for text in drawn.iter(f"{SVG}text"))
    for name in [*(scene.title for scene in scenario.scenes), *(ending.title for ending in scenario.endings)]:
        assert name in said


def test_boxes_and_labels_do_not_overlap() -> None:
    loaded, _ = shipped()
    drawn = ElementTree.fromstring(svg(loaded))  # noqa: S314 - our own text
    boxes = [
        tuple(float(box.attrib[key]) for key in ("x", "y", "width", "height"))
        for box in drawn.iter(f"{SVG}rect")
        if box.get("class") == "box"
    ]
    labels = [
        (float(text.attrib["x"]) - 14, float(text.attrib["y"]) - 10, 28.0, 12.0)
        for text in drawn.iter(f"{SVG}text")
        if text.get("class") == "count"
    ]
    placed = [*boxes, *labels]
    for index, (x, y, width, height) in enumerate(placed):
        for other_x, other_y, other_width, other_height in placed[:index]:
            apart = x >= other_x + other_width or other_x >= x + width or y >= other_y + other_height
            assert apart or other_y >= y + height


@pytest.mark.parametrize("target", ["door", "nowhere", "yard"])
def test_loops_and_unknown_scenes_can_be_drawn(target: str, tmp_path: Path) -> None:
    path = tmp_path / "lost-key.yml"
    path.write_text(SAMPLE.read_text(encoding="utf-8").replace("goto: end", f"goto: {target}", 2), encoding="utf-8")
    loaded = load(path)
    assert "</svg>" in svg(loaded)
    assert ("back to" in svg(loaded)) == (target != "nowhere")
    assert "settled" in describe(loaded)
