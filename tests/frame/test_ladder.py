"""A2: a frame of another site, with storage, without, in a sandbox. The course goes on, and says where it keeps."""

import pytest
from playwright.sync_api import expect

from tests.frame.finished import COURSE, finished
from tests.frame.host import HostPage
from tests.pages.item import ItemPage
from tests.pages.scenario import ScenarioPage
from tests.play.ways import title, way_to

PAGE = "modules/front-desk/index.html?embed=1"
COOKIE, MEMORY, DEVICE, HOST = (
    "cookie of this frame",
    "keeps no answers in a frame",
    "stay in this browser",
    "page around the course",
)
SANDBOX = 'sandbox="allow-scripts"'
ITEM, ANSWER = "exit-symptom", "the-main-cause"


def line(frame):
    return frame.locator(".frame-bar__kept")


def answer(frame):
    ItemPage(frame, ITEM).answer(ANSWER)
    frame.wait_for_function(f"globalThis.courseStore?.get('{ITEM}')?.done")


def expect_answered(frame):
    expect(frame.locator(f'#{ITEM} input[value="{ANSWER}"]')).to_be_checked()


@pytest.mark.parametrize(
    ("more", "words"), [("", COOKIE), (SANDBOX, MEMORY), ('sandbox="allow-scripts allow-same-origin"', COOKIE)]
)
def test_the_course_is_played_and_resumed_where_nothing_is_allowed(strict_host, more, words):
    frame = strict_host.show(PAGE, more=more)
    expect(line(frame)).to_contain_text(words)
    played = ScenarioPage(frame)
    played.play(list(way_to("one-practice").picks))
    expect(played.ending).to_have_text(title("one-practice"))
    answer(frame)
    frame.evaluate("location.reload()")
    frame = strict_host.frame
    expect_answered(frame)
    expect(ScenarioPage(frame).ending).to_have_text(title("one-practice"))
    frame.goto(f"{strict_host.site}/progress.html?embed=1") if words == COOKIE else frame.locator(
        ".md-footer__link--next"
    ).click()
    frame.wait_for_function("globalThis.courseStore?.get('nervous-nine')?.endings?.length === 1")


def test_words_of_more_than_one_line_go_along_where_nothing_is_allowed(strict_host):
    frame = strict_host.show(PAGE, more=SANDBOX)
    box = frame.locator("#job-line textarea")
    box.fill("I answer the phones.\nI book them in.")
    answer(frame)
    frame.evaluate("location.reload()")
    frame = strict_host.frame
    expect_answered(frame)
    expect(frame.locator("#job-line textarea")).to_have_value("I answer the phones.\nI book them in.")


def test_two_tabs_that_share_a_cookie_lose_neither_answer(strict_host, mkdocs_site):
    first = strict_host.show(PAGE)
    expect(line(first)).to_contain_text(COOKIE)
    other = HostPage(strict_host.page.context.new_page(), mkdocs_site.address, strict_host.folder, strict_host.address)
    second = other.show(PAGE)
    expect(line(second)).to_contain_text(COOKIE)
    answer(first)
    ItemPage(second, "exit-needles").answer("keep-it-to-yourself")
    second.wait_for_function("globalThis.courseStore?.get('exit-needles')?.done")
    for frame in (strict_host.show(PAGE), other.show(PAGE)):
        expect_answered(frame)
        expect(frame.locator('#exit-needles input[value="keep-it-to-yourself"]')).to_be_checked()


def test_a_frame_with_storage_uses_it(host):
    frame = host.show(PAGE)
    expect(line(frame)).to_contain_text(DEVICE)
    answer(frame)
    frame.evaluate("location.reload()")
    expect_answered(host.frame)


def test_a_cookie_lasts_over_a_restart_and_holds_a_finished_course(restart):
    with restart() as host:
        frame = host.show(PAGE)
        frame.wait_for_selector("[data-ready]")
        frame.evaluate("progress => courseStore.import(JSON.stringify(progress))", finished(100))
        expect(line(frame)).to_contain_text("longer texts have no room")
    with restart() as host:
        frame = host.show("record.html?embed=1")
        expect(frame.locator(".record__code h2")).to_have_text("Complete: all conditions met")
        expect(line(frame)).to_contain_text(COOKIE)


def test_what_the_host_keeps_takes_the_place_of_what_lies_here(host):
    """The next learner at the same computer gets their own answers, and not those of the last one."""
    frame = host.show(PAGE)
    answer(frame)
    frame = host.show(PAGE, answers=True)
    expect(line(frame)).to_contain_text(HOST)
    expect(frame.locator(f"#{ITEM} input:checked")).to_have_count(0)
    ItemPage(frame, "exit-needles").answer("keep-it-to-yourself")
    state = host.wait_for("state")[-1]["state"]
    assert len(state) < 60
    frame.locator(".md-footer__link--next").click()
    frame.wait_for_function("globalThis.courseStore?.get('exit-needles')?.done")
    frame = host.show(PAGE)
    expect_answered(frame)
    expect(frame.locator("#exit-needles input:checked")).to_have_count(0)


@pytest.mark.parametrize("more", ["", SANDBOX])
def test_a_host_that_answers_late_is_believed_all_the_same(strict_host, more, compact):
    known = {"at": 1_795_000_000_000, "done": True, "hash": COURSE["quizzes"][ITEM]["hash"], "answer": {"pick": ANSWER}}
    state = compact("encode", {"version": 1, "quizzes": {ITEM: known}})["state"]
    frame = strict_host.show(PAGE, more=more)
    frame.wait_for_selector(f"#{ITEM}[data-ready]")
    strict_host.page.evaluate("state => { window.kept = state; say({type: 'init', state}) }", state)
    expect_answered(strict_host.frame)
    expect(line(strict_host.frame)).to_contain_text(HOST)
