"""A record store by others, Ralph, on an origin of its own: what the course sends is read back there, and reported."""

import base64
import json
import os
import subprocess
import sys
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import expect

from macros.report import profile
from macros.setup.environment import peer_folder
from tests.lms.answers import ANSWERS, DONE
from tests.lms.conftest import HERE
from tests.lms.peers.ralph.account import KEY, NAME
from tests.lms.system import until
from tests.sites import ROOT

REGISTRATION = "5f3b9a51-3f0a-4f3e-9d3e-0e4f1e9d1a11"
OTHER = "7f3b9a51-3f0a-4f3e-9d3e-0e4f1e9d1a12"
SIGNED = "Basic " + base64.b64encode(f"{NAME}:{KEY}".encode()).decode()
VERBS = ["answered"] * 7 + ["completed", "initialized", "passed", "progressed", "terminated"]


@pytest.fixture(scope="module")
def ralph(tmp_path_factory, address):
    """Its address. Pages of our origin may speak to it."""
    folder = tmp_path_factory.mktemp("ralph")
    command = [peer_folder("ralph") / "bin" / "python", HERE / "peers" / "ralph" / "serve.py", folder, address]
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, cwd=folder) as process,
    ):
        found = process.stdout.readline().decode().strip()
        assert found, (folder / "log").read_text("utf-8")
        yield found
        process.stdin.close()


def statements(ralph, **asked):
    """What the store finds for a query."""
    request = Request(f"{ralph}statements?{urlencode(asked)}", headers={"Authorization": SIGNED})  # noqa: S310
    with urlopen(request) as answer:  # noqa: S310 - a store of our own
        return json.load(answer)["statements"]


def verbs(found):
    return sorted(one["verb"]["id"].rsplit("/", 1)[1] for one in found)


def link(ralph, name, registration, auth=SIGNED):
    """The query of a launch, with a learner as older systems write one down."""
    actor = json.dumps({"name": [name], "mbox": [f"mailto:{name}@example.org"]})
    asked = {"endpoint": ralph, "auth": auth, "actor": actor, "registration": registration}
    return urlencode(asked | {"activity_id": profile.course(ROOT)})


def test_what_was_said_offline_arrives_once(launch, ralph, page):
    lms = launch(link(ralph, "omar", OTHER), "xapi")
    until(page, lambda: verbs(statements(ralph, registration=OTHER)) == ["initialized"])
    page.context.set_offline(True)
    lms.say(*ANSWERS)
    page.context.set_offline(False)
    page.goto("about:blank")
    expected = ["answered"] * 7 + ["initialized", "terminated"]
    until(page, lambda: verbs(statements(ralph, registration=OTHER)) == expected)


def test_a_key_that_the_store_does_not_know_is_told(launch, ralph, page):
    launch(link(ralph, "eve", OTHER, auth="Basic YTpi"), "xapi")
    expect(page.get_by_role("status")).to_contain_text("no longer takes results")


def test_a_session_is_read_back_and_reported(launch, ralph, page, tmp_path):
    lms = launch(link(ralph, "ruth", REGISTRATION), "xapi")
    # It keeps statements and no documents.
    assert "state" not in lms.init
    lms.say(*ANSWERS, {"type": "progress", "measure": 0.4}, *DONE)
    page.goto("about:blank")
    until(page, lambda: verbs(statements(ralph, registration=REGISTRATION)) == VERBS)
    ruth = json.dumps({"mbox": "mailto:ruth@example.org"})
    # By verb and by activity its files cannot be asked.
    assert verbs(statements(ralph, agent=ruth)) == VERBS

    out = tmp_path / "report.html"
    command = [sys.executable, "-m", "macros", "report", ralph, "--user", NAME, "--names", "--out", out]
    said = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"LRS_KEY": KEY}, capture_output=True, text=True, check=False
    )
    assert said.stdout.startswith(f"Read {len(statements(ralph))}, skipped 0."), said.stdout + said.stderr
    assert "ruth" in out.read_text("utf-8")
