"""The claims of the six texts: each is treated in the text of a module, and credited wherever it is put to work."""

import re
from collections import Counter

import pytest

from macros.quiz.checks.unmarked_claim import claims_of
from macros.quiz.model import Scenario
from macros.syllabus.claims import AUTHORS, claims, marks
from macros.syllabus.coverage import table
from tests.course.course import MODULE_PAGES, PAGES, QUIZZES, ROOT, SCENARIOS

MARKED = {mark.claim for page in MODULE_PAGES.values() for mark in marks(page)}
# What each text says against itself, or leaves open: one at least is told in the course.
LIMITS = {"H": {"H8"}, "P": {"P8"}, "S1": {"S1-1", "S1-20"}, "S2": {"S2-12"}, "D": {"D10"}}
# Names of people whom the texts quote at second hand; several of those lines have no known source.
QUOTED = ("Einstein", "Sam Walton", "Henry Ford", "Tim Jackson", "Mike Jackson")


def test_there_are_eighty_six() -> None:
    texts = Counter(name.split("-")[0] if "-" in name else name[0] for name in claims())
    assert texts == {"H": 15, "P": 14, "S1": 20, "S2": 14, "T": 13, "D": 10}


def test_each_is_treated_in_the_text_of_a_module() -> None:
    assert [name for name in claims() if name not in MARKED] == []


def test_the_table_for_authors_links_each_to_its_places() -> None:
    rows = [line for line in table(ROOT).splitlines() if re.match(r"\| (?:[HPTD]|S[12]-)\d", line)]
    assert len(rows) == len(claims())
    assert all("](../modules/" in row for row in rows)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.id)
def test_a_choice_that_shows_a_claim_says_whose_it_is(scenario: Scenario) -> None:
    for _, scene, choice in scenario.choices():
        for name in choice.claims:
            author = claims()[name].authors[0]
            assert choice.idea and author in choice.idea, f"{scene.id}, {choice.id}: {name} is {author}’s"


def test_each_text_is_shown_with_a_limit() -> None:
    for text, limits in LIMITS.items():
        assert limits & MARKED, text
    assert "**The limit it sets itself.** CTS" in PAGES["modules/best-case/index.md"].body
    assert PAGES["sources.md"].body.count("**Limit it sets itself.**") == 6


def test_sources_say_of_each_text_what_is_known() -> None:
    body = PAGES["sources.md"].body
    for entry in ("**Text.**", "**Author.**", "**Stance.**", "**Interest.**", "**Used in**"):
        assert body.count(entry) == 6, entry
    assert "None of the six offers data." in body


@pytest.mark.parametrize("name", [name for name in MODULE_PAGES if name != "start-here"])
def test_a_page_lists_every_author_whom_it_treats(name: str) -> None:
    page = MODULE_PAGES[name]
    listed = page.body.partition("## Sources for this page")[2]
    treated = {AUTHORS[mark.split("-")[0] if "-" in mark else mark[0]][0] for mark in (m.claim for m in marks(page))}
    assert [author for author in treated if author not in listed] == []


def test_no_second_hand_line_is_passed_on() -> None:
    texts = [text for document in (*PAGES.values(), *QUIZZES) for _, text in document.texts]
    assert [text for text in texts if any(name in text for name in QUOTED)] == []


def test_quizzes_name_claims_that_exist() -> None:
    assert {name for loaded in QUIZZES for name in claims_of(loaded)} <= set(claims())
