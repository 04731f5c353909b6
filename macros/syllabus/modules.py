"""The modules of the course, in order. One that has no page yet stands on the map as being written."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Module:
    """A stop on the course map. ``name`` is its folder below `docs/modules/` and its picture; minutes are for one
    learner alone."""

    number: int
    name: str
    title: str
    question: str
    minutes: int


# After the plan was made: each has a page that asks about it.
DAYS_AFTER = (2, 10, 30)
MODULES = (
    Module(0, "start-here", "Before you begin", "Where do I stand now?", 10),
    Module(1, "front-desk", "The front desk", "What does one word do to a role?", 25),
    Module(2, "the-word", "Where the word came from", "What makes someone a customer?", 25),
    Module(3, "best-case", "The best case for internal customers", "What is it right about?", 30),
    Module(4, "wet-cement", "Wet cement", "What happens when a request sets hard?", 30),
    Module(5, "team-mates", "Team mates", "What changes when the aim is shared?", 25),
    Module(6, "who-is-it-for", "Who is it for?", "How do you keep sight of the customer?", 30),
    Module(7, "call-loop", "The call loop", "Is it the word, or the way work is set up?", 40),
    Module(8, "put-it-to-work", "Put it to work", "What will you do on Monday?", 45),
)
