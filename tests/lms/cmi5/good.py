"""A session of cmi5 that breaks no rule, written by hand, for tests that spoil it."""

import json
from typing import Any
from uuid import UUID

from tests.lms.cmi5.session import CMI5, LAUNCH_DATA, MASTERY, MOVE_ON, SESSION_ID, VERBS, Call, Json, Session

ACTIVITY, UNIT = "https://system.example/activity/1", "https://course.example/unit"
REGISTRATION = "5f3b9a51-3f0a-4f3e-9d3e-0e4f1e9d1a11"
ACTOR = {"objectType": "Agent", "account": {"homePage": "https://system.example", "name": "7"}}
KEY = "Basic a2V5"
NAMES = {name: verb for verb, name in VERBS.items()}
RESULTS: dict[str, Json] = {
    "initialized": {},
    "passed": {"success": True, "score": {"scaled": 0.9}, "duration": "PT5S"},
    "failed": {"success": False, "score": {"scaled": 0.1}, "duration": "PT5S"},
    "completed": {"completion": True, "duration": "PT5S"},
    "terminated": {"duration": "PT9.5S"},
}


def template() -> Json:
    return {"contextActivities": {"grouping": [{"id": UNIT}]}, "extensions": {SESSION_ID: "session-1"}}


def statement(number: int, verb: str, about: str, result: Json) -> Json:
    """One in the context of the launch."""
    said = {
        "id": str(UUID(int=number, version=4)),
        "actor": ACTOR,
        "verb": {"id": verb},
        "object": {"id": about},
        "result": result,
        "context": {**template(), "registration": REGISTRATION},
        "timestamp": "2026-11-22T07:08:09.123Z",
    }
    return copied(said)


def copied(said: Json) -> Json:
    """The same, to be changed by itself."""
    again: Json = json.loads(json.dumps(said))
    return again


def of_unit(number: int, verb: str) -> Json:
    """One that speaks for the unit."""
    said = statement(number, NAMES[verb], ACTIVITY, RESULTS[verb])
    marks = [CMI5, MOVE_ON] if verb in ("passed", "failed", "completed") else [CMI5]
    said["context"]["contextActivities"]["category"] = [{"id": mark} for mark in marks]
    if verb in ("passed", "failed"):
        said["context"]["extensions"][MASTERY] = 0.8
    return said


def answered(number: int) -> Json:
    """One that cmi5 allows and does not define."""
    return statement(number, "http://adlnet.gov/expapi/verbs/answered", "https://course.example/quiz/1", {})


def good(mode: str = "Normal") -> Session:
    """Signed in, read, begun, answered, judged, complete, ended."""
    launch = {"contextTemplate": template(), "launchMode": mode, "moveOn": "Completed", "masteryScore": 0.8}
    agent = json.dumps(ACTOR)
    state = {"activityId": ACTIVITY, "agent": agent, "registration": REGISTRATION}
    between = [answered(2), of_unit(3, "passed"), of_unit(4, "completed")] if mode == "Normal" else []
    return Session(ACTIVITY, copied(ACTOR), REGISTRATION, [
        Call("POST", "fetch", answer={"auth-token": "a2V5"}),
        xapi("GET", "activities/state", {**state, "stateId": LAUNCH_DATA}, answer=launch),
        xapi("GET", "agents/profile", {"agent": agent, "profileId": "cmi5LearnerPreferences"}, status=404),
        xapi("POST", "statements", body=[of_unit(1, "initialized")]),
        xapi("PUT", "activities/state", {**state, "stateId": "ours"}, body={}),
        xapi("POST", "statements", body=[*between, of_unit(5, "terminated")]),
    ])  # fmt: skip


def xapi(method: str, resource: str, asked: dict[str, str] | None = None, **more: Any) -> Call:
    return Call(method, resource, asked or {}, KEY, **more)
