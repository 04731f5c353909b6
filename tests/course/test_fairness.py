"""Both sides: room for the case for, the other side on each page, and the word in a giver's mouth."""

import re

import pytest

from macros.quiz.model import Scenario
from macros.quiz.play import strength
from macros.quiz.prose import words
from macros.syllabus.page import Page
from tests.course.course import MODULE_PAGES, SCENARIOS, TAUGHT, body

CRITICS = re.compile(r"Holland|Squire|600 Days|Partisla|\bcritics?\b|\bopponents?\b")
BOX = re.compile(r'<aside class="other" markdown="1">(.*?)</aside>', re.S)
CASE = MODULE_PAGES["best-case"]
# Where somebody offers a service under the word, instead of claiming one.
GIVERS = {
    ("row-14", "phone-from-the-front"), ("row-14", "eight-minutes"), ("bakers-claim", "noor"),
    ("nervous-nine", "huddle"), ("heat-at-northgate", "approval"),
}  # fmt: skip


def paragraphs(page: Page) -> list[tuple[str, str]]:
    """Each paragraph with the heading it stands under."""
    lines, heading, found = page.body.split("\n"), "", []
    for line, text in body(page):
        if lines[line - 1].startswith("#"):
            heading = text
        else:
            found.append((heading, text))
    return found


@pytest.mark.parametrize("name", TAUGHT)
def test_the_other_side_speaks_once_and_at_length(name: str) -> None:
    boxes = BOX.findall(TAUGHT[name].body)
    assert len(boxes) == 1
    assert boxes[0].strip().startswith("### What would the other side say?")
    assert len(words(boxes[0])) >= 80


def test_the_case_for_opens_with_six_hundred_words_without_criticism() -> None:
    count = 0
    for heading, text in paragraphs(CASE):
        if heading not in ("The best case for internal customers", "Two from before"):
            if CRITICS.search(text):
                break
            count += len(words(text))
    assert count >= 600


def test_the_case_for_has_three_fifths_of_its_page() -> None:
    """Of the paragraphs that argue, those that name a critic, or stand in the critics' box, are the critics'."""
    argued = [
        one for one in paragraphs(CASE) if not one[0].startswith(("Before you go", "One line", "Sources", "Two from"))
    ]
    critics = [text for heading, text in argued if heading.startswith("What would") or CRITICS.search(text)]
    share = 1 - sum(len(words(text)) for text in critics) / sum(len(words(text)) for _, text in argued)
    assert share >= 0.6


def test_the_word_is_used_by_givers_too() -> None:
    for quiz, name in GIVERS:
        scenario = next(one for one in SCENARIOS if one.id == quiz)
        scene = next(one for one in scenario.scenes if one.id == name)
        assert re.search(r"[Yy]ou’re (?:my|our) customer|my customers? here|you’re my customer", scene.text), name


def test_each_side_is_behind_some_of_the_strongest_choices() -> None:
    """Of the strongest choices that credit somebody, CTS is behind a third to two thirds."""
    credits = [choice.idea for one in SCENARIOS for choice in strongest(one) if choice.idea]
    share = sum("CTS" in idea for idea in credits) / len(credits)
    assert len(credits) >= 25
    assert 1 / 3 <= share <= 2 / 3, f"{share:.0%} of {len(credits)}"


def strongest(scenario: Scenario) -> list:
    return [max(scene.choices, key=strength) for scene in scenario.scenes]


def test_no_page_promises_a_winner() -> None:
    texts = [text for page in MODULE_PAGES.values() for _, text in body(page)]
    assert not [text for text in texts if re.search(r"\b(?:has been|is|was) (?:proved|proven|shown) that\b", text)]
