"""Phase 1: one caller crosses the desks. `overrides/components/bank-call/calls.ts` holds the same rules."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from macros.bank_call.model import BankCall, CallEnding, Contact, Desk, Move

MOVES = {"card": "Follow the card", "mile": "Go the extra mile", "number": "Make the number"}
ALL_KEYS = {"understood": "Understood", "papers": "Papers", "decision": "Decision"}


@dataclass(frozen=True)
class Stop:
    """One marble of the caller's week: where, and why it exists; the white one has no why."""

    at: str
    why: str | None = None
    repair: bool = False


@dataclass(frozen=True)
class Play:
    """What a play of the desks leaves behind. `blue` marbles count contacts and repairs."""

    stops: tuple[Stop, ...]
    lights: int
    visited: tuple[str, ...]
    keys: frozenset[str]

    @property
    def blue(self) -> int:
        return sum(stop.why is not None for stop in self.stops)

    @property
    def handled(self) -> int:
        return len(self.stops)

    @property
    def repairs(self) -> int:
        return sum(stop.repair for stop in self.stops)

    @property
    def told(self) -> int:
        """How often she tells her story: at every contact, and at no repair."""
        return self.handled - self.repairs

    @property
    def met(self) -> bool:
        return self.keys >= set(ALL_KEYS)


def play(rules: BankCall, moves: Mapping[str, str]) -> Play:
    """Cross every desk that gets a call. ``moves``: the kind of move by desk; a desk without one is not reached."""
    stops: list[Stop] = []
    lights, visited, keys, skipped = 0, [], set(), set()
    for desk in rules.calls.desks:
        if desk.id in skipped or desk.id not in moves:
            continue
        move: Move = getattr(desk.moves, moves[desk.id])
        stops += _stops(desk, move)
        visited.append(desk.id)
        lights += move.light
        skipped.add(move.skips)
        keys.update({move.finds} - {None})
    return Play(tuple(stops), lights, tuple(visited), frozenset(key for key in keys if key))


def _stops(desk: Desk, move: Move) -> list[Stop]:
    then = [_stop(desk.then)] if desk.then and not move.spares else []
    return [Stop(desk.id, desk.why), *map(_stop, move.adds), *then]


def _stop(contact: Contact) -> Stop:
    return Stop(contact.at, contact.why, contact.repair)


def plays(rules: BankCall) -> Iterator[tuple[dict[str, str], Play]]:
    """Every distinct play: a desk that gets no call has no move."""
    desks = [desk.id for desk in rules.calls.desks]
    for kinds in product(MOVES, repeat=len(desks)):
        moves = dict(zip(desks, kinds, strict=True))
        played = play(rules, moves)
        silent = [desk for desk in desks if desk not in played.visited]
        if all(moves[desk] == "card" for desk in silent):
            yield {desk: moves[desk] for desk in played.visited}, played


def ending(rules: BankCall, played: Play) -> CallEnding:
    """The board's verdict: the first ending whose number of contacts is reached."""
    return next(one for one in rules.calls.endings if played.handled >= one.least)
