"""Numbers on the pages: a reference, a rule on show, or none. Invented people and figures are called fiction."""

import re

import pytest

from tests.course.course import MODULE_PAGES, PAGES, SCENARIOS, body

# Every figure that is no date, name, number of a module or time of the course itself, and where it comes from.
KNOWN = {
    "58 samples": "Hong and others 2013, linked there",
    "94 tests": "Gollwitzer and Sheeran 2006, linked there",
    "567 ways": "tests/macros/bank_call/test_calls.py",
    "6 toy minutes": "tests/macros/bank_call/test_weeks.py",
    "360 fewer": "tests/macros/bank_call/test_weeks.py",
    "56 of 208 marbles": "tests/macros/bank_call/test_weeks.py",
    "232 toy minutes": "tests/macros/bank_call/test_weeks.py",
    "95 times in 100": "a line of an agreement that the page made up",
    "90 days": "a rule of the working note, which is ours",
    "60 words": "a direction",
    "30 days": "a direction",
    "Ward 6": "fiction, called so",
    "number 10": "rugby",
    "row 14": "the scenario",
    "NI14": "the handbook and the encyclopaedia named there",
}
PLAIN = re.compile(
    r"600 ?Days|\b(?:early |in |of |In |the )?(?:19|20)\d\ds?\b|\b\d{1,2} (?:March|April|September|October)\b|"
    r"\b[Mm]odules? [\d, ]+(?:and \d)?(?: ?to \d)?|\bphase \d|\b[Dd]ay \d+|"
    r"\b\d+ minutes|CC BY 4\.0|38002-1|600days\.com"
)


# Pages that say something about the world; those for facilitators and about the site have numbers of their own.
ARGUED = [*(f"modules/{name}/index.md" for name in MODULE_PAGES), "index.md", "glossary.md", "sources.md"]


@pytest.mark.parametrize("name", ARGUED)
def test_no_figure_without_a_reference(name: str) -> None:
    lines = PAGES[name].body.split("\n")
    for line, text in body(PAGES[name]):
        rest = text
        if lines[line - 1].startswith("|"):
            continue
        for known in KNOWN:
            rest = rest.replace(known, "")
        assert not re.search(r"\d", PLAIN.sub("", rest)), f"line {line}: {text}"


def test_no_page_speaks_in_per_cent() -> None:
    assert not [(name, text) for name in ARGUED for _, text in body(PAGES[name]) if re.search(r"%|per cent", text)]


@pytest.mark.parametrize("name", [name for name in MODULE_PAGES if name != "start-here"])
def test_each_page_says_what_is_fiction(name: str) -> None:
    assert "fiction" in MODULE_PAGES[name].body.partition("## Sources for this page")[2]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.id)
def test_each_scenario_says_that_it_is_fiction(scenario: object) -> None:
    assert "fiction" in getattr(scenario, "premise", "")
