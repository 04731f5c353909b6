"""The rules of a room: how hands are read and counted, what keys ask for, what is written down."""

import csv
import io
from pathlib import Path

import pytest

from tests.engine import engine


@pytest.fixture(scope="module")
def room(browser):
    with engine(browser, Path(__file__).parent / "engine.ts", "room") as run:
        yield run


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        ("A5 B9 C4", [5, 9, 4]),
        ("a5,b9;c4", [5, 9, 4]),
        ("B: 12", [0, 12, 0]),
        ("C=3 A 1", [1, 0, 3]),
        ("A5B9C4", [5, 9, 4]),
        ("A5 A7", [7, 0, 0]),
        ("", None),
        ("5 9 4", None),
        ("A5 D2", None),
        ("A5 and some", None),
        ("A1000", None),
    ],
)
def test_a_line_of_hands_is_read_or_refused_as_a_whole(room, line, counts):
    assert room("readHands", line, 3) == counts


def test_hands_are_counted_taken_back_and_never_below_nought(room):
    vote = room("voted", 3, ["+A", "+B", "+B", "undo", "-A", "-A"], 3)
    assert vote["counts"] == [[0, 1, 0], [0, 0, 0]]


def test_two_votes_are_shown_one_after_the_other_and_the_second_decides(room):
    steps = ["+A", "next", "next", "next", "+C", "next", "next"]
    vote = room("voted", 3, steps, 3)
    assert vote["counts"] == [[1, 0, 0], [0, 0, 1]]
    assert vote["shown"] == [True, True]
    assert vote["stage"] == 3
    assert vote["choice"] == 2


def test_nobody_wins_a_tie_and_nobody_wins_without_hands(room):
    tied = room("voted", 3, ["+A", "+B", "next", "next", "next", "next"], 3)
    assert tied["stage"] == 3
    assert tied["leaders"] == [0, 1]
    assert "choice" not in tied
    empty = room("voted", 3, ["next", "next", "next"], 3)
    assert empty["stage"] == 3
    assert "choice" not in empty


def test_a_count_that_nobody_raised_a_hand_for_is_not_shown(room):
    assert room("voted", 3, ["next"], 3)["shown"] == [False, False]


@pytest.mark.parametrize(
    ("key", "act"),
    [
        ("PageDown", "next"),
        ("ArrowRight", "next"),
        (" ", "next"),
        ("Enter", "next"),
        ("PageUp", "back"),
        ("ArrowLeft", "back"),
        (".", "blank"),
        ("r", "reveal"),
        ("A", "letter-A"),
        ("b", "letter-B"),
        ("d", ""),
        ("F5", ""),
        ("Escape", ""),
        ("Tab", ""),
    ],
)
def test_the_keys_of_a_clicker_while_a_vote_is_open(room, key, act):
    assert room("pressed", key, 3, True) == act


def test_b_blanks_where_no_vote_is_open_and_letters_can_be_turned_off(room):
    assert room("pressed", "b", 0, True) == "blank"
    assert [room("pressed", key, 3, False) for key in "abrtz.np"] == [""] * 8
    assert room("pressed", "PageDown", 3, False) == "next"
    assert room("pressed", "r", 0, True, {"ctrlKey": True}) == ""


def test_where_there_is_something_to_scroll_a_keyboard_scrolls_and_a_clicker_turns(room):
    scrolling = ("ArrowDown", "ArrowUp", "Home", "End")
    assert [room("pressed", key, 0, True) for key in scrolling] == ["next", "back", "first", "last"]
    assert [room("pressed", key, 0, True, {}, True) for key in scrolling] == [""] * 4
    assert [room("pressed", key, 0, True, {}, True) for key in ("PageDown", "PageUp", " ")] == ["next", "back", "next"]


def test_a_clock_goes_by_the_wall_and_says_how_long_it_is_over(room):
    assert room("clock", 120, None, 999_000) == "2:00"
    assert room("clock", 120, 100_000, 40_000) == "1:00"
    assert room("clock", 120, 100_000, 165_000) == "1:05 over"


@pytest.mark.parametrize("text", ["", "null", "[]", "{}", '{"version": 2}', '{"version": 1, "began": 1}', "nonsense"])
def test_what_is_no_session_is_not_taken_up(room, text):
    assert room("whole", text) is False


def test_a_session_is_taken_up(room):
    assert room("whole", room("begun")) is True


def test_the_table_can_be_read_again_and_holds_no_formula(room):
    said = '=SUM(A1), "quoted"\n+1\nplain'
    text = room("csv", {"plan/one-minute-card": {"slips": {"Cards": said}}})
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["part", "slide", "what", "which", "value"]
    assert [row[4] for row in rows[1:]] == ['\'=SUM(A1), "quoted"', "'+1", "plain"]
    assert {tuple(row[:3]) for row in rows[1:]} == {("plan", "one-minute-card", "Cards")}
