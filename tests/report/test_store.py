"""A record store is read page by page, with the key sent to nobody else, and its troubles are said in words."""

import base64
import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from macros.cli import main
from macros.report import lrs
from tests.report.made import answered

ANSWERS = [answered(who, "exit-needles", "x", True, who) for who in range(12)]
KEY = "Basic " + base64.b64encode(b"reader:secret").decode()


@contextmanager
def store(answer):
    """A store that answers each path by a function: status and body."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            status, body, *headers = answer(self.path, self.headers, len(asked))
            self.send_response(status)
            for name, value in headers:
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body if isinstance(body, bytes) else json.dumps(body).encode())

        def log_message(self, *_):
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/xapi", asked
        finally:
            server.shutdown()


@pytest.fixture(autouse=True)
def key(monkeypatch):
    """A key in the environment, and no long waits."""
    monkeypatch.setenv("LRS_KEY", "secret")
    monkeypatch.setattr(lrs.time, "sleep", lambda _: None)


def refused(address, tmp_path, capsys):
    assert main(["report", address, "--user", "reader", "--out", str(tmp_path / "out.html")]) == 1
    return capsys.readouterr().err


def test_pages_are_followed_to_the_last(report):
    def answer(path, headers, _):
        if headers["Authorization"] != KEY or headers["X-Experience-API-Version"] != "1.0.3":
            return 401, {}
        at = int(path.rsplit("/", 1)[1]) if "more" in path else 0
        more = f"/xapi/statements/more/{at + 5}" if at + 5 < len(ANSWERS) else ""
        return 200, {"statements": ANSWERS[at : at + 5], "more": more}

    with store(answer) as (address, asked):
        page = report(f"{address}?since=2026-01-01T00:00:00Z", "--user", "reader")
    assert asked[0] == "/xapi/statements?since=2026-01-01T00:00:00Z&limit=500"
    assert len(asked) == 3
    assert page.row("read", "Learners") == ["12"]


def test_a_busy_store_is_asked_again(report):
    with store(lambda path, headers, times: (200, {"statements": ANSWERS}) if times > 2 else (503, {})) as (address, _):
        assert report(address).row("read", "Learners") == ["12"]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((401, {}), "give them as LRS_USER and LRS_KEY"),
        ((404, {}), "no such address"),
        ((200, b"<html>"), "not in JSON"),
        ((200, {"hello": 1}), "not with statements"),
        ((503, {}), "answers with 503"),
        ((302, {}, ("Location", "https://elsewhere.example/")), "answers with 302"),
        ((200, {"statements": [], "more": "https://elsewhere.example/x"}), "the key is not sent there"),
        ((200, {"statements": [], "more": "/xapi/statements?limit=500"}), "do not end"),
    ],
)
def test_troubles_are_said_in_words(tmp_path, capsys, answer, said):
    with store(lambda *_: answer) as (address, _):
        told = refused(address, tmp_path, capsys)
    assert said in told
    assert "secret" not in told


@pytest.mark.parametrize("address", ["ftp://lrs.example/xapi", "file:///etc/hostname", "https://"])
def test_only_addresses_of_the_web_are_asked(tmp_path, capsys, address):
    assert "should begin with https://" in refused(address, tmp_path, capsys)


def test_nobody_there(tmp_path, capsys):
    assert "cannot be reached" in refused("http://127.0.0.1:9/xapi", tmp_path, capsys)
