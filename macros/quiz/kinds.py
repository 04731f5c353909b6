"""Every kind of quiz that a file may hold; the key `kind` says which."""

from typing import Annotated

from pydantic import Field

from macros.bank_call.model import BankCall
from macros.quiz.model import ChoiceItem, LikertItem, LongFillInItem, MatchingItem, Scenario, SequencingItem
from macros.quiz.plan import PlanItem

AnyQuiz = Annotated[
    Scenario | BankCall | ChoiceItem | MatchingItem | SequencingItem | LikertItem | LongFillInItem | PlanItem,
    Field(discriminator="kind"),
]
