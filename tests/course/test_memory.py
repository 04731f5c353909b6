"""The capstone under every mix of what earlier modules bring: its endings keep their shares, and memory stays small."""

from itertools import product

import pytest

from macros.bank_call.model import BankCall
from macros.quiz.document import Course, conditions
from macros.quiz.flags import flags_known
from macros.quiz.model import Scenario
from macros.quiz.paths import Paths, paths
from tests.course.course import MODULE_PAGES, QUIZZES, SCENARIOS, shown

CAPSTONE = next(one.quiz for one in shown(MODULE_PAGES["put-it-to-work"]) if isinstance(one.quiz, Scenario))
assert isinstance(CAPSTONE, Scenario)


def read() -> set[str]:
    """Flags of other quizzes that the capstone reads."""
    return {flag for _, when in conditions(CAPSTONE) for flag in when.flags if "." in flag}


def moving() -> dict[str, list[str]]:
    """By quiz: the flags that move a meter. One run leaves one of them, or none."""
    found: dict[str, list[str]] = {}
    for scene in CAPSTONE.scenes:
        for echo in scene.echoes:
            for flag in echo.when.flags:
                if "." in flag and echo.effects:
                    found.setdefault(flag.split(".")[0], []).append(flag)
    return found


@pytest.fixture(scope="module")
def mixes() -> list[Paths]:
    """The capstone counted under every mix of flags that move a meter."""
    groups = [[None, *flags] for flags in moving().values()]
    return [paths(CAPSTONE, frozenset(flag for flag in mix if flag)) for mix in product(*groups)]


def test_every_module_before_it_comes_back() -> None:
    own = {one.id: name for name, page in MODULE_PAGES.items() for one in (loaded.quiz for loaded in shown(page))}
    assert {own[flag.split(".")[0]] for flag in read()} == {
        *("front-desk", "the-word", "best-case", "wet-cement", "team-mates", "who-is-it-for", "call-loop")
    }


def test_what_it_reads_can_be_kept() -> None:
    assert read() <= flags_known(Course(tuple(QUIZZES), ()))
    assert any(isinstance(loaded.quiz, BankCall) for loaded in QUIZZES)


def test_endings_keep_their_shares_whatever_is_brought(mixes: list[Paths]) -> None:
    assert len(mixes) >= 32
    best, *others = [ending.id for ending in CAPSTONE.endings]
    for found in mixes:
        assert 0.05 <= found.share(best) <= 0.33
        assert all(0 < found.share(name) <= 0.5 for name in others)


def test_no_name_for_colleagues_moves_a_meter() -> None:
    """What a learner called it on the flight comes back as a memory, and costs or earns nothing."""
    assert "row-14" not in moving()
    assert {flag for flag in read() if flag.startswith("row-14.")} == {
        "row-14.charter",
        "row-14.one-crew",
        "row-14.debrief",
    }


def test_other_scenarios_stand_alone() -> None:
    assert [one.id for one in SCENARIOS if one is not CAPSTONE and any(
        "." in flag for _, when in conditions(one) for flag in when.flags
    )] == []  # fmt: skip
