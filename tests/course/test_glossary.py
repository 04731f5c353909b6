"""The glossary has the words of the course, each with credit to whoever coined it or carried it here."""

import re

import pytest

from tests.course.course import PAGES

BODY = PAGES["glossary.md"].body
ENTRIES = {
    term.strip(): text
    for term, text in re.findall(r"^([^\n:#{]+?) \{#[\w-]+\}\n:\s+(.*?)(?=\n\n|\Z)", BODY, re.M | re.S)
}
TERMS = (
    "customer", "internal customer, technical sense", "internal customer, broad sense", "user", "consumer", "client",
    "partner", "colleague", "proxy", "objective shift", "order taker", "quick-drying cement", "service level agreement",
    "working note", "value demand", "failure demand", "white marble", "blue marble", "cold handover", "warm handover",
    "silo", "flow", "measure", "target", "line of sight", "needed and enough", "steelman", "if-then plan",
)  # fmt: skip
CREDITED = {
    "objective shift": "600 Days", "order taker": "Squire", "quick-drying cement": "Squire", "white marble": "Squire",
    "blue marble": "Squire", "value demand": "Seddon", "failure demand": "Seddon", "partner": "Holland",
    "client": "Partisla",
    "consumer": "Partisla", "working note": "this course", "needed and enough": "This course",
    "if-then plan": "Gollwitzer",
    "line of sight": "600 Days", "internal customer, broad sense": "CTS",
    "internal customer, technical sense": "Partisla",
}  # fmt: skip


def test_every_term_is_there() -> None:
    assert [term for term in TERMS if term not in ENTRIES] == []


@pytest.mark.parametrize("term", CREDITED)
def test_a_coined_term_is_credited(term: str) -> None:
    assert CREDITED[term] in ENTRIES[term]
