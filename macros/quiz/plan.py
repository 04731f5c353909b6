"""The plan builder as a kind of quiz: its samples are the author's, its checks are the course's."""

from typing import Annotated, Literal

from pydantic import Field

from macros.quiz.model import Item, Node, Prose


class Sample(Node):
    """A plan that somebody might make: the moment, and the act."""

    cue: Prose
    act: Prose


class PlanItem(Item):
    """Build a plan of one sentence, blank by blank: if, then, so that."""

    kind: Literal["plan"]
    samples: Annotated[list[Sample], Field(min_length=1)]
