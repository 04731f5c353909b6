"""A facilitator who opens a guide finds the same things in the same places, and nothing to read aloud."""

import re
from pathlib import Path

import pytest
import yaml

from macros.syllabus.modules import MODULES
from tests.sites import ROOT

FOLDER = ROOT / "docs" / "facilitate"
GUIDES = {module.name: FOLDER / f"{module.name}.md" for module in MODULES[1:]}
TEMPLATE = ["What you need", "Run sheet", "If someone says", "Access", "In 20 minutes"]
NOTES = ("Ask", "Do", "Listen for", "If stuck")
NEEDED = ("Group", "Room", "Online", "Before you start")
FORMS = ("Seated", "Quiet", "Remote")


def read(path: Path):
    """The front matter and the body of a page."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front), body


def section(body: str, name: str) -> str:
    found = re.search(rf"^(##+) {re.escape(name)}\b.*?$(.*?)(?=^\1 |^## |\Z)", body, re.S | re.M)
    assert found, name
    return found[2]


@pytest.fixture(params=GUIDES.values(), ids=GUIDES.keys())
def guide(request):
    return read(request.param)


def test_every_guide_has_the_whole_template_in_one_order(guide):
    _, body = guide
    headings = re.findall(r"^## ([^{\n]+?)(?: \{.*)?$", body, re.M)
    assert [heading for heading in headings if heading in TEMPLATE] == TEMPLATE


def test_group_room_online_and_ways_to_take_part_are_told(guide):
    _, body = guide
    assert not [row for row in NEEDED if f"| {row} |" not in section(body, "What you need")]
    assert not [row for row in FORMS if f"| {row} |" not in section(body, "Access")]


def test_every_activity_has_its_place_on_the_page_in_the_order_of_the_table(guide):
    front, body = guide
    assert re.findall(r"^##+ .*\{#([\w-]+)\}$", body, re.M) == [one["id"] for one in front["activities"]]


def test_notes_are_bullets_that_say_what_they_are(guide):
    _, body = guide
    bullets = re.findall(r"^- (.*)$", body, re.M)
    assert bullets
    assert not [bullet for bullet in bullets if not bullet.startswith(tuple(f"**{note}**" for note in NOTES))]


def test_every_activity_says_what_to_do_or_ask_and_has_a_way_out(guide):
    _, body = guide
    parts = re.split(r"^##+ .*\{#([\w-]+)\}$", body, flags=re.M)[1:]
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        notes = re.split(r"^## ", text, flags=re.M)[0]
        assert "**If stuck**" in notes, name
        assert "**Ask**" in notes or "**Do**" in notes, name


def test_each_debrief_goes_what_so_what_now_what_after_a_silent_minute(guide):
    _, body = guide
    debrief = section(body, "Debrief")
    assert "silent minute" in debrief
    assert debrief.index("What? ") < debrief.index("So what? ") < debrief.index("Now what? ")


def test_what_is_to_be_printed_can_be_reached_from_the_page(guide):
    front, body = guide
    named = {sheet for one in front["activities"] for sheet in one["print"]}
    assert not [sheet for sheet in named if f"(handouts/{sheet}.md)" not in body]


def test_the_short_form_takes_twenty_minutes(guide):
    _, body = guide
    assert sum(map(int, re.findall(r"\((\d+)\)", section(body, "In 20 minutes")))) == 20


def test_the_first_page_names_every_guide_the_rules_and_the_hard_moments():
    front, body = read(FOLDER / "index.md")
    assert front["guide"] == "session"
    assert not [name for name in GUIDES if f"({name}.md)" not in body]
    assert "no answer here turns on the word alone" in body
    assert len(re.findall(r"^\d\. ", section(body, "Ground rules"), re.M)) == 4
    assert not [one["id"] for one in front["activities"] if f"{{#{one['id']}}}" not in body]
