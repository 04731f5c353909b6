"""What an author writes of a room page: its slides, in the front matter of `docs/room/<name>.md`."""

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from macros.quiz.model import Id, Node, Prose

Quiz = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]
LETTERS = "ABCDEFGH"


class Step(Node):
    """A round, or a step of an activity, with a clock of its own."""

    name: Prose
    seconds: Annotated[int, Field(ge=10, le=3600)]


class Board(Node):
    """Results side by side: one column a round, a table or a team."""

    columns: Annotated[list[Prose], Field(min_length=1, max_length=6)]
    rows: Annotated[list[Prose], Field(min_length=1, max_length=6)]


class Slip(Node):
    """What people say or write down and the facilitator types in. Only what is ``shown`` reaches the screen."""

    label: Prose
    shown: bool = False


class Debrief(Node):
    """Questions of a debrief: facts, meaning, action. Each is a screen, with a silent minute first."""

    minutes: Annotated[int, Field(ge=3)]
    what: Annotated[list[Prose], Field(min_length=1, max_length=3)]
    so_what: Annotated[list[Prose], Field(min_length=1, max_length=3)]
    now_what: Annotated[list[Prose], Field(min_length=1, max_length=3)]


class Slide(Node):
    """One screen. A slide has a scenario, a debrief, or words of its own with a few parts beside them."""

    id: Id
    title: Prose
    activity: Id | None = Field(None, description="the activity of the facilitator page; its bullets are the notes")
    minutes: Annotated[int, Field(ge=0)] = 0
    ask: Prose | None = None
    points: list[Prose] = Field([], max_length=6)
    steps: list[Step] = Field([], max_length=6)
    vote: list[Prose] = Field([], max_length=8)
    board: Board | None = None
    slips: list[Slip] = Field([], max_length=4)
    call: Prose | None = Field(None, description="a word that the facilitator can put over the screen")
    scenario: Quiz | None = None
    debrief: Debrief | None = None
    notes: list[Prose] = Field([], max_length=8)

    @model_validator(mode="after")
    def _says_something(self) -> "Slide":
        if not (self.ask or self.scenario or self.debrief):
            raise ValueError("a slide needs 'ask', 'scenario' or 'debrief'")
        return self


class RoomPage(Node):
    """The part of the front matter that is ours."""

    room: Id
    slides: Annotated[list[Slide], Field(min_length=1)]
