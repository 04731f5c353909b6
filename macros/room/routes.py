"""The named routes of a group as parts of a room session, each with a page of its own."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Route:
    """A session by its parts; breaks are taken from the notes, on any slide."""

    id: str
    title: str
    parts: tuple[str, ...]


ROUTES = (
    Route("taster", "Taster, 60 minutes", ("welcome", "front-desk", "team-mates", "bead-demo", "plan")),
    Route("half-day", "Half day, 3 hours 30 minutes", ("welcome", "front-desk", "best-case", "call-loop", "plan")),
    Route(
        "full-day",
        "Full day, 7 hours 15 minutes",
        (
            "welcome",
            "front-desk",
            "best-case",
            "wet-cement",
            "team-mates",
            "call-loop",
            "who-is-it-for",
            "put-it-to-work",
        ),
    ),
)
