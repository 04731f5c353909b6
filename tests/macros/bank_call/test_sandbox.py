"""Phase 3 has room for both designs, and its banks come out as the page says."""

from collections import Counter
from itertools import product

from macros.bank_call.sandbox import cost, of_bank
from tests.macros.bank_call.rules import bank_call

NAMES = ("unusual", "cost", "extra", "back", "slips")
GRID = list(product(range(6), (2, 4, 6, 8, 10), (-1, 0, 1, 2, 3), range(5), range(5)))


def winner(*at: int, handover: bool = False) -> str:
    return cost(bank_call(), dict(zip(NAMES, at, strict=False)), handover).winner


COLD = Counter(winner(*at) for at in GRID)
FULL = Counter(winner(*at, handover=True) for at in GRID)


def test_each_design_wins_somewhere_with_either_way_of_passing() -> None:
    assert all(wins["desks"] and wins["owner"] for wins in (COLD, FULL))


def test_desks_win_with_plain_calls_only_whenever_one_owner_is_slower_and_slips_as_often() -> None:
    for marble, extra, back in product((2, 4, 6, 8, 10), (1, 2, 3), range(5)):
        assert winner(0, marble, extra, back, back) == "desks"


def test_a_full_handover_enlarges_the_region_where_desks_win() -> None:
    assert (len(GRID), COLD["desks"], FULL["desks"]) == (3750, 558, 826)


def test_desks_can_win_with_unusual_callers() -> None:
    assert {at[0] for at in GRID if winner(*at) == "desks"} == {0, 1, 2}
    assert {at[0] for at in GRID if winner(*at, handover=True) == "desks"} == {0, 1, 2, 3, 4}


def test_one_owner_can_win_with_no_unusual_caller() -> None:
    assert winner(0, 6, -1) == "owner"
    assert winner(0, 10, 1, 3, 1) == "owner"


def test_the_banks_come_out_as_designed() -> None:
    found = [(round(one.desks, 1), one.owner, one.winner) for one in (of_bank(bank_call(), b) for b in BANKS)]
    assert found == [
        (56.0, 66, "desks"),
        (66.8, 75, "desks"),
        (94.4, 83, "owner"),
        (78.4, 83, "desks"),
        (85.0, 102, "desks"),
        (209.6, 104, "owner"),
        (56.0, 46, "owner"),
        (80.0, 70, "owner"),
    ]


BANKS = bank_call().sandbox.banks


def test_every_bank_can_be_set_with_the_controls() -> None:
    limits = {control.id: (control.least, control.most) for control in bank_call().sandbox.controls}
    for bank in BANKS:
        for name, value in bank.settings.items():
            assert limits[name][0] <= value <= limits[name][1], bank.name
