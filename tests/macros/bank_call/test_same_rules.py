"""The browser's rules and the build's agree: every play, every change, every redesign, every setting of the sandbox."""

import json
import subprocess
from itertools import product
from typing import Any

import pytest

from macros.bank_call import calls, sandbox, weeks
from macros.bank_call.render import box_rules, call_rules, week_rules
from macros.setup.environment import node_folder
from tests.macros.bank_call.rules import ROOT, bank_call, blind, studied, today

PLAYS = list(calls.plays(bank_call()))
CONTROLS = {control.id: range(control.least, control.most + 1) for control in bank_call().sandbox.controls}
SETTINGS = [dict(zip(CONTROLS, at, strict=True)) for at in product(*CONTROLS.values())]
GRID = [(at, handover) for at in SETTINGS for handover in (False, True)]


@pytest.fixture(scope="module")
def browser_says() -> dict[str, Any]:
    """What the site's own script works out, bundled and run under Node."""
    entry = ROOT / "tests" / "macros" / "bank_call" / "engine.ts"
    bundle = [ROOT / "node_modules" / ".bin" / "esbuild", entry, "--bundle", "--platform=node", "--format=cjs"]
    script = subprocess.run(bundle, cwd=ROOT, capture_output=True, check=True).stdout
    rules = {"calls": call_rules(bank_call()), "weeks": week_rules(bank_call()), "box": box_rules(bank_call())}
    cases = {
        "rules": rules,
        "plays": [moves for moves, _ in PLAYS],
        "changes": list(blind()),
        "redesigns": [{"caller": one.caller, "way": way(one.way)} for one in studied()],
        "grid": GRID,
    }
    # `node -e` takes the script, so that standard input is free for the cases.
    node = [node_folder() / "node", "-e", script.decode()]
    done = subprocess.run(node, input=json.dumps(cases), capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def way(one: weeks.Way) -> dict[str, Any]:
    change = {} if one.change is None else {"change": one.change}
    return {"gives": list(one.gives), "handover": one.handover, "studied": one.studied, **change}


def test_every_play_of_the_desks(browser_says: dict[str, Any]) -> None:
    assert len(browser_says["plays"]) == len(PLAYS) == 567
    for (moves, here), there in zip(PLAYS, browser_says["plays"], strict=True):
        assert there == {
            "stops": [[stop.at, stop.why, stop.repair] for stop in here.stops],
            "keys": sorted(here.keys),
            "lights": here.lights,
            "visited": len(here.visited),
            "blue": here.blue,
            "told": here.told,
            "handled": here.handled,
            "met": here.met,
            "ending": calls.ending(bank_call(), here).id,
        }, moves


def outcome(result: weeks.Run, one: weeks.Way) -> dict[str, Any]:
    return {
        "run": [*result.measures, list(result.weeks)],
        "ending": weeks.ending(bank_call(), result, today()).id,
        "lights": list(weeks.lights(bank_call(), one)),
        "handled": weeks.handled(bank_call(), result, 2),
    }


def test_every_change_for_all_calls(browser_says: dict[str, Any]) -> None:
    here = [outcome(result, weeks.Way(change=name)) for name, result in blind().items()]
    assert browser_says["changes"] == here


def test_every_redesign(browser_says: dict[str, Any]) -> None:
    here = [outcome(result, one.way) for one, result in studied().items()]
    assert browser_says["redesigns"] == here


def test_every_setting_of_the_sandbox(browser_says: dict[str, Any]) -> None:
    assert len(GRID) == 6 * 9 * 5 * 5 * 5 * 2
    for (at, handover), there in zip(GRID, browser_says["grid"], strict=True):
        here = sandbox.cost(bank_call(), at, handover)
        assert there[:2] == pytest.approx([here.desks, here.owner]), at
        assert there[2] == here.winner, at
