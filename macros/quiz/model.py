"""The quiz format: every key that an author may write, typed and frozen. The JSON Schema is made from it."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from macros.quiz.condition import ID, Rule

Loc = tuple[str | int, ...]
Id = Annotated[str, StringConstraints(pattern=f"^{ID}$", max_length=40)]
Claim = Annotated[str, StringConstraints(pattern=r"^(H|P|T|D|S1-|S2-)[0-9]{1,2}$")]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=2000, strip_whitespace=True)]
Effects = dict[str, Annotated[int, Field(ge=-3, le=3)]]
END = "end"


class Node(BaseModel):
    """Anything an author writes: unknown keys are refused, values never change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Silence(Node):
    """A rule that does not apply to this quiz, and why."""

    rule: Id
    reason: Prose


class Person(Node):
    """One of the cast. `part` says how the person is drawn."""

    name: Prose
    about: Prose
    part: Literal["customer", "colleague"] = "colleague"


class Route(Node):
    """Where to go: `to` if the condition holds; a route without `if` is taken when it is reached."""

    when: Rule | None = Field(None, alias="if")
    to: Id


class Echo(Node):
    """What an earlier choice does here: shown before the question, effects applied on entry."""

    when: Rule = Field(alias="if")
    title: Prose = "An earlier choice comes back"
    text: Prose
    effects: Effects = {}


class Choice(Node):
    """One way to act. `move` is the kind of act, for reviewers; it is never shown."""

    id: Id
    text: Prose
    move: Literal["act", "ask", "tell", "make", "hold", "refuse", "comply", "push", "wait", "yield"]
    effects: Effects = {}
    flag: Id | None = Field(None, description="remembered for later scenes and scenarios")
    consequence: Prose | None = Field(None, description="what happens, shown at once")
    reason: Prose | None = Field(None, description="why it happens, shown next")
    when_right: Prose | None = Field(None, description="when this would be right")
    cost: Prose | None = Field(None, description="what it costs, where it is right as it stands")
    idea: Prose | None = Field(None, description="whose idea this is, credited")
    claims: list[Claim] = []
    goto: Id | list[Route] | None = Field(None, description="a scene, 'end', or routes; default: the next scene")


class Scene(Node):
    """A moment in which the learner decides. Raise `revision` when its meaning changes but its shape does not."""

    id: Id
    title: Prose
    text: Prose
    revision: int = 1
    echoes: list[Echo] = []
    choices: list[Choice]


class Ending(Node):
    """How it can end. The first whose condition holds is shown; the last one needs none."""

    id: Id
    title: Prose
    when: Rule | None = Field(None, alias="if")
    text: Prose
    debrief: Prose


class Debrief(Node):
    """Questions after an ending: the facts, what they mean, what to do."""

    what: list[Prose]
    so_what: list[Prose]
    now_what: list[Prose]


class Quiz(Node):
    """What all kinds share. No two are the same one, so that what was worked out of one can be remembered."""

    id: Id
    title: Prose
    objectives: list[Id] = Field([], description="objective ids of the module that this quiz practises or checks")
    claims: list[Claim] = []
    silence: list[Silence] = []

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)


class Scenario(Quiz):
    """A branching scenario: scenes, choices, endings and a debrief. All of it is fiction."""

    kind: Literal["scenario"]
    code: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]{0,3}$")] = Field(
        description="short name in path codes"
    )
    premise: Prose
    cast: list[Person]
    start: Id
    scenes: Annotated[list[Scene], Field(min_length=1)]
    endings: Annotated[list[Ending], Field(min_length=1)]
    debrief: Debrief
    none_of_these: Prose | None = Field(None, description="asks for the learner's own answer, kept on the device")

    def choices(self) -> Iterator[tuple[Loc, Scene, Choice]]:
        for i, scene in enumerate(self.scenes):
            for j, choice in enumerate(scene.choices):
                yield ("scenes", i, "choices", j), scene, choice

    def routes(self, scene: Scene, choice: Choice) -> tuple[Route, ...]:
        """Where a choice leads, tried in order; a missing `goto` is the next scene in the file, or the end."""
        if isinstance(choice.goto, list):
            return tuple(choice.goto)
        if choice.goto is not None:
            return (Route(to=choice.goto),)
        here = next(i for i, other in enumerate(self.scenes) if other is scene)
        following = self.scenes[here + 1 :]
        return (Route(to=following[0].id if following else END),)


class Item(Quiz):
    """A question outside a scenario. `title` is its short name in lists."""

    prompt: Prose


class Option(Node):
    """An answer with a reply of its own. `belief` names what a reader who picks it may think."""

    id: Id
    text: Prose
    stronger: bool = False
    feedback: Prose | None = None
    belief: Prose | None = None


class ChoiceItem(Item):
    """Pick one. With no stronger option it is a question without a key."""

    kind: Literal["choice"]
    options: Annotated[list[Option], Field(min_length=1)]


class Group(Node):
    """A pile to sort into."""

    id: Id
    text: Prose


class Card(Node):
    """Something to sort: `group` is where it belongs, `feedback` says why."""

    id: Id
    text: Prose
    group: Id
    feedback: Prose | None = None


class MatchingItem(Item):
    """Sort each option into a group."""

    kind: Literal["matching"]
    groups: Annotated[list[Group], Field(min_length=2)]
    options: Annotated[list[Card], Field(min_length=2)]


class Step(Node):
    """One step of a sequence."""

    id: Id
    text: Prose


class SequencingItem(Item):
    """Put steps in order. `options` stand in the order shown; `order` lists their ids in the order that works."""

    kind: Literal["sequencing"]
    options: Annotated[list[Step], Field(min_length=3)]
    order: list[Id]
    feedback: Prose | None = None


class Statement(Node):
    """A statement to rate. A ``view`` is one on which no direction is better."""

    id: Id
    text: Prose
    view: bool = False


class LikertItem(Item):
    """Rate statements in words. There is no key."""

    kind: Literal["likert"]
    scale: Annotated[list[Prose], Field(min_length=2, max_length=7)]
    statements: Annotated[list[Statement], Field(min_length=1)]


class Model(Node):
    """A model answer, and what makes it one."""

    text: Prose
    note: Prose


class LongFillInItem(Item):
    """Write an answer, then compare it with model answers by a self-check."""

    kind: Literal["long-fill-in"]
    minimum: Annotated[int, Field(ge=0, le=100)] = Field(10, description="words to write before comparing")
    line: Annotated[list[Prose], Field(min_length=2, max_length=2)] | None = Field(
        None, description="two ends between which the learner takes a place first, where a question is open"
    )
    shows: Prose = Field("model answers", description="what the button brings")
    models: Annotated[list[Model], Field(min_length=1)]
    self_check: Annotated[list[Prose], Field(min_length=1)]
