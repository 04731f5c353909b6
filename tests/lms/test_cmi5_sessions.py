"""Whole sessions of cmi5, ours and those of another's client, judged by every rule that we know how to put."""

import shutil

import pytest

from tests.lms.answers import ANSWERS, CHOICE, DONE, STORY
from tests.lms.cmi5 import rules_of_sessions, rules_of_statements, rules_of_systems  # noqa: F401 - they make themselves known
from tests.lms.cmi5.judge import RULES, broken, texts
from tests.lms.conftest import HERE
from tests.lms.system import closed, until

FAILED = {"type": "failed", "scaled": 0.25, "code": ""}
# Another's client, as its own documentation plays it.
PLAYED = """async (acts) => {
    const unit = globalThis.unit = new Cmi5();
    await unit.initialize();
    for (const [act, ...given] of acts) await unit[act](...given);
}"""


@pytest.fixture
def other(page, address, room, faults):
    """Opens a unit that was made with `@xapi/cmi5`."""
    shutil.copy(HERE / "other-unit.html", room)
    shutil.copy(HERE / "node_modules" / "@xapi" / "cmi5" / "dist" / "Cmi5.umd.js", room)

    def played(query, *acts):
        page.goto(f"{address}/other-unit.html?{query}")
        page.evaluate(PLAYED, acts)

    yield played
    faults[:] = [fault for fault in faults if "404" not in fault]


def test_every_rule_has_a_number_of_the_standards_list():
    assert not RULES.keys() - texts().keys()
    assert len(RULES) >= 70


@pytest.mark.parametrize("mode", ["Normal", "Browse", "Review"])
def test_our_sessions_break_no_rule(launch, store, mode):
    store.launch["launchMode"] = mode
    lms = launch(store.by_cmi5())
    lms.say(*ANSWERS, {"type": "progress", "measure": 0.3}, *DONE, FAILED)
    closed(lms, store)
    (session,) = store.sessions()
    assert session.mode == mode
    assert broken(session) == {}
