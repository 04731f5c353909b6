"""One session of cmi5 as the learning system saw it: the launch, the calls in their order, the statements it kept."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

Json = dict[str, Any]
CATEGORIES = "https://w3id.org/xapi/cmi5/context/categories/"
CMI5, MOVE_ON = f"{CATEGORIES}cmi5", f"{CATEGORIES}moveon"
EXTENSIONS = "https://w3id.org/xapi/cmi5/context/extensions/"
SESSION_ID, MASTERY = f"{EXTENSIONS}sessionid", f"{EXTENSIONS}masteryscore"
VERBS = {
    f"http://adlnet.gov/expapi/verbs/{name}": name
    for name in ("initialized", "completed", "passed", "failed", "terminated")
}
LAUNCH_DATA = "LMS.LaunchData"


@dataclass
class Call:
    """A request that came, and what was answered."""

    method: str
    resource: str
    asked: dict[str, str] = field(default_factory=dict)
    authorization: str = ""
    body: Any = None
    status: int = 200
    answer: Any = None
    kind: str = "application/json"

    @property
    def statements(self) -> list[Json]:
        """The statements that it brought, if they were kept."""
        brought = self.method in ("POST", "PUT") and self.resource == "statements" and self.status < 300
        return (self.body if isinstance(self.body, list) else [self.body]) if brought else []


@dataclass
class Session:
    """What was launched, for whom, and all that followed. ``before`` is what the registration held already."""

    activity: str
    actor: Json
    registration: str
    calls: list[Call]
    before: list[Json] = field(default_factory=list)

    @property
    def fetches(self) -> list[Call]:
        return [call for call in self.calls if call.resource == "fetch"]

    @property
    def xapi(self) -> list[Call]:
        """The calls that need the key."""
        return [call for call in self.calls if call.resource != "fetch"]

    @property
    def token(self) -> str:
        found = [call.answer["auth-token"] for call in self.fetches if "auth-token" in (call.answer or {})]
        return found[0] if found else ""

    def reads(self, resource: str, **asked: str) -> list[Call]:
        """The calls that read such a document."""
        return [
            call
            for call in self.xapi
            if (call.method, call.resource) == ("GET", resource) and asked.items() <= call.asked.items()
        ]

    @cached_property
    def launch(self) -> Json:
        """What the system wrote down for the launch."""
        return next((call.answer for call in self.reads("activities/state", stateId=LAUNCH_DATA)), None) or {}

    @property
    def template(self) -> Json:
        return self.launch.get("contextTemplate", {})

    @property
    def mode(self) -> str:
        return self.launch.get("launchMode", "Normal")

    @property
    def mastery(self) -> float | None:
        return self.launch.get("masteryScore")

    @cached_property
    def statements(self) -> list[Json]:
        """Each once, in the order of its coming: the same again, after a lost answer, is no other statement."""
        found: dict[str, Json] = {}
        for one in (one for call in self.calls for one in call.statements):
            found.setdefault(one.get("id") or json.dumps(one), one)
        return [*found.values()]

    def defined(self, one: Json) -> bool:
        """Whether it speaks for the unit as a whole: it says so itself, or it has one of those verbs for the unit."""
        about = (one.get("object") or {}).get("id") == self.activity
        return CMI5 in categories(one) or (verb(one) != "" and about)

    def said(self, *verbs: str) -> list[Json]:
        """The statements of that kind with one of these verbs."""
        return [one for one in self.statements if self.defined(one) and verb(one) in verbs]


def verb(one: Json) -> str:
    """The short name of a verb that cmi5 defines, else nothing."""
    return VERBS.get((one.get("verb") or {}).get("id", ""), "")


def context(one: Json) -> Json:
    return one.get("context") or {}


def result(one: Json) -> Json:
    return one.get("result") or {}


def categories(one: Json) -> set[str]:
    return {activity["id"] for activity in (context(one).get("contextActivities") or {}).get("category", [])}


def scaled(one: Json) -> float | None:
    return (result(one).get("score") or {}).get("scaled")
