"""The pages of a room as they are written: what the screen's hypertext may hold, and what an author is told."""

import pytest

from macros.problem import ProblemsFound
from macros.quiz.model import Scenario
from macros.quiz.render import load_named
from macros.room.read import bullets, problems, read_room, rooms
from macros.room.render import TITLES, notes, screen
from macros.room.routes import routes
from macros.syllabus.modules import MODULES
from macros.syllabus.page import read_page
from macros.syllabus.sessions import sessions
from tests.pages.room import plain
from tests.sites import ROOT

HEAD = "---\ntitle: A\nroom: a\nslides:\n"
GUIDES = ROOT / "docs" / "facilitate"
STORIES = [(name, slide.scenario) for name in rooms(ROOT) for slide in read_room(ROOT, name).slides if slide.scenario]


def texts_after_a_choice(quiz):
    """What a learner sees only when a choice has been made."""
    for _, _, one in quiz.choices():
        yield from (one.consequence, one.reason, one.when_right, one.cost, one.idea)
    for ending in quiz.endings:
        yield from (ending.title, ending.text, ending.debrief)
    for scene in quiz.scenes:
        yield from (echo.text for echo in scene.echoes)


@pytest.mark.parametrize(("room", "name"), STORIES, ids=[room for room, _ in STORIES])
def test_the_screen_holds_every_scene_and_nothing_that_follows_a_choice(room, name):
    quiz = load_named(ROOT, name)
    assert isinstance(quiz, Scenario)
    shown, told = plain(screen(ROOT, room, "room/x.html")), plain(notes(ROOT, room, "room/x-notes.html"))
    secret = {plain(text).strip() for text in texts_after_a_choice(quiz) if text}
    secret -= set(TITLES.values())
    assert len(secret) > 60
    assert not {text for text in secret if text in shown}
    assert not {text for text in secret if text not in told}
    options = {plain(choice.text).strip() for scene in quiz.scenes for choice in scene.choices}
    assert not {text for text in options if text not in shown}


@pytest.mark.parametrize("mark", ["data-effects", "data-goto", "data-flag", "data-if", "bullets", "data-minutes"])
def test_no_effect_route_or_note_is_in_the_hypertext_of_a_screen(mark):
    assert not [room for room in rooms(ROOT) if mark in screen(ROOT, room, "room/x.html")]


def test_every_module_every_scenario_and_every_part_of_a_route_has_a_room():
    assert {one.name for one in MODULES if one.number} <= set(rooms(ROOT))
    scenarios = {f"{path.parent.name}/{path.stem}" for path in (ROOT / "quizzes").rglob("*.yml")}
    asked = {name for name in scenarios if "kind: scenario\n" in (ROOT / "quizzes" / f"{name}.yml").read_text("utf-8")}
    assert {name for _, name in STORIES} == asked
    assert {part for route in routes(ROOT) for part in route.parts} <= set(rooms(ROOT)) == set(TITLES)


def test_a_route_lasts_in_the_room_as_long_as_in_the_plan():
    planned = {route.id: route.minutes for route in sessions(ROOT).routes if not route.series}
    assert {route.id: sum(minutes for _, minutes in route.run) for route in routes(ROOT)} == planned
    held = {
        one["id"]: one["minutes"]
        for guide in GUIDES.glob("*.md")
        for one in read_page(guide).front.data.get("activities", [])
    }
    for route in routes(ROOT):
        for name, minutes in route.run:
            assert name in ("break", "lunch") or held[name]["low"] <= minutes <= held[name]["high"], (route.id, name)


@pytest.mark.parametrize("room", rooms(ROOT))
def test_slides_have_the_minutes_and_the_notes_of_their_activities(room):
    guide = room if room in {one.name for one in MODULES} else "index"
    said = read_page(GUIDES / f"{guide}.md").front.data["activities"]
    planned: dict[str, int] = {}
    for slide in read_room(ROOT, room).slides:
        minutes = slide.debrief.minutes if slide.debrief else slide.minutes
        if not slide.activity:
            continue
        planned[slide.activity] = planned.get(slide.activity, 0) + minutes
        assert bullets(ROOT, guide, slide.activity), slide.id
    high = {one["id"]: one["minutes"]["high"] for one in said}
    assert planned == {activity: high.get(activity) for activity in planned}
    assert guide == "index" or set(planned) == set(high)


def written(tmp_path, slides, with_notes=True):
    folder = tmp_path / "docs" / "room"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text(f"{HEAD}{slides}---\n", "utf-8")
    if with_notes:
        (folder / "a-notes.md").write_text("---\ntitle: N\n---\n", "utf-8")
    return [(one.line, one.column, one.rule) for one in problems(tmp_path)], tmp_path


def test_faults_of_all_slides_are_told_with_their_places(tmp_path):
    found, _ = written(tmp_path, "  - {id: one, title: One}\n  - id: two\n    title: Two\n    ask: Q\n    tally: 3\n")
    assert [(line, column) for line, column, _ in found] == [(5, 5), (9, 5)]


def test_a_slide_twice_an_unknown_scenario_and_missing_notes_are_told(tmp_path):
    row = "  - {id: one, title: One, scenario: no/such}\n"
    found, _ = written(tmp_path, row, with_notes=False)
    assert sorted(found) == [(1, 1, "no-notes"), (5, 37, "unknown-quiz")]
    (tmp_path / "docs" / "room" / "a.md").write_text(f"{HEAD}{row}{row}---\n", "utf-8")
    assert [one.rule for one in problems(tmp_path)] == ["slide-twice"]


def test_a_slide_may_not_take_the_id_of_its_scenario(tmp_path):
    row = "  - {id: such, title: One, scenario: no/such}\n"
    assert [rule for _, _, rule in sorted(written(tmp_path, row)[0])] == ["id-taken", "unknown-quiz"]


def test_a_room_that_is_not_there_is_told_with_those_that_are():
    with pytest.raises(ProblemsFound, match=r"there is no room page 'nowhere'.*front-desk"):
        read_room(ROOT, "nowhere")


def test_notes_are_the_bullets_under_the_heading_of_the_activity(tmp_path):
    guide = tmp_path / "docs" / "facilitate"
    guide.mkdir(parents=True)
    mine = "Text.\n\n- **Ask** a\n  [b](../x/y.md#z).\n- **Do** c.\n"
    text = f"## Run sheet\n\n- no\n\n### One {{#one}}\n\n{mine}\n### Two {{#two}}\n\n- no\n"
    (guide / "g.md").write_text(text, "utf-8")
    assert bullets(tmp_path, "g", "one") == ["**Ask** a [b](x/y.md#z).", "**Do** c."]
    assert bullets(tmp_path, "g", "three") == []


def test_a_scene_has_a_qr_code_with_its_address_where_the_site_knows_its_own(monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://example.org/course/")
    html = screen(ROOT, "front-desk", "room/front-desk.html")
    assert html.count('class="qr__code"') == len(load_named(ROOT, "front-desk/nervous-nine").scenes)
    assert "https://example.org/course/room/front-desk.html#nervous-nine--counter" in html
    assert "style=" not in html
    monkeypatch.delenv("SITE_URL")
    assert "built without its address" in screen(ROOT, "front-desk", "room/front-desk.html")
