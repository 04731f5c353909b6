"""Every rule of cmi5 that we put is broken here once, and only the rules that were meant to break do."""

import pytest

from tests.lms.cmi5.good import ACTOR, answered, good, of_unit, xapi
from tests.lms.cmi5.judge import broken, texts
from tests.lms.cmi5.known import RULES
from tests.lms.cmi5.session import CMI5, LAUNCH_DATA, MASTERY, MOVE_ON, SESSION_ID, verb

KEY, LAUNCH, LIKES, BEGIN, OURS, REST = range(6)


def said(session, name):
    return next(one for one in session.statements if verb(one) == name)


def answer(session):
    return session.calls[REST].body[0]


def spoilt(change, mode="Normal"):
    """A good session, changed; the change may bring another one back."""
    session = good(mode)
    change(session)
    vars(session).pop("statements", None)
    vars(session).pop("launch", None)
    return session


def edit(name, *path, value=None):
    """Sets or, without a value, removes one thing of one statement."""

    def change(session):
        place = answer(session) if name == "answered" else said(session, name)
        for step in path[:-1]:
            place = place[step]
        if value is None:
            del place[path[-1]]
        else:
            place[path[-1]] = value

    return change


def mark(name, *marks):
    return edit(name, "context", "contextActivities", "category", value=[{"id": one} for one in marks])


def add(*statements):
    """More statements before the last one."""
    return lambda session: session.calls[REST].body.__setitem__(slice(-1, -1), statements)


def without(name):
    def change(session):
        for call in session.calls[BEGIN], session.calls[REST]:
            call.body[:] = [one for one in call.body if verb(one) != name]

    return change


def launch(**changes):
    return lambda session: session.calls[LAUNCH].answer.update(changes)


def template(session):
    return session.calls[LAUNCH].answer["contextTemplate"]


def move(place, to):
    return lambda session: session.calls.insert(to, session.calls.pop(place))


def call(place, **changes):
    return lambda session: vars(session.calls[place]).update(changes)


def ask(place, **changes):
    return lambda session: session.calls[place].asked.update(changes)


def again(place, method, **changes):
    """One more call like that one; what is None is not asked."""

    def change(session):
        asked = session.calls[place].asked | changes
        found = {name: value for name, value in asked.items() if value}
        session.calls.append(xapi(method, session.calls[place].resource, found))

    return change


def forget(place, name):
    return lambda session: session.calls[place].answer.pop(name)


def earlier(*names):
    return lambda session: session.before.extend(of_unit(90 + number, name) for number, name in enumerate(names))


def both(*changes):
    return lambda session: [change(session) for change in changes]


OTHER = {**ACTOR, "account": {"homePage": "https://system.example", "name": "8"}}
GROUP = {**ACTOR, "objectType": "Group"}
PLANTED = [
    ("", both()),
    ("9.1.0.0-1", edit("answered", "id", value="answer-1")),
    ("3.0.0.0-1", edit("answered", "object", "id", value="quiz/1")),
    ("9.7.0.0-1", edit("answered", "timestamp")),
    ("9.7.0.0-2", edit("answered", "timestamp", value="2026-11-22T07:08:09+01:00")),
    ("8.1.3.0-3", edit("answered", "actor", value=OTHER)),
    ("8.1.3.0-3 9.2.0.0-2", edit("passed", "actor", value=GROUP)),
    ("8.1.3.0-3 9.2.0.0-3", edit("passed", "actor", value={"mbox": "mailto:a@b.example"})),
    ("8.1.4.0-3 9.6.1.0-1", edit("answered", "context", "registration")),
    ("8.1.5.0-6 9.4.0.0-1 9.4.0.0-2", edit("passed", "object")),
    ("8.1.5.0-6 9.4.0.0-2", edit("passed", "object", "id", value="https://course.example/unit")),
    ("8.1.5.0-6 9.3.0.0-1 9.4.0.0-2", mark("answered", CMI5)),
    (
        "8.1.4.0-3 9.6.0.0-1 9.6.1.0-1 9.6.2.0-1 9.6.2.1-1 9.6.3.1-4 10.2.1.0-6 10.2.1.0-7",
        edit("terminated", "context"),
    ),
    ("9.6.2.1-1", mark("terminated", "https://course.example/profile")),
    ("9.6.2.2-1", mark("passed", CMI5)),
    ("9.6.2.2-2", mark("terminated", CMI5, MOVE_ON)),
    ("9.6.3.1-4 10.2.1.0-6 10.2.1.0-7", edit("answered", "context", "extensions", SESSION_ID)),
    ("9.6.2.0-1 10.2.1.0-6 10.2.1.0-7", edit("answered", "context", "contextActivities", "grouping")),
    ("10.2.1.0-6 10.2.1.0-7", lambda session: template(session).update(platform="here")),
    ("9.5.1.0-2", edit("completed", "result", "score", value={"scaled": 1})),
    ("9.5.1.0-3", edit("passed", "result", "score", "raw", value=9)),
    ("9.5.2.0-1", edit("passed", "result", "success", value=False)),
    ("9.5.2.0-2 9.6.2.2-2", both(without("passed"), add({**of_unit(6, "failed"), "result": {"duration": "PT1S"}}))),
    ("9.5.2.0-3", edit("completed", "result", "success", value=True)),
    ("9.5.3.0-1", edit("completed", "result", "completion", value=False)),
    ("9.5.3.0-2", edit("passed", "result", "completion", value=True)),
    ("9.5.4.1-1", edit("terminated", "result", "duration")),
    ("9.5.4.1-2", edit("completed", "result", "duration", value="5 seconds")),
    ("9.5.4.1-3", edit("passed", "result", "duration", value="PT")),
    ("9.5.4.1-4", both(without("passed"), add({**of_unit(6, "failed"), "result": {"success": False}}))),
    ("9.3.4.0-2 9.5.1.0-1 10.2.4.0-2", edit("passed", "result", "score", "scaled", value=0.79)),
    (
        "9.3.5.0-2 9.5.1.0-1 9.6.3.2-2 10.2.4.0-2",
        both(without("passed"), add(of_unit(6, "failed")), launch(masteryScore=0.1)),
    ),
    ("9.6.3.2-2", edit("passed", "context", "extensions", MASTERY)),
    ("7.1.1.0-1 7.1.3.0-1 9.3.0.0-4 9.3.2.0-2 10.2.2.0-6", without("initialized")),
    ("7.1.2.0-1 7.1.3.0-1 9.3.0.0-4 9.3.0.0-5 9.3.2.0-2 9.3.8.0-2", move(REST, BEGIN)),
    ("9.3.0.0-2 9.3.2.0-3", add(of_unit(6, "initialized"))),
    ("7.1.2.0-1 9.3.8.0-1 10.2.2.0-6", without("terminated")),
    ("7.1.2.0-1 7.1.3.0-1 9.3.0.0-5 9.3.8.0-2", lambda session: session.calls[REST].body.append(answered(6))),
    ("9.3.0.0-2 9.3.0.0-6 9.3.3.0-2", add(of_unit(6, "completed"))),
    ("9.3.0.0-3 9.3.0.0-8", add(of_unit(6, "failed"))),
    ("9.3.0.0-6 9.3.3.0-2", earlier("completed")),
    ("9.3.0.0-7 9.3.4.0-3", earlier("passed")),
    ("9.3.0.0-8", both(without("passed"), add(of_unit(6, "failed")), earlier("passed"))),
    ("8.1.2.0-4 8.2.1.0-2 8.2.2.0-4", call(KEY, method="GET")),
    ("8.1.2.0-5 8.2.1.0-5 8.2.2.0-5", call(OURS, authorization="Bearer a2V5")),
    ("10.2.1.0-4", move(LAUNCH, REST)),
    ("10.2.1.0-5", ask(OURS, stateId=LAUNCH_DATA)),
    ("10.2.1.0-5", again(OURS, "DELETE", stateId=None)),
    ("11.0.0.0-3 11.0.0.0-3 (d2)", move(LIKES, REST)),
    ("11.0.0.0-4", again(LIKES, "GET", profileId="likes")),
    ("8.1.3.0-3 11.0.0.0-1", ask(LIKES, agent="{}")),
    ("8.1.4.0-3", lambda session: session.calls[OURS].asked.pop("registration")),
    ("8.1.1.0-3", call(OURS, resource="elsewhere/activities/state")),
    ("8.2.1.0-3 8.2.2.0-2", call(KEY, kind="text/html")),
    ("8.1.2.0-5 8.2.1.0-4 8.2.1.0-5 8.2.2.0-1 8.2.2.0-5", call(KEY, answer={"error-code": "1"})),
    ("8.2.2.0-3", call(KEY, status=403)),
    ("8.2.3.0-1", lambda session: session.calls.insert(1, session.calls[KEY])),
    ("8.1.3.0-1 8.1.3.0-3 11.0.0.0-1", lambda session: session.actor.pop("account")),
    ("9.6.2.3-1 9.6.3.1-2 9.6.3.1-4 10.2.1.0-1 10.2.1.0-2 10.2.1.0-3", forget(LAUNCH, "contextTemplate")),
    ("9.6.3.1-2 9.6.3.1-4 10.2.1.0-2", lambda session: template(session).pop("extensions")),
    ("9.6.2.3-1 10.2.1.0-3", lambda session: template(session).pop("contextActivities")),
    (
        "8.1.5.0-3 9.6.2.0-1 10.2.1.0-6 10.2.1.0-7",
        lambda session: template(session)["contextActivities"]["grouping"].append({"id": session.activity}),
    ),
    ("10.2.2.0-4 10.2.2.0-5", launch(launchMode="normal")),
    ("10.2.5.0-1", forget(LAUNCH, "moveOn")),
]

LOOKING = {
    "Browse": ("10.2.2.0-2 10.2.2.0-5 10.2.2.0-9", "10.2.2.0-8"),
    "Review": ("10.2.2.0-3 10.2.2.0-5 10.2.2.0-11", "10.2.2.0-10"),
}


def numbers(words):
    return set(words.replace(" (", "(").split())


def found(session):
    return numbers(" ".join(broken(session)))


@pytest.mark.parametrize(("breaks", "change"), PLANTED, ids=[breaks or "nothing" for breaks, _ in PLANTED])
def test_what_is_spoilt_breaks_these_rules_and_no_other(breaks, change):
    assert found(spoilt(change)) == numbers(breaks)


@pytest.mark.parametrize("mode", LOOKING)
def test_looking_back_has_rules_of_its_own(mode):
    more, less = LOOKING[mode]
    assert found(good(mode)) == set()
    assert found(spoilt(add(of_unit(6, "completed")), mode)) == numbers(more)
    assert numbers(less) <= found(spoilt(without("terminated"), mode))


def test_every_rule_is_broken_here_and_stands_in_the_standards_list():
    planted = " ".join([breaks for breaks, _ in PLANTED] + [" ".join(two) for two in LOOKING.values()])
    assert numbers(" ".join(RULES)) == numbers(planted)
    assert RULES.keys() <= texts().keys()
    assert len(RULES) >= 89
