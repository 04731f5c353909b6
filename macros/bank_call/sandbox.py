"""Phase 3: ten callers at specialised desks or with one owner. `overrides/components/bank-call/sandbox.ts` agrees."""

from collections.abc import Mapping
from typing import NamedTuple

from macros.bank_call.model import Bank, BankCall


class Cost(NamedTuple):
    """Minutes for all callers, by design."""

    desks: float
    owner: float

    @property
    def winner(self) -> str:
        """`desks`, `owner` or `tie`: fewer minutes win."""
        return "tie" if self.desks == self.owner else "desks" if self.desks < self.owner else "owner"


def starts(rules: BankCall) -> dict[str, int]:
    return {control.id: control.start for control in rules.sandbox.controls}


def cost(rules: BankCall, settings: Mapping[str, int], handover: bool = False) -> Cost:
    """Minutes of both designs; what is not set stands as at the start. See the panel of rules for each number."""
    box, at = rules.sandbox, starts(rules) | dict(settings)
    unusual, marble = at["unusual"], at["cost"]
    plain = box.callers - unusual
    passing = box.handover * marble + rules.minutes.key if handover else box.cold * marble
    desks = plain * (box.plain + at["back"] * marble / box.callers) + unusual * (box.unusual + passing)
    slips = at["slips"] * marble
    owner = plain * (box.plain + at["extra"]) + unusual * (box.unusual + box.owner * marble) + slips
    return Cost(round(desks, 1), round(owner, 1))


def of_bank(rules: BankCall, bank: Bank) -> Cost:
    return cost(rules, {str(name): value for name, value in bank.settings.items()}, bank.handover)
