"""A store of statements for the tests, with the launch of cmi5 in front of it; it can be told to misbehave."""

import base64
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.lms.cmi5.session import LAUNCH_DATA, SESSION_ID, Call, Session

ACTOR = {"objectType": "Agent", "account": {"homePage": "https://learning.example", "name": "learner-7"}}
REGISTRATION = "5f3b9a51-3f0a-4f3e-9d3e-0e4f1e9d1a11"
ACTIVITY = "https://learning.example/activities/42"
UNIT = "https://internal-customer-course.example/course/unit"
BASE = "/xapi/"


class Store(ThreadingHTTPServer):
    """What it holds, what it shall do next, and every statement in the order of its coming."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.statements: list[dict[str, Any]] = []
        self.documents: dict[str, tuple[str, int]] = {}
        self.calls: list[Call] = []
        # The key of each launch, by the address at which it was fetched.
        self.tokens: dict[str, str] = {}
        # Answers to the next posts of statements; then it works again.
        self.troubles: list[int] = []
        self.refused = ("nothing", 400)
        self.others_are_welcome = True
        self.keeps_documents = True
        self.launch: dict[str, Any] = {
            "contextTemplate": {
                "contextActivities": {"grouping": [{"id": UNIT}]},
                "extensions": {},
            },
            "launchMode": "Normal",
            "moveOn": "Completed",
            "launchMethod": "AnyWindow",
        }

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def by_cmi5(self) -> str:
        """The query of a launch by cmi5, with a key that can be fetched once."""
        return urlencode({
            "endpoint": f"{self.address}{BASE}", "fetch": f"{self.address}/fetch?once={len(self.tokens)}",
            "actor": json.dumps(ACTOR), "registration": REGISTRATION, "activityId": ACTIVITY,
        })  # fmt: skip

    def by_link(self, **changes: str) -> str:
        """The query of a launch by link, with a learner as older systems write one down."""
        actor = {"name": ["Ruth"], "account": [{"accountServiceHomePage": "https://a.example", "accountName": "7"}]}
        asked = {"endpoint": f"{self.address}/xapi", "auth": "c2VjcmV0", "actor": json.dumps(actor)}
        return urlencode(asked | {"registration": REGISTRATION, "activity_id": ACTIVITY} | changes)

    def launched(self, token: str) -> dict[str, Any]:
        """What the system writes down for the launch with this key."""
        launch = deepcopy(self.launch)
        number = [*self.tokens.values()].index(token) + 1 if token in self.tokens.values() else 0
        launch["contextTemplate"]["extensions"][SESSION_ID] = f"session-{number}"
        return launch

    def sessions(self) -> list[Session]:
        """Each launch by cmi5 with the calls that had its key, and what was said before."""
        found: list[Session] = []
        for address, token in self.tokens.items():
            own = [
                call
                for call in self.calls
                if (call.resource == "fetch" and call.asked["once"] == parse_qs(urlsplit(address).query)["once"][0])
                or call.authorization == f"Basic {token}"
            ]
            before = [one for session in found for one in session.statements]
            found.append(Session(ACTIVITY, ACTOR, REGISTRATION, own, before))
        return found

    @property
    def verbs(self) -> list[str]:
        return [one["verb"]["id"].rsplit("/", 1)[1] for one in self.statements]

    def said(self, verb: str) -> dict[str, Any]:
        """The one statement with this verb."""
        (found,) = [one for one in self.statements if one["verb"]["id"].endswith(f"/{verb}")]
        return found

    def take(self, statements: list[dict[str, Any]]) -> int:
        """Keep them all or none, as the standard says."""
        known = {one["id"]: one for one in self.statements}
        if any(known.get(one["id"], one) != one for one in statements):
            return 409
        verb, status = self.refused
        if any(one["verb"]["id"].endswith(f"/{verb}") for one in statements):
            return status
        self.statements += [one for one in statements if one["id"] not in known]
        return 200


class Handler(BaseHTTPRequestHandler):
    """The resources that the course needs, and the launch."""

    protocol_version = "HTTP/1.1"
    server: Store

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""

    def answer(self, status: int, body: object = None, **headers: str) -> None:
        content = b"" if body is None else body.encode() if isinstance(body, str) else json.dumps(body).encode()
        self.send_response(status)
        if self.server.others_are_welcome:
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Access-Control-Allow-Headers", "*, Authorization")
            self.send_header("Access-Control-Allow-Methods", "GET, PUT, POST")
            self.send_header("Access-Control-Expose-Headers", "ETag")
        kind = "application/json" if content else ""
        if kind:
            self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.note(status, body, kind)
        self.end_headers()
        self.wfile.write(content)

    def note(self, status: int, body: object, kind: str) -> None:
        """Write the call down, before whoever made it can go on."""
        authorization = self.headers.get("Authorization", "")
        read = json.loads(self.read) if self.read else None
        call = Call(self.command, self.resource, self.asked, authorization, read, status, body, kind)
        if self.command != "OPTIONS":
            self.server.calls.append(call)

    def body(self) -> str:
        self.read = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        return self.read

    @property
    def resource(self) -> str:
        path = urlsplit(self.path).path
        return path.removeprefix(BASE) if path.startswith(BASE) else path.strip("/")

    @property
    def asked(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}

    read = ""

    def do_OPTIONS(self) -> None:
        self.answer(204)

    def do_POST(self) -> None:
        body = self.body()
        if self.resource == "fetch":
            self.answer(200, self.key())
        elif not self.headers.get("Authorization", "").startswith("Basic "):
            self.answer(401)
        elif self.server.troubles:
            self.answer(self.server.troubles.pop(0))
        else:
            # One statement may come by itself.
            brought = json.loads(body)
            statements = brought if isinstance(brought, list) else [brought]
            self.answer(self.server.take(statements), [one["id"] for one in statements])

    def key(self) -> dict[str, str]:
        """What opens the store for one session, and can be had once."""
        tokens = self.server.tokens
        if self.path in tokens:
            return {"error-code": "1", "error-text": "used"}
        tokens[self.path] = base64.b64encode(f"key:{len(tokens) + 1}".encode()).decode()
        return {"auth-token": tokens[self.path]}

    def do_GET(self) -> None:
        self.read = ""
        name = self.asked.get("stateId", "")
        if name == LAUNCH_DATA:
            self.answer(200, self.server.launched(self.headers.get("Authorization", "").removeprefix("Basic ")))
        elif name in self.server.documents:
            text, version = self.server.documents[name]
            self.answer(200, text, ETag=f'"{version}"')
        else:
            self.answer(404)

    def do_PUT(self) -> None:
        body, name = self.body(), self.asked["stateId"]
        if not self.server.keeps_documents:
            self.answer(404)
            return
        version = self.server.documents.get(name, ("", 0))[1]
        matches = (
            self.headers.get("If-Match") in (f'"{version}"', "*") if version else self.headers.get("If-None-Match")
        )
        if not matches:
            self.answer(412)
            return
        self.server.documents[name] = (body, version + 1)
        self.answer(204, ETag=f'"{version + 1}"')


@contextmanager
def storing() -> Iterator[Store]:
    """A store that runs while the block does."""
    with Store() as store:
        threading.Thread(target=store.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield store
        finally:
            store.shutdown()
