"""Launches by cmi5 and by a link, against a store that misbehaves on demand: nothing lost, nothing doubled."""

import json

import pytest
from playwright.sync_api import expect

from tests.lms.answers import ANSWERS, CHOICE, DONE, STATE, STORY
from tests.lms.cmi5.session import SESSION_ID
from tests.lms.store import ACTIVITY, REGISTRATION, storing
from tests.lms.system import closed, until

CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5"
MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon"
IRI = "https://internal-customer-course.example"
DOCUMENT = "internal-customer"


def categories(statement):
    return {one["id"] for one in statement["context"].get("contextActivities", {}).get("category", [])}


def test_a_session_of_cmi5_says_each_thing_once_and_in_order(launch, store):
    lms = launch(store.by_cmi5())
    lms.say(CHOICE, STORY, *DONE, DONE[1], DONE[2])
    closed(lms, store)
    assert store.verbs[0] == "initialized"
    assert store.verbs[-1] == "terminated"
    assert sorted(store.verbs) == ["answered", "answered", "completed", "initialized", "passed", "terminated"]
    for verb in ("initialized", "passed", "completed", "terminated"):
        said = store.said(verb)
        assert said["object"]["id"] == ACTIVITY
        assert CMI5 in categories(said)
        assert (MOVE_ON in categories(said)) == (verb in ("passed", "completed"))
        assert ("duration" in said.get("result", {})) == (verb != "initialized")
    assert store.said("passed")["result"]["score"] == {"scaled": 0.875}
    assert store.said("passed")["result"]["success"] is True
    assert store.said("completed")["result"]["completion"] is True
    for one in store.statements:
        assert one["context"]["registration"] == REGISTRATION
        assert one["context"]["extensions"] == {SESSION_ID: "session-1"}
        assert (
            one["context"]["contextActivities"]["grouping"]
            == store.launch["contextTemplate"]["contextActivities"]["grouping"]
        )
        assert one["timestamp"].endswith("Z")


def test_an_answer_names_the_question_and_never_the_course_itself(launch, store):
    lms = launch(store.by_cmi5())
    lms.say(*ANSWERS)
    closed(lms, store)
    answers = [one for one in store.statements if one["verb"]["id"].endswith("answered")]
    assert [
        (one["object"]["id"].removeprefix(f"{IRI}/quiz/"), one.get("result", {}).get("response")) for one in answers
    ] == [
        ("exit-hand-over", "the-fact"),
        ("ten-things", "badge[.]desk[,]chart[.]clinic"),
        ("first-to-last", "ring[,]greet[,]note"),
        ("self-check-before/i-know-who", "4"),
        ("self-check-before/i-ask", "2"),
        ("nervous-nine", "ask-ola[,]note"),
        ("open-one", None),
    ]
    assert answers[0]["result"]["success"] is True
    assert answers[5]["result"]["extensions"] == {
        f"{IRI}/extension/path-code": "M1-BCAB-K",
        f"{IRI}/extension/ending": "one-practice",
    }
    assert all(categories(one) == {f"{IRI}/profile/1"} for one in answers)
    assert all(one["context"]["contextActivities"]["parent"][0]["id"] == ACTIVITY for one in answers)


@pytest.mark.parametrize("mode", ["Browse", "Review"])
def test_looking_back_says_only_that_it_happened(launch, store, mode):
    store.launch["launchMode"] = mode
    lms = launch(store.by_cmi5())
    assert lms.init["mode"] == mode.lower()
    lms.say(CHOICE, *DONE)
    closed(lms, store)
    assert store.verbs == ["initialized", "terminated"]


def test_a_pass_after_a_fail_in_one_session_is_said_in_the_next(launch, store):
    """cmi5 has one judgement for a session."""
    lms = launch(store.by_cmi5())
    lms.say({"type": "failed", "scaled": 0.5, "code": ""}, {"type": "passed", "scaled": 0.9, "code": ""})
    closed(lms, store)
    assert "passed" not in store.verbs
    store.statements.clear()
    lms = launch(store.by_cmi5())
    assert lms.init["told"] == {"completed": "", "judged": "failed"}
    lms.say({"type": "passed", "scaled": 0.9, "code": ""})
    closed(lms, store)
    assert store.said("passed")["result"]["score"] == {"scaled": 0.9}


def test_a_second_session_goes_on_and_repeats_nothing(launch, store):
    lms = launch(store.by_cmi5())
    lms.say(*DONE)
    closed(lms, store)
    # It goes on its way before the last statement, and may arrive after it.
    until(lms.page, lambda: json.loads(store.documents[DOCUMENT][0])["state"] == STATE)
    store.statements.clear()
    lms = launch(store.by_cmi5())
    assert lms.init["state"] == STATE
    lms.say(DONE[1], DONE[2], {"type": "failed", "scaled": 0.1, "code": ""})
    closed(lms, store)
    assert store.verbs == ["initialized", "terminated"]


def test_a_reload_says_that_the_session_is_closed(launch, store):
    lms = launch(store.by_cmi5())
    lms.page.reload()
    expect(lms.page.get_by_role("status")).to_contain_text("session is closed")
    expect(lms.page.get_by_role("link", name="Open the course in a new tab")).to_be_visible()


def test_a_system_that_lets_no_other_site_in_is_named(launch, store):
    store.others_are_welcome = False
    lms = launch(store.by_cmi5(), waits=False)
    expect(lms.page.get_by_role("status")).to_contain_text("did not let the course sign in")


def test_the_learner_leaves_to_where_the_system_says(launch, store, address):
    store.launch["returnURL"] = f"{address}/system.html?api=none"
    lms = launch(store.by_cmi5())
    lms.page.get_by_role("button", name="Leave the course").click()
    lms.page.wait_for_url("**/system.html*")
    until(lms.page, lambda: store.verbs == ["initialized", "terminated"])


def test_a_link_hides_its_key_and_reads_older_ways_to_name_a_learner(launch, store):
    lms = launch(store.by_link(), "xapi")
    assert lms.page.url.endswith("/launch.html")
    lms.say(CHOICE, *DONE)
    closed(lms, store)
    assert store.said("initialized")["actor"] == {
        "objectType": "Agent", "name": "Ruth", "account": {"homePage": "https://a.example", "name": "7"},
    }  # fmt: skip
    assert sorted(store.verbs) == ["answered", "completed", "initialized", "passed", "terminated"]
    assert all(categories(one) == {f"{IRI}/profile/1"} for one in store.statements)


def test_trouble_on_the_way_loses_nothing_and_doubles_nothing(launch, store):
    lms = launch(store.by_link(), "xapi")
    until(lms.page, lambda: store.verbs == ["initialized"])
    store.troubles = [500, 429]
    lms.say(*ANSWERS, *DONE)
    until(lms.page, lambda: "completed" in store.verbs)
    lms.page.context.set_offline(True)
    lms.say(CHOICE, {"type": "progress", "measure": 0.5})
    lms.page.context.set_offline(False)
    closed(lms, store)
    assert sorted(store.verbs) == ["answered"] * 8 + ["completed", "initialized", "passed", "progressed", "terminated"]
    assert len({one["id"] for one in store.statements}) == len(store.statements)


def test_what_could_not_be_sent_goes_out_the_next_time(launch, store):
    lms = launch(store.by_link(), "xapi")
    until(lms.page, lambda: store.verbs == ["initialized"])
    lms.page.context.set_offline(True)
    lms.say(CHOICE)
    lms.page.context.set_offline(False)
    store.troubles = [503] * 3
    lms.page.goto("about:blank")
    until(lms.page, lambda: len(store.troubles) < 3)
    store.troubles.clear()
    lms = launch(store.by_link(), "xapi")
    until(lms.page, lambda: sorted(store.verbs) == ["answered", "initialized", "initialized", "terminated"])


def test_what_waits_for_one_learner_is_not_sent_as_anothers(launch, store):
    lms = launch(store.by_link(registration=""), "xapi")
    until(lms.page, lambda: store.verbs == ["initialized"])
    store.troubles = [503] * 3
    lms.say(CHOICE)
    lms.page.goto("about:blank")
    until(lms.page, lambda: len(store.troubles) < 3)
    bob = {"mbox": "mailto:bob@b.example"}
    with storing() as other:
        lms = launch(other.by_link(registration="", actor=json.dumps(bob)), "xapi")
        lms.say(STORY)
        closed(lms, other)
        assert sorted(other.verbs) == ["answered", "initialized", "terminated"]
        assert [one["actor"]["mbox"] for one in other.statements] == [bob["mbox"]] * 3
    store.troubles.clear()
    lms = launch(store.by_link(registration=""), "xapi")
    until(lms.page, lambda: sorted(store.verbs) == ["answered", "initialized", "initialized", "terminated"])


@pytest.mark.parametrize("status", [400, 409])
def test_one_bad_statement_does_not_take_the_others_with_it(launch, store, status):
    store.refused = ("answered", status)
    lms = launch(store.by_link(), "xapi")
    lms.say(STORY, {"type": "progress", "measure": 0.2}, *DONE)
    until(lms.page, lambda: {"completed", "passed", "progressed"} <= set(store.verbs))
    closed(lms, store)
    assert sorted(store.verbs) == ["completed", "initialized", "passed", "progressed", "terminated"]


def test_two_windows_keep_the_further_of_two_states(launch, store):
    lms = launch(store.by_link(), "xapi")
    further = {"state": "1further", "place": "second.html", "completed": True, "passed": False, "measure": 0.9}
    store.documents[DOCUMENT] = (json.dumps(further), 7)
    lms.say({"type": "progress", "measure": 0.2}, {"type": "state", "state": "1ours"})
    until(lms.page, lambda: store.documents[DOCUMENT][1] == 8)
    kept = json.loads(store.documents[DOCUMENT][0])
    assert (kept["state"], kept["completed"], kept["measure"]) == ("1further", True, 0.9)


def test_a_store_without_documents_still_gets_statements(launch, store):
    store.keeps_documents = False
    lms = launch(store.by_link(), "xapi")
    assert "state" not in lms.init
    lms.say(*DONE)
    closed(lms, store)
    assert sorted(store.verbs) == ["completed", "initialized", "passed", "terminated"]
