"""What may be wrong with the activities of the facilitator's pages, and with the routes that are made of them."""

from collections.abc import Iterator
from pathlib import Path

from macros.files import authored
from macros.problem import Problem, ProblemsFound, unknown
from macros.quiz.model import Loc
from macros.syllabus.activities import FOLDER, GUIDES, SESSION, Activity, Guide, read_guides
from macros.syllabus.page import read_page
from macros.syllabus.sessions import LONGEST, Route, Sessions, Stop, parts, sessions

SHARE = 0.2
Found = Iterator[tuple[Loc, str, str]]


def problems(root: Path) -> list[Problem]:
    """Every problem of the facilitator's pages."""
    guides, found = read_guides(root)
    # A page that cannot be read has been told of; what it holds would be missed all over.
    if found:
        return found
    taken: dict[str, Guide] = {}
    for guide in guides:
        found += [guide.problem(*one) for one in _guide(root, guide, guides, taken)]
    try:
        plan = sessions(root)
    except ProblemsFound as stopped:
        return [*found, *stopped.problems]
    return [*found, *([plan.source.problem(*one) for one in _plan(plan, guides)] if plan else [])]


def _guide(root: Path, guide: Guide, guides: list[Guide], taken: dict[str, Guide]) -> Found:
    if guide.guide not in (SESSION, *GUIDES):
        yield ("guide",), "unknown-guide", unknown(guide.guide, (SESSION, *GUIDES))
    every = [one.id for other in guides for one in other.activities]
    before: list[str] = []
    for i, one in enumerate(guide.activities):
        loc: Loc = ("activities", i)
        if one.id in taken:
            said = f"{one.id!r} is an activity of {taken[one.id].page} already; an id names one activity"
            yield (*loc, "id"), "duplicate-activity", said
        taken[one.id] = guide
        yield from _spans(one, loc)
        yield from _needs(one, loc, every, before)
        yield from _handouts(root, one, loc)
        before.append(one.id)
    if guide.guide in GUIDES:
        yield from _sums(root, guide)


def _spans(one: Activity, loc: Loc) -> Found:
    for key in ("minutes", "people"):
        span = getattr(one, key)
        if span.low > span.high:
            yield (*loc, key), "low-over-high", f"low is {span.low}, high is {span.high}; allowed is low up to high"
    if one.debrief > one.minutes.low:
        said = f"debrief is {one.debrief}, the least minutes are {one.minutes.low}; allowed is up to these"
        yield (*loc, "debrief"), "long-debrief", said
    if one.is_debrief and one.debrief != one.minutes.low:
        said = f"an activity that is named a debrief is one from start to end; allowed is {one.minutes.low}"
        yield (*loc, "debrief"), "short-debrief", f"debrief is {one.debrief}; {said}"


def _needs(one: Activity, loc: Loc, every: list[str], before: list[str]) -> Found:
    for i, need in enumerate(one.needs):
        if need not in every:
            yield (*loc, "needs", i), "unknown-activity", unknown(need, every)
        elif need not in before:
            said = f"{need!r} must come before {one.id!r}, and does not on this page; allowed are {', '.join(before)}"
            yield (*loc, "needs", i), "late-need", said


def _handouts(root: Path, one: Activity, loc: Loc) -> Found:
    folder = root / "docs" / FOLDER / "handouts"
    known = [path.stem for path in authored(folder, "*.md") if path.stem != "index"]
    for i, name in enumerate(one.print):
        if known and name not in known:
            yield (*loc, "print", i), "unknown-handout", unknown(name, known)


def _sums(root: Path, guide: Guide) -> Found:
    total = sum(one.minutes.high for one in guide.activities)
    debrief = sum(one.minutes.high if one.is_debrief else one.debrief for one in guide.activities)
    page = root / "docs" / "modules" / guide.guide / "index.md"
    minutes = read_page(page).head.minutes if page.is_file() else None
    if minutes and minutes.group and minutes.group != total:
        said = f"the most minutes sum to {total}, the module's page says {minutes.group}; make them the same"
        yield ("activities",), "group-minutes", said
    if debrief < SHARE * total:
        said = f"{debrief} of {total} minutes are debrief; allowed is {SHARE:.0%} or more"
        yield ("activities",), "debrief-share", said


def _plan(plan: Sessions, guides: list[Guide]) -> Found:
    every = [one.id for guide in guides for one in guide.activities]
    frame = plan.frame
    lists: list[tuple[Loc, list[str], list[str]]] = [
        (("session", "opening"), frame.opening, every),
        (("session", "closing"), frame.closing, every),
        (("session", "first"), frame.first, list(GUIDES)),
        *((("session", "instead", name), others, every) for name, others in frame.instead.items()),
    ]
    for loc, names, known in lists:
        yield from _known(loc, names, known)
    yield from (
        (("session", "instead", name), "unknown-activity", unknown(name, every))
        for name in frame.instead
        if name not in every
    )
    for i, route in enumerate(plan.routes):
        yield from _route(("routes", i), route, guides, every)


def _known(loc: Loc, names: list[str], known: list[str]) -> Found:
    for i, name in enumerate(names):
        if name not in known:
            yield (*loc, i), "unknown-activity", unknown(name, known)


def _route(loc: Loc, route: Route, guides: list[Guide], every: list[str]) -> Found:
    total = sum(stop.minutes for stop in route.stops)
    if total != route.minutes:
        said = f"the parts sum to {total}, the route says {route.minutes}; make them the same"
        yield (*loc, "minutes"), "route-minutes", said
    if not route.series and max(route.stretches) > LONGEST:
        said = f"{max(route.stretches)} minutes without a pause; allowed are {LONGEST}"
        yield (*loc, "stops"), "long-stretch", said
    for i, stop in enumerate(route.stops):
        yield from _stop((*loc, "stops", i), stop, guides, every)


def _stop(loc: Loc, stop: Stop, guides: list[Guide], every: list[str]) -> Found:
    if stop.module and stop.module not in GUIDES:
        yield (*loc, "module"), "unknown-guide", unknown(stop.module, GUIDES)
    yield from _known((*loc, "activities"), stop.activities, every)
    held = [one for _, one in parts(stop, guides)]
    low, high = sum(one.minutes.low for one in held), sum(one.minutes.high for one in held)
    if held and not low <= stop.minutes <= high:
        said = f"{stop.minutes} minutes; its activities take {low} to {high}, and so may this part"
        yield (*loc, "minutes"), "route-minutes", said
