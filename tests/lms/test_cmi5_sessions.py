"""Whole sessions of cmi5, ours and those of another's client, judged by every rule that we know how to put."""

import shutil

import pytest

from tests.lms.answers import ANSWERS, CHOICE, DONE, STORY
from tests.lms.cmi5.judge import broken
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


@pytest.mark.parametrize("mode", ["Normal", "Browse", "Review"])
def test_our_sessions_break_no_rule(launch, store, mode):
    store.launch["launchMode"] = mode
    lms = launch(store.by_cmi5())
    lms.say(*ANSWERS, {"type": "progress", "measure": 0.3}, *DONE, FAILED)
    closed(lms, store)
    (session,) = store.sessions()
    assert session.mode == mode
    assert broken(session) == {}


def test_what_the_learner_likes_is_asked_first_however_long_it_takes(launch, store, page):
    page.route("**/agents/profile*", lambda route: (page.wait_for_timeout(300), route.continue_()))
    lms = launch(store.by_cmi5())
    closed(lms, store)
    (session,) = store.sessions()
    assert broken(session) == {}


def test_a_second_session_of_the_same_registration_breaks_no_rule(launch, store):
    for acts in ([CHOICE, *DONE], [STORY, FAILED, *DONE]):
        lms = launch(store.by_cmi5())
        lms.say(*acts)
        closed(lms, store)
    first, second = store.sessions()
    assert (broken(first), broken(second)) == ({}, {})
    assert [len(one.said("completed", "passed")) for one in (first, second)] == [2, 0]
    assert second.before == first.statements


def test_a_reload_breaks_no_rule(launch, store):
    lms = launch(store.by_cmi5())
    lms.say(CHOICE)
    lms.page.reload()
    until(lms.page, lambda: "terminated" in store.verbs)
    (session,) = store.sessions()
    assert broken(session) == {}


def test_a_store_with_trouble_breaks_no_rule_of_ours(launch, store):
    lms = launch(store.by_cmi5())
    store.troubles = [500, 429]
    lms.say(*ANSWERS, *DONE)
    until(lms.page, lambda: "completed" in store.verbs)
    closed(lms, store)
    (session,) = store.sessions()
    assert broken(session) == {}
    assert len(session.statements) == len(store.statements)


@pytest.mark.parametrize(("mark", "verb"), [(0.9, "failed"), (0.8, "passed"), (0.1, "passed")])
def test_a_mark_that_the_system_sets_is_kept_to(launch, store, mark, verb):
    store.launch["masteryScore"] = mark
    lms = launch(store.by_cmi5())
    lms.say(*DONE if mark > 0.5 else [{**DONE[1], "type": "failed"}])
    closed(lms, store)
    (session,) = store.sessions()
    assert broken(session) == {}
    assert [one["result"]["success"] for one in session.said("passed", "failed")] == [verb == "passed"]


def test_a_unit_by_others_finds_a_fair_system_here(other, store):
    choices = [{"id": "a"}, {"id": "b"}]
    other(
        store.by_cmi5(),
        ["progress", 50],
        ["interactionChoice", "test", "question", ["a"], ["b"], choices],
        ["pass", 0.9],
        ["complete"],
        ["terminate"],
    )
    (session,) = store.sessions()
    assert store.verbs == ["initialized", "progressed", "answered", "passed", "completed", "terminated"]
    assert broken(session) == {}


def test_a_unit_by_others_can_fail_to_the_mark(other, store):
    store.launch["masteryScore"] = 0.8
    other(store.by_cmi5(), ["moveOn", {"score": 0.5}])
    (session,) = store.sessions()
    assert store.verbs == ["initialized", "failed", "completed", "terminated"]
    assert broken(session) == {}


def test_what_a_unit_by_others_does_wrong_is_told(other, store):
    other(store.by_cmi5(), ["pass", 0.9], ["pass", 0.9], ["terminate"], ["complete"])
    other(store.by_cmi5(), ["pass", 0.9], ["fail", 0.1])
    first, second = store.sessions()
    assert set(broken(first)) == {
        "7.1.2.0-1", "9.3.0.0-2", "9.3.0.0-3", "9.3.0.0-5", "9.3.0.0-7", "9.3.4.0-3", "9.3.8.0-2",
    }  # fmt: skip
    assert {"9.3.0.0-3", "9.3.0.0-7", "9.3.0.0-8", "9.3.8.0-1"} <= set(broken(second))
