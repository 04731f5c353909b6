"""The completion code: it says what was put in, and a slip of the pen is named as one."""

import string
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
DONE = {"route": 1, "met": [True, True, False, True, True], "date": "2026-11-22", "digest": 0x5A5A5}
COMPLETIONS = st.fixed_dictionaries(
    {
        "route": st.integers(0, 7),
        "met": st.lists(st.booleans(), min_size=5, max_size=5),
        "date": st.dates(date(2024, 1, 1), date(2110, 1, 1)).map(str),
        "digest": st.integers(0, 0xFFFFF),
    }
)


@pytest.fixture
def code(codes):
    return codes("encode", DONE)


@QUIET
@given(done=COMPLETIONS)
def test_a_code_says_what_was_put_in(codes, done):
    assert codes("decode", codes("encode", done)) == {"completion": done}


def test_a_code_is_short_and_has_no_letter_that_is_misread(code):
    assert len(code) == 16
    assert not set(code.removeprefix("IC")) & set("ILOU")


def test_case_spaces_and_lookalikes_do_not_matter(codes, code):
    loose = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert codes("decode", f"  {loose} ") == codes("decode", code)


def test_every_single_letter_that_differs_is_found(codes, code):
    letters = [at for at, letter in enumerate(code) if letter != "-" and at > 2]
    slips = [
        code[:at] + new + code[at + 1 :]
        for at in letters
        for new in "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
        if new != code[at]
    ]
    assert len(slips) == 11 * 31
    assert all("fault" in codes("decode", slip) for slip in slips)


def test_every_two_neighbours_that_changed_places_are_found(codes):
    for digest in (1, 0x12345, 0xFEDCB):
        plain = codes("encode", {**DONE, "digest": digest}).removeprefix("IC-").replace("-", "")
        for at in range(len(plain) - 1):
            swapped = plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :]
            assert swapped == plain or "fault" in codes("decode", swapped), swapped


@pytest.mark.parametrize("cut", [1, 2, 5])
def test_a_code_that_was_cut_short_says_how_long_it_should_be(codes, code, cut):
    assert "should have 11" in codes("decode", code[:-cut])["fault"]


def test_other_paths_give_another_digest(codes):
    found = {
        codes("digestOf", f"nervous-nine:{letter}/{other}") for letter in string.ascii_lowercase for other in "abcd"
    }
    assert len(found) == 26 * 4


def test_a_table_is_read_line_by_line(codes, code):
    other = code[:-1] + ("2" if code[-1] != "2" else "3")
    lines = ["\ufeffName;Code", f'"Okafor; Amira";{code}', f"Sven;{other}", "Ines;", code.lower(), ""]
    text = "\r\n".join(lines)
    rows = codes("readRows", text)
    assert [(row["line"], row["name"], "completion" in row) for row in rows] == [
        (2, "Okafor; Amira", True),
        (3, "Sven", False),
        (4, "Ines;", False),
        (5, "", True),
    ]
    assert "check letters do not agree" in rows[1]["note"]
    assert rows[2]["note"] == "There is no code on this line."
    assert "as line 2" in rows[3]["note"]


@pytest.mark.parametrize("line", ["Amira Okafor, {}", "{} Amira Okafor", "Amira Okafor: {}", "Amira Okafor\t{}"])
def test_a_name_may_stand_beside_a_code(codes, code, line):
    [row] = codes("readRows", line.format(code))
    assert row["completion"] == DONE
    assert row["name"] == "Amira Okafor"


@pytest.mark.parametrize(
    ("entry", "wanted", "digest", "met"),
    [
        (None, "done", "", False),
        ({"at": 1, "endings": ["any"]}, "ending", "", True),
        ({"at": 1, "endings": [], "trail": [{}]}, "ending", "", False),
        ({"at": 1, "done": True, "hash": "a", "answer": {"pick": "x"}}, "pick=x", "a", True),
        ({"at": 1, "done": True, "hash": "a", "answer": {"pick": "y"}}, "pick=x|y", "a", True),
        ({"at": 1, "done": True, "hash": "a", "answer": {"pick": "z"}}, "pick=x|y", "a", False),
        ({"at": 1, "done": True, "hash": "b", "answer": {"pick": "x"}}, "pick=x", "a", False),
        ({"at": 1, "done": False, "hash": "a", "answer": {"pick": "x"}}, "pick=x", "a", False),
        ({"at": 1, "done": True, "hash": "a", "answer": {"one": "p", "two": "q"}}, "one=p;two=q", "a", True),
        ({"at": 1, "done": True, "hash": "a", "answer": {"one": "p", "two": "p"}}, "one=p;two=q", "a", False),
        ({"at": 1, "done": True, "hash": "a", "answer": {"order": "b a"}}, "order=b a", "a", True),
    ],
)
def test_only_what_was_done_counts(codes, entry, wanted, digest, met):
    assert codes("isMet", entry, wanted, digest) is met
