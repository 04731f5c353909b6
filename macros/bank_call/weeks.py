"""Phase 2: eight weeks of callers under one change. `overrides/components/bank-call/weeks.ts` holds the same rules."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from macros.bank_call.calls import ALL_KEYS
from macros.bank_call.model import BankCall, Caller, Change, WeekEnding


@dataclass(frozen=True)
class Way:
    """How a kind of caller is served: keys in the first person's hand, full handovers, a change; after study or not."""

    gives: tuple[str, ...] = ()
    handover: bool = False
    change: str | None = None
    studied: bool = False


@dataclass(frozen=True)
class Served:
    """One caller: blue marbles, minutes besides them, is the need met, and letters more or fewer a week."""

    blue: int
    minutes: int
    met: bool
    letters: int


@dataclass(frozen=True)
class Run:
    """Eight weeks: callers whose need is not met, blue marbles, minutes of the bank's time, blue by week."""

    unmet: int
    blue: int
    minutes: int
    weeks: tuple[int, ...]

    @property
    def measures(self) -> tuple[int, int, int]:
        return self.unmet, self.blue, self.minutes


@dataclass(frozen=True)
class Redesign:
    """A choice for one kind of caller."""

    caller: str
    way: Way


TODAY = Way()


def caller_of(rules: BankCall, name: str) -> Caller:
    return next(one for one in rules.weeks.callers if one.id == name)


def change_of(rules: BankCall, name: str | None) -> Change | None:
    return next((one for one in rules.weeks.changes if one.id == name), None)


def predictable(rules: BankCall, caller: Caller) -> bool:
    """Did the kind come in each week of study?"""
    return all(caller.weeks[: rules.weeks.study_weeks])


def serve(rules: BankCall, caller: Caller, way: Way) -> Served:
    """One caller of a kind, served in one way."""
    change = change_of(rules, way.change)
    fits = way.studied and predictable(rules, caller)
    scripted = change.studied.gives if change and fits else []
    given = [key for key in way.gives if key == "understood" or fits]
    keys = {str(key): "hand" if key in given or key in scripted else str(place) for key, place in caller.keys.items()}
    minutes = rules.minutes.key * (len(way.gives) + (way.handover and "desk" in keys.values()))
    prices = rules.prices.model_dump() | ({"desk": rules.prices.handover} if way.handover else {})
    served = Served(sum(prices[place] for place in keys.values()), minutes, "nobody" not in keys.values(), 0)
    return _changed(rules, caller, way, keys, served) if change else served


def _changed(rules: BankCall, caller: Caller, way: Way, keys: Mapping[str, str], served: Served) -> Served:
    """What the change itself adds and saves, beyond the keys. The plain kind is the one that gets letters."""
    change = change_of(rules, way.change)
    assert change
    away = any(place != "hand" for place in caller.keys.values())
    hit = {"understood": keys.get("understood") != "hand", "away": away, "nobody": "nobody" in keys.values()}
    chat = rules.minutes.contact - rules.minutes.chat if change.chat and away else 0
    plain = change.plain if caller.letters else 0
    letters = (change.letters + (change.studied.letters if way.studied else 0)) if caller.letters else 0
    added = 1 if change.adds_for and hit[change.adds_for] else 0
    return replace(served, blue=served.blue + added, minutes=served.minutes - chat - plain, letters=letters)


def run(rules: BankCall, ways: Mapping[str, Way], start: int = 0) -> Run:
    """Every week of the calendar; the ways begin after ``start`` weeks."""
    callers = rules.weeks.callers
    rows = []
    for week in range(len(callers[0].weeks)):
        served = [(one, serve(rules, one, ways.get(one.id, TODAY) if week >= start else TODAY)) for one in callers]
        blue = sum(one.weeks[week] * got.blue + one.letters + got.letters for one, got in served)
        unmet = sum(one.weeks[week] for one, got in served if not got.met)
        extra = sum(one.weeks[week] * got.minutes for one, got in served)
        first = sum(one.weeks[week] for one in callers)
        rows.append((unmet, blue, extra + rules.minutes.contact * (first + blue)))
    unmet, blue, minutes = (sum(column) for column in zip(*rows, strict=True))
    return Run(unmet, blue, minutes, tuple(row[1] for row in rows))


def monday(rules: BankCall, name: str) -> Run:
    """A change to every call from week 1, before anybody has listened."""
    change = change_of(rules, name)
    assert change
    way = Way(tuple(change.gives), change.handover, name)
    return run(rules, {caller.id: way for caller in rules.weeks.callers})


def redesigns(rules: BankCall) -> Iterator[Redesign]:
    """Every redesign that the page allows after study: keys and a way to pass, or one idea, for one kind."""
    for caller in rules.weeks.callers:
        for count in range(len(ALL_KEYS) + 1):
            for gives in combinations(ALL_KEYS, count):
                for handover in (False, True):
                    yield Redesign(caller.id, Way(gives, handover, None, True))
        for change in rules.weeks.changes:
            if change.one_kind:
                yield Redesign(caller.id, Way(change=change.id, studied=True))


def redesigned(rules: BankCall, redesign: Redesign, start: int | None = None) -> Run:
    """The weeks of study run as today, then the redesign; a ``start`` of 0 is a guess made on Monday."""
    begin = rules.weeks.study_weeks if start is None else start
    return run(rules, {redesign.caller: redesign.way}, begin)


def ending(rules: BankCall, result: Run, today: Run) -> WeekEnding:
    """The first ending whose rule fits."""
    fits = {
        "unmet-falls": result.unmet < today.unmet,
        "blue-falls": result.blue < today.blue,
        "blue-rises": result.blue > today.blue,
        "minutes-fall": result.minutes < today.minutes,
    }
    return next(one for one in rules.weeks.endings if one.fits is None or fits[one.fits])


def worse(result: Run, today: Run) -> bool:
    """Worse than doing nothing: no measure better, at least one worse."""
    pairs = list(zip(result.measures, today.measures, strict=True))
    return all(a >= b for a, b in pairs) and any(a > b for a, b in pairs)


def lights(rules: BankCall, way: Way) -> tuple[int, int]:
    """Lights on, of how many: longer calls put one out; where its target is gone, so is the light."""
    change = change_of(rules, way.change)
    light = change.light if change else "out" if way.gives or way.handover else "kept"
    all_of_them = rules.weeks.lights
    return all_of_them - (light != "kept"), all_of_them - (light == "gone")


def handled(rules: BankCall, result: Run, first: int = 0) -> float:
    """Contacts handled a week, first contacts and marbles, from week ``first`` (0 is the first)."""
    weeks = range(first, len(result.weeks))
    return sum(result.weeks[w] + sum(one.weeks[w] for one in rules.weeks.callers) for w in weeks) / len(weeks)
