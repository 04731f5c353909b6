"""What an author writes of the rules: desks and their moves, kinds of callers, changes, study cards, a sandbox."""

from typing import Annotated, Literal

from pydantic import Field

from macros.quiz.model import Id, Node, Prose, Quiz

Key = Literal["understood", "papers", "decision"]
Place = Literal["hand", "desk", "nobody"]
Demand = Literal["value", "failure", "neither"]
MoveKind = Literal["card", "mile", "number"]
ControlId = Literal["unusual", "cost", "extra", "back", "slips"]
Count = Annotated[int, Field(ge=0, le=1000)]
Weeks = Annotated[list[Count], Field(min_length=2, max_length=12)]


class Minutes(Node):
    """Toy numbers: minutes of the bank's time that a contact takes, one with a chat page, and a key put in hand."""

    contact: Count
    chat: Count
    key: Count


class Prices(Node):
    """Blue marbles that a caller meets for one key, by where it lies; `handover` is a key fetched by a full one."""

    hand: Count
    handover: Count
    desk: Count
    nobody: Count


class Contact(Node):
    """A blue marble: the desk where it is met and why it exists. The caller takes no part in a `repair`."""

    at: Id
    why: Prose
    repair: bool = False


class Move(Node):
    """One thing that a desk may do. `skips` names a desk that gets no call; `spares` drops the contact that follows."""

    text: Prose
    consequence: Prose
    light: bool = Field(description="does the desk meet its own target?")
    finds: Key | None = Field(None, description="the key that this effort finds")
    adds: list[Contact] = Field([])
    skips: Id | None = None
    spares: bool = False


class Moves(Node):
    """The three moves of a desk: follow the card, go the extra mile, make the number."""

    card: Move
    mile: Move
    number: Move


class Desk(Node):
    """A desk on the caller's way. The first contact has no `why`: it is the white marble."""

    id: Id
    name: Prose
    target: Prose
    sees: Prose
    contact: Prose = Field(description="what the caller says or writes here")
    why: Prose | None = Field(None, description="why this contact exists")
    then: Contact | None = Field(None, description="the contact that follows from this desk")
    moves: Moves


class CallEnding(Node):
    """How a play of the desks ends on the board: the first whose `least` contacts are reached."""

    id: Id
    title: Prose
    least: Count
    text: Prose


class Seat(Node):
    """An answer to “whose fault is this?”, and what can be seen from there. There is no key."""

    id: Id
    text: Prose
    feedback: Prose


class Calls(Node):
    """Phase 1: six desks, one caller."""

    plan: Count = Field(description="contacts that the board expects of one such caller")
    opening: Prose
    board: Prose = Field(description="what a light and the plan are")
    desks: Annotated[list[Desk], Field(min_length=2)]
    endings: Annotated[list[CallEnding], Field(min_length=1)]
    every_ending: Prose
    seats: Annotated[list[Seat], Field(min_length=2)]
    whose_idea: Prose
    unseen: Prose = Field(description="what the supervisor could not see")


class Caller(Node):
    """A kind of caller: where each key that it needs lies today, and how many come in each week."""

    id: Id
    name: Prose
    words: Prose
    keys: dict[Key, Place]
    weeks: Weeks
    letters: Count = Field(0, description="callers a week who come back to ask what a letter means")


class Studied(Node):
    """What a change does besides when it was made for one kind after study."""

    gives: list[Key] = Field([])
    letters: int = 0


class Change(Node):
    """A change to calls. `adds_for`: who meets one more marble. `plain`: minutes it saves on a plain call."""

    id: Id
    name: Prose
    text: Prose
    rule: Prose = Field(description="the rule in numbers, as the panel shows it")
    adds_for: Literal["understood", "away", "nobody"] | None = None
    plain: Count = 0
    letters: Count = 0
    chat: bool = False
    gives: list[Key] = Field([])
    handover: bool = False
    light: Literal["kept", "out", "gone"] = "kept"
    one_kind: bool = Field(False, description="may it be used for one kind alone, after study?")
    studied: Studied = Studied()


class StudyCard(Node):
    """A contact heard in the two weeks of study; `either` where both value and failure can be defended."""

    id: Id
    text: Prose
    weeks: Weeks
    demand: Demand
    either: bool = False
    feedback: Prose


class WeekEnding(Node):
    """How a redesign ends: the first whose rule fits; the last has none."""

    id: Id
    title: Prose
    fits: Literal["unmet-falls", "blue-falls", "blue-rises", "minutes-fall"] | None = None
    text: Prose


class Weekly(Node):
    """Phase 2: a change for all calls on Monday, two weeks of study, then a redesign for one kind of caller."""

    plan: Count = Field(description="contacts a week that the board expects")
    study_weeks: Count
    lights: Count
    meeting: Prose
    why_none: Prose
    study: Prose
    purpose: Prose
    sample: Prose
    redesign: Prose
    lent: Prose
    noise: Prose
    callers: Annotated[list[Caller], Field(min_length=2)]
    changes: Annotated[list[Change], Field(min_length=2)]
    cards: Annotated[list[StudyCard], Field(min_length=2)]
    endings: Annotated[list[WeekEnding], Field(min_length=2)]


class Control(Node):
    """A number that the learner sets in the sandbox."""

    id: ControlId
    text: Prose
    note: Prose
    least: int
    most: int
    start: int


class Bank(Node):
    """A bank to try; what it does not set stands as at the start."""

    id: Id
    name: Prose
    settings: dict[ControlId, int]
    handover: bool = False


class Sandbox(Node):
    """Phase 3: specialised desks beside one owner. `cold`, `handover`, `owner`: marbles of an unusual caller."""

    callers: Count
    plain: Count = Field(description="minutes of a plain call")
    unusual: Count = Field(description="minutes of an unusual call")
    cold: Count
    handover: Count
    owner: Count
    opening: Prose
    controls: Annotated[list[Control], Field(min_length=5, max_length=5)]
    prompts: list[Prose]
    banks: list[Bank]
    made_up: list[Prose]


class BankCall(Quiz):
    """The bank call in three phases. All of its numbers are toy numbers."""

    kind: Literal["bank-call"]
    credit: Prose
    toy: Prose
    rules: Annotated[list[Prose], Field(min_length=1)]
    three_keys: Prose = Field(description="the three keys, where they are first met")
    house_rule: Prose
    minutes: Minutes
    prices: Prices
    calls: Calls
    weeks: Weekly
    sandbox: Sandbox
