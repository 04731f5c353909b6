"""The launcher's own life: strangers who talk to it, pages that go, a course that does not answer."""

import gzip

import pytest
from playwright.sync_api import expect

from macros.lms.launcher import Launcher
from tests.lms.answers import CHOICE, DONE
from tests.lms.conftest import write_launcher
from tests.server import serving

HIDDEN = """() => {
    Object.defineProperty(document, "hidden", {configurable: true, get: () => true});
    document.dispatchEvent(new Event("visibilitychange", {bubbles: true}));
}"""


def ends(lms):
    return lms.calls("Finish") + lms.calls("Terminate")


@pytest.mark.parametrize("standard", ["scorm12", "scorm2004"])
def test_a_page_that_is_out_of_sight_keeps_its_session_and_one_that_goes_ends_it_once(system, standard):
    lms = system(standard)
    lms.say(CHOICE)
    before = len(lms.calls("Commit"))
    lms.shell.evaluate(HIDDEN)
    assert len(lms.calls("Commit")) == before + 1
    assert not ends(lms)
    lms.shell.evaluate("() => { for (let i = 0; i < 3; i += 1) dispatchEvent(new PageTransitionEvent('pagehide')); }")
    assert len(ends(lms)) == 1
    last = [call[:3] for call in lms.calls() if call[0].endswith("SetValue")][-2:]
    time, way = last
    assert time[1].endswith("session_time")
    assert time[2].startswith("0000:00:" if standard == "scorm12" else "PT")
    assert (way[1].rsplit(".", 1)[1], way[2]) == ("exit", "suspend")
    calls = len(lms.calls())
    lms.say(*DONE)
    assert len(lms.calls()) == calls


def test_a_host_that_forbids_unload_loses_nothing(system, page):
    def without_unload(route):
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "Permissions-Policy": "unload=()"})

    page.route("**/*.html*", without_unload)
    lms = system("scorm12")
    lms.say(*DONE)
    lms.leave()
    assert lms.kept()["core"]["lesson_status"] == "passed"
    assert len(ends(lms)) == 1


def test_nobody_but_the_course_is_heard(system):
    lms = system("scorm12")
    done = {"course": "internal-customer", "version": 1, "type": "completed", "code": ""}
    lms.page.evaluate("(said) => document.querySelector('iframe').contentWindow.postMessage(said, '*')", done)
    lms.shell.evaluate("(said) => window.postMessage(said, '*')", done)
    lms.shell.evaluate("() => new Promise((heard) => setTimeout(heard, 50))")
    assert lms.kept()["core"]["lesson_status"] == "incomplete"


def test_a_page_of_another_site_in_the_frame_is_not_heard(system, address, faults):
    """The course has been led away: whoever stands there now may say what they like."""
    lms = system("scorm12")
    elsewhere = address.replace("127.0.0.1", "localhost")
    lms.course.evaluate("(there) => { location.href = there; }", f"{elsewhere}/scorm12/course/second.html")
    lms.course.wait_for_url("**/second.html")
    lms.course.wait_for_function("Boolean(globalThis.say)")
    lms.say({"type": "completed", "code": ""})
    assert lms.kept()["core"]["lesson_status"] == "incomplete"
    assert lms.course.evaluate("inits") == []
    faults[:] = [fault for fault in faults if elsewhere not in fault]


def test_a_hosted_course_that_is_down_is_told_with_a_way_to_it(page, faults, tmp_path):
    write_launcher(tmp_path / "thin", Launcher("scorm12", site="http://127.0.0.1:9/course/"))
    with serving(tmp_path) as served:
        page.clock.install()
        page.goto(f"{served}/thin/launch.html")
        page.clock.run_for(2000)
        expect(page.get_by_role("status")).not_to_contain_text("does not answer")
        page.clock.run_for(4100)
        expect(page.get_by_role("status")).to_contain_text("The course does not answer")
        link = page.get_by_role("link", name="Open the course in a new tab")
        expect(link).to_have_attribute("href", "http://127.0.0.1:9/course/index.html")
    faults[:] = [fault for fault in faults if "ERR_CONNECTION_REFUSED" not in fault and "ERR_UNSAFE_PORT" not in fault]


def test_a_link_to_a_store_that_the_site_does_not_know_is_refused(page, tmp_path, faults):
    write_launcher(tmp_path / "hosted", Launcher("hosted", endpoints=("https://lrs.example/",), guarded=True))
    with serving(tmp_path) as served:
        page.goto(f"{served}/hosted/launch.html?endpoint=https://elsewhere.example/xapi&auth=YTpi&actor=%7B%7D")
        expect(page.get_by_role("status")).to_contain_text("does not know: https://elsewhere.example")
        assert "auth=" not in page.url
    # The site's mark is not in this folder.
    faults[:] = [fault for fault in faults if "404" not in fault]


def test_the_launchers_script_is_small(room):
    script = (room / "scorm12" / "course" / "launch.js").read_bytes()
    assert len(gzip.compress(script, 9)) <= 10_000
