"""A7: the packages in learning systems by other hands, each a process of its own."""

import re
from contextlib import ExitStack
from functools import cache
from time import monotonic, sleep

import pytest

from macros import assets
from macros.lms import packages
from macros.lms.description import parts
from macros.setup.environment import LMS_PEERS
from tests import sites
from tests.lms.peers.peer import HERE, running
from tests.lms.peers.scorm_xblock.peer import ScormXBlock
from tests.lms.peers.scormhost.peer import Scormhost
from tests.lms.peers.sitting import GRADE, Sitting
from tests.lms.peers.wagtail_lms.peer import WagtailLms

PATIENCE = 20
TAKEN, MENDED = (GRADE, True, True), (1, True, True)
MODULE = "front-desk"
PEERS = {"scormhost": Scormhost, "wagtail_lms": WagtailLms, "scorm_xblock": ScormXBlock}
BOTH = ("scorm12", "scorm2004")
STANDARDS = {"scormhost": BOTH, "wagtail_lms": BOTH[:1], "scorm_xblock": BOTH}
LAUNCHED = [(peer, standard, kind) for peer in PEERS for standard in STANDARDS[peer] for kind in ("thin", "full")]


@pytest.fixture(scope="module")
def made(mkdocs_site, tmp_path_factory):
    """The zips of one module, as they are written; the hosted course stands on another site than any system."""
    folder = tmp_path_factory.mktemp("packages")
    part = parts(sites.ROOT)[MODULE]
    hosted = f"{mkdocs_site.address.replace('127.0.0.1', 'localhost')}/"
    assets.build(sites.ROOT)
    every = [*packages.thin(sites.ROOT, part, hosted), *packages.full(sites.ROOT, part, sites.learners())]
    return {one.name.removeprefix(f"{part.id}-"): packages.write(folder, one) for one in every}


@pytest.fixture(scope="module")
def peers(playwright, tmp_path_factory):
    """Systems by their names, each started when it is first asked for."""
    with ExitStack() as open_ones:
        teacher = playwright.request.new_context()
        open_ones.callback(teacher.dispose)

        @cache
        def started(name):
            return PEERS[name](open_ones.enter_context(running(name, tmp_path_factory.mktemp(name))), teacher)

        yield started


@pytest.fixture
def peer(request, peers):
    """A system that runs."""
    return peers(request.param)


@pytest.fixture
def sit(browser, peer):
    """The learner sits down at a device where nothing is kept, and opens the course."""
    faults = []
    contexts = []

    def sat(course):
        context = browser.new_context()
        contexts.append(context)
        context.set_default_timeout(PATIENCE * 1000)
        context.on("console", lambda said: faults.append(said.text) if of_course(said) else None)
        context.on("weberror", lambda error: faults.append(str(error.error)))
        peer.open(page := context.new_page(), course)
        return Sitting(page)

    yield sat
    for context in contexts:
        context.close()
    assert not faults, "\n".join(faults)


def of_course(said):
    """An error, in a script of ours or about a file of ours? Systems have faults of their own."""
    return said.type == "error" and re.search(r"\.(html|js|css|svg|woff2)\b", said.location["url"])


def soon(read, done):
    """What is read as soon as it will do; what a closed page has sent may still be on its way."""
    until = monotonic() + PATIENCE
    while not done(found := read()) and monotonic() < until:
        sleep(0.2)
    return found


def outcome(result):
    return result.grade, result.complete, result.passed


@pytest.mark.parametrize(("peer", "standard", "kind"), LAUNCHED, indirect=["peer"])
def test_grade_completion_and_state_are_there_and_the_next_device_goes_on(peer, sit, made, standard, kind):
    course = peer.upload(made[f"{standard}-thin.zip" if kind == "thin" else f"{standard}.zip"])
    sitting = sit(course)
    assert not peer.result(course).complete
    sitting.take()
    sitting.page.wait_for_timeout(peer.settles)
    assert outcome(soon(lambda: peer.result(course), lambda result: outcome(result) == TAKEN)) == TAKEN
    sitting.leave()
    assert 0 < len(peer.result(course).state) <= 4096
    again = sit(course)
    again.expect_taken()
    assert outcome(peer.result(course)) == TAKEN
    again.mend()
    assert outcome(soon(lambda: peer.result(course), lambda result: result.grade == 1)) == MENDED


@pytest.mark.parametrize("peer", ["scormhost"], indirect=True)
def test_the_next_device_opens_the_page_on_which_the_learner_was(peer, sit, made):
    course = peer.upload(made["scorm2004-thin.zip"])
    sitting = sit(course)
    sitting.go_on()
    place = soon(lambda: peer.result(course).place, lambda place: place and "front-desk" not in place)
    assert place == "modules/the-word/index.html"
    sitting.leave()
    assert sit(course).course.url.endswith(f"/{place}?embed=1")


@pytest.mark.parametrize("peer", ["wagtail_lms"], indirect=True)
def test_wagtail_lms_finds_no_page_to_launch_in_scorm_2004(peer, made):
    """When it does, this fails: take the limit out of the page on packages, and launch them above."""
    found = peer.describe(made["scorm2004-thin.zip"])
    assert (found["version"], found["launch"]) == ("2004", None)


@pytest.mark.parametrize("name", LMS_PEERS)
def test_every_system_comes_from_pypi_by_a_lock_file(name):
    assert name in {*PEERS, "ralph"}
    lock = (HERE / name / "uv.lock").read_text("utf-8")
    assert set(re.findall(r'https?://([^/"]+)', lock)) == {"pypi.org", "files.pythonhosted.org"}
