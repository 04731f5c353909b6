"""Nobody can be picked out: no names unless they were asked for, and no group of fewer than five as it is."""

import re

import pytest

from macros.report.hush import telling
from tests.report.made import answered, crowd


def test_no_name_stands_in_the_page(report):
    page = report(crowd(400))
    assert not re.search(r"Person \d", page.html)
    assert "people.example" not in page.html


def test_names_stand_there_where_they_were_asked_for(report):
    marked = [
        one | {"actor": one["actor"] | {"name": "<b>Ann & Co</b>"}} for one in [answered(1, "exit-needles", "x", True)]
    ]
    page = report([*marked, *(answered(who, "exit-needles", "x", False) for who in (2, 3))], "--names")
    assert page.row("people", "<b>Ann & Co</b>")[0] == "1"
    assert page.row("people", "Person 2")[0] == "0"
    assert page.row("exit-front-desk", "Yours to do") == ["3", "1", "33%", "1"]


@pytest.mark.parametrize("people", [1, 4])
def test_of_fewer_than_five_nothing_is_drawn(report, people):
    page = report(answered(who, "exit-needles", "x", True) for who in range(people))
    assert not page.soup.select("svg")
    assert "Fewer than five learners" in page.section("few").get_text()
    assert page.row("read", "Learners") == ["1 to 4"]


def test_a_small_group_rounds_its_whole_picture(report):
    page = report(answered(who, "exit-needles", "x", who < 17) for who in range(19))
    assert page.row("exit-front-desk", "Yours to do") == ["20", "15", "75%", "15"]
    assert "rounded to fives" in page.section("exit-front-desk").get_text()
    assert not re.search(r"\b(17|19)\b", page.section("exit-front-desk").get_text())


def test_a_few_are_told_alike_however_few():
    told = telling([1, 2, 3, 4, 30], 40, exact=False)
    assert {told.words(n) for n in (1, 2, 3, 4)} == {"1 to 4"}
    assert {told.number(n) for n in (1, 2, 3, 4)} == {2}
    assert {told.share(n, 40) for n in (1, 4)} == {""}
    assert told.words(0) == "0"


def test_those_left_over_are_a_group_as_well():
    assert telling([38], 40, exact=False).words(38) == "40"
    assert telling([35], 40, exact=False).words(35) == "35"
    assert telling([38, 1], 40, exact=True).words(38) == "38"
