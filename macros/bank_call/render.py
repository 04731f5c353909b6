"""What the templates of the bank call need beside its data: rules for the browser, tables for pages without script."""

import json
from itertools import product
from typing import Any

from macros.bank_call import calls, sandbox, weeks
from macros.bank_call.calls import ALL_KEYS, MOVES, Stop
from macros.bank_call.model import BankCall, Desk, Move
from macros.bank_call.weeks import Redesign, Run

PHASES = ("calls", "weeks", "sandbox")
DEMANDS = {"value": "Value", "failure": "Failure", "neither": "Neither"}
PLACES = {"hand": "in hand", "desk": "another desk", "nobody": "nobody"}
PASSES = {False: "Cold pass", True: "Full handover"}
MOVE_RULES = {"light", "finds", "adds", "skips", "spares"}
CHANGE_RULES = {"id", "name", "adds_for", "plain", "letters", "chat", "gives", "handover"}
CHANGE_RULES |= {"light", "one_kind", "studied"}
BOX_RULES = {"callers", "plain", "unusual", "cold", "handover", "owner"}
# Settings for which the table behind the sandbox has a row.
SHOWN = {"unusual": (0, 1, 2, 4), "cost": (2, 6, 10), "extra": (-1, 1, 3)}


def extras(rules: BankCall) -> dict[str, Any]:
    """Names that every phase's template uses, and what only one of them does."""
    return {
        "phase": "calls",
        "MOVES": MOVES,
        "KEYS": ALL_KEYS,
        "DEMANDS": DEMANDS,
        "PLACES": PLACES,
        "PASSES": PASSES,
        "call_rules": lambda: _text(call_rules(rules)),
        "week_rules": lambda: _text(week_rules(rules)),
        "box_rules": lambda: _text(box_rules(rules)),
        "desk_names": {desk.id: desk.name for desk in rules.calls.desks},
        "effect": lambda move: effect(rules, move),
        "leads_to": lambda desk, move: leads_to(rules, desk, move),
        "every_card": lambda: every_card(rules),
        "kinds": lambda: kinds(rules),
        "mondays": lambda: mondays(rules),
        "all_redesigns": lambda: all_redesigns(rules),
        "for_paper": lambda: for_paper(rules),
        "grid": lambda: grid(rules),
        "of_bank": lambda bank: sandbox.of_bank(rules, bank),
        "at": lambda bank: sandbox.starts(rules) | bank.settings,
        "known": lambda card: all(card.weeks),
    }


def _text(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def call_rules(rules: BankCall) -> dict[str, Any]:
    """The rules of phase 1 as the browser plays them."""
    return {
        "plan": rules.calls.plan,
        "minutes": rules.minutes.contact,
        "desks": [_desk_rules(desk) for desk in rules.calls.desks],
        "endings": [{"id": one.id, "least": one.least} for one in rules.calls.endings],
    }


def _desk_rules(desk: Desk) -> dict[str, Any]:
    moves = {kind: getattr(desk.moves, kind).model_dump(include=MOVE_RULES) for kind in MOVES}
    return desk.model_dump(include={"id", "name", "why", "then"}) | {"moves": moves}


def week_rules(rules: BankCall) -> dict[str, Any]:
    """The rules of phase 2 as the browser plays them."""
    return {
        "minutes": rules.minutes.model_dump(),
        "prices": rules.prices.model_dump(),
        **rules.weeks.model_dump(include={"plan", "study_weeks", "lights"}),
        "callers": [one.model_dump(include={"id", "name", "keys", "weeks", "letters"}) for one in rules.weeks.callers],
        "changes": [one.model_dump(include=CHANGE_RULES) for one in rules.weeks.changes],
        "endings": [one.model_dump(include={"id", "fits"}) for one in rules.weeks.endings],
    }


def box_rules(rules: BankCall) -> dict[str, Any]:
    """The rules of phase 3 as the browser plays them."""
    return rules.sandbox.model_dump(include=BOX_RULES) | {"key": rules.minutes.key}


def effect(rules: BankCall, move: Move) -> str:
    """What a move does to the tally, in words."""
    names = {desk.id: desk.name for desk in rules.calls.desks}
    said = ["Light on." if move.light else "Light off."]
    said += [f"One more blue marble, at {names[one.at]}." for one in move.adds]
    if move.skips:
        said.append(f"One blue marble fewer: cross out {names[move.skips]}.")
    if move.spares:
        said.append("One blue marble fewer.")
    if move.finds:
        said.append(f"Finds {ALL_KEYS[move.finds]}.")
    return " ".join(said)


def leads_to(rules: BankCall, desk: Desk, move: Move) -> Desk | None:
    """The desk that gets the next call."""
    desks = rules.calls.desks
    following = [one for one in desks[desks.index(desk) + 1 :] if one.id != move.skips]
    return following[0] if following else None


def every_card(rules: BankCall) -> tuple[Stop, ...]:
    """The caller's week where every desk follows its card."""
    return calls.play(rules, {desk.id: "card" for desk in rules.calls.desks}).stops


def kinds(rules: BankCall) -> list[dict[str, Any]]:
    """The table of kinds: how many, where each key lies, marbles each, and is the need met today."""
    today = [(one, weeks.serve(rules, one, weeks.TODAY)) for one in rules.weeks.callers]
    return [
        {
            "caller": one,
            "count": sum(one.weeks),
            "places": [PLACES[one.keys[key]] if key in one.keys else "not needed" for key in ALL_KEYS],
            "blue": got.blue,
            "met": "no" if not got.met else "yes" if not got.blue else "yes, late",
        }
        for one, got in today
    ]


def mondays(rules: BankCall) -> list[dict[str, Any]]:
    """Each change for all calls with what it brings."""
    return [_row(rules, change, weeks.monday(rules, change.id)) for change in rules.weeks.changes]


def _row(rules: BankCall, change: Any, result: Run) -> dict[str, Any]:
    lights = weeks.lights(rules, weeks.Way(tuple(change.gives), change.handover, change.id))
    return {"change": change, "run": result, "handled": weeks.handled(rules, result), "lights": lights}


def all_redesigns(rules: BankCall) -> list[dict[str, Any]]:
    """The redesigns of each kind of caller, for the tables without script."""
    today = weeks.monday(rules, rules.weeks.changes[0].id)
    rows: dict[str, list[dict[str, Any]]] = {one.id: [] for one in rules.weeks.callers}
    for one in weeks.redesigns(rules):
        result = weeks.redesigned(rules, one)
        ending = weeks.ending(rules, result, today)
        rows[one.caller].append({"way": in_words(rules, one), "run": result, "ending": ending.title})
    return [{"caller": one, "rows": rows[one.id]} for one in rules.weeks.callers]


def for_paper(rules: BankCall) -> dict[str, Any]:
    """The redesigns on a sheet of paper: for each kind of caller the one that serves it best."""
    tables = all_redesigns(rules)
    rows = [
        {"caller": one["caller"], "least": min(one["rows"], key=lambda row: (row["run"].unmet, row["run"].minutes))}
        for one in tables
    ]
    return {"rows": rows, "all": sum(len(one["rows"]) for one in tables)}


def in_words(rules: BankCall, redesign: Redesign) -> str:
    """What a redesign does, such as 'Papers, Decision; full handover'."""
    change = weeks.change_of(rules, redesign.way.change)
    if change:
        return change.name
    keys = ", ".join(name for key, name in ALL_KEYS.items() if key in redesign.way.gives)
    return f"{keys or 'No key'}; {PASSES[redesign.way.handover].lower()}"


def grid(rules: BankCall) -> list[dict[str, Any]]:
    """The table behind the sandbox."""
    rows = []
    for at in product(*SHOWN.values()):
        settings = dict(zip(SHOWN, at, strict=True))
        both = (sandbox.cost(rules, settings), sandbox.cost(rules, settings, True))
        rows.append({"at": at, "cold": both[0], "full": both[1]})
    return rows
