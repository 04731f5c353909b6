"""What the check says of facilitators' pages: the place of each mistake, what was found and what is allowed."""

from pathlib import Path

import pytest

from macros.quiz.checks import check
from macros.syllabus.activity_rules import problems

GUIDE = """---
title: Run module 1
guide: front-desk
activities:
  - id: two-badges
    title: Two badges
    does: Trios play one arrival twice.
    minutes: {low: 10, high: 30}
    debrief: 0
    settings: [room, online]
    people: {low: 3, high: 24}
    needs: []
    weight: 3
    materials: [{item: Label, each: 3, count: 2}]
    print: [badges]
    screen: badges
  - id: desk-debrief
    title: Look back
    does: The room says what changed.
    minutes: {low: 8, high: 15}
    debrief: 8
    settings: [room]
    people: {low: 3, high: 24}
    needs: [two-badges]
    weight: 3
---

# Run module 1
"""
PLAN = """---
title: Plan
session:
  opening: []
  closing: []
  instead: {}
  first: [front-desk]
routes:
  - id: hour
    title: An hour
    about: One module and a break.
    minutes: 40
    stops:
      - {module: front-desk, minutes: 30}
      - {pause: break, minutes: 10}
---

# Plan
"""
MODULE = "---\ntitle: The front desk\nmodule: 1\nminutes: {self: 25, group: 45}\n---\n\n# The front desk\n"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course of one module, its guide, one handout and the planner's page."""
    for name, text in {
        "facilitate/front-desk.md": GUIDE,
        "facilitate/plan.md": PLAN,
        "facilitate/handouts/badges.md": "# Badges\n",
        "modules/front-desk/index.md": MODULE,
    }.items():
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def said(course: Path, page: str, old: str, new: str) -> list[str]:
    """The problems after an edit, without the folder."""
    path = course / "docs" / "facilitate" / page
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [str(one).replace(f"{path.parent}/", "") for one in problems(course)]


def test_a_course_that_fits_has_no_problem(course: Path) -> None:
    assert not problems(course)


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        ("guide: front-desk", "guide: front-desc", "3:1: unknown-guide", "did you mean 'front-desk'?"),
        ("low: 10, high: 30", "low: 31, high: 30", "8:5: low-over-high", "low is 31, high is 30"),
        ("people: {low: 3", "people: {low: 30", "11:5: low-over-high", "low is 30, high is 24"),
        ("debrief: 0", "debrief: 11", "9:5: long-debrief", "the least minutes are 10"),
        ("debrief: 8", "debrief: 5", "21:5: short-debrief", "allowed is 8"),
        ("needs: [two-badges]", "needs: [three-badges]", "24:13: unknown-activity", "did you mean 'two-badges'?"),
        ("needs: []", "needs: [desk-debrief]", "12:13: late-need", "must come before 'two-badges'"),
        ("print: [badges]", "print: [badge]", "15:13: unknown-handout", "did you mean 'badges'?"),
        ("id: desk-debrief", "id: two-badges", "17:5: duplicate-activity", "an id names one activity"),
        ("high: 30", "high: 31", "4:1: group-minutes", "sum to 46, the module's page says 45"),
        ("weight: 3", "weight: 4", "13:5: wrong-type", "must be 3 or less; found 4"),
        ("screen: badges", "screens: badges", "16:5: unknown-key", "did you mean 'screen'?"),
        ("settings: [room]", "settings: [hall]", "22:16: unknown-word", "Allowed: room, online"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_guide_is_told_with_its_place(course: Path, old: str, new: str, place: str, words: str) -> None:
    found = said(course, "front-desk.md", old, new)
    assert [one for one in found if one.startswith(f"front-desk.md:{place}: ") and words in one], found


def test_too_little_debrief_is_told(course: Path) -> None:
    found = said(course, "front-desk.md", "id: desk-debrief", "id: desk-talk")
    assert [one for one in found if "debrief-share: 8 of 45 minutes are debrief; allowed is 20% or more" in one]


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        ("minutes: 40", "minutes: 45", "12:5: route-minutes", "the parts sum to 40, the route says 45"),
        ("minutes: 30", "minutes: 46", "14:30: route-minutes", "its activities take 18 to 45"),
        ("pause: break, minutes: 10", "activities: [juggle], minutes: 10", "15:23: unknown-activity", "'juggle'"),
        ("module: front-desk, minutes", "module: back-desk, minutes", "14:10: unknown-guide", "'front-desk'"),
        ("opening: []", "opening: [hello]", "4:13: unknown-activity", "'hello' is not known"),
        ("instead: {}", "instead: {hello: [two-badges]}", "6:13: unknown-activity", "'hello' is not known"),
        ("pause: break, minutes: 10", "pause: break, module: front-desk, minutes: 10", "15:9: wrong-type", "one of"),
    ],
)
def test_a_mistake_in_a_route_is_told_with_its_place(course: Path, old: str, new: str, place: str, words: str) -> None:
    found = said(course, "plan.md", old, new)
    assert [one for one in found if one.startswith(f"plan.md:{place}: ") and words in one], found


def test_a_route_without_a_pause_in_time_is_told(course: Path) -> None:
    stop = "      - {module: front-desk, minutes: 30}\n"
    found = said(course, "plan.md", stop, stop * 4)
    assert [one for one in found if "long-stretch: 120 minutes without a pause; allowed are 90" in one]


def test_the_check_of_the_course_tells_them_too(course: Path) -> None:
    said(course, "front-desk.md", "guide: front-desk", "guide: nowhere")
    assert "unknown-guide" in [one.rule for one in check(course)]
