"""The progress page: save a copy, open it elsewhere, clear one quiz or all."""

import json

import pytest
from playwright.sync_api import expect

from tests.conftest import DESK
from tests.pages.progress import ProgressPage
from tests.pages.scenario import ScenarioPage
from tests.play.conftest import MODULE, PROGRESS
from tests.play.ways import title, way_to

WAY = way_to("one-practice")
OTHER = way_to("not-yet")


# One field each that is not what it has to be.
DAMAGED = [
    '{"at": 1e999}',
    '{"at": 1, "trail": [], "brought": 5}',
    '{"at": 1, "trail": [{"scene": 5}]}',
    '{"at": 1, "earlier": [[{"scene": []}]]}',
    '{"at": 1, "endings": [5]}',
    '{"at": 1, "flags": [null]}',
    '{"at": 1, "answer": {"text": 5}}',
    '{"at": 1, "own": {"counter": {}}}',
    '{"at": 1, "chosen": {"counter": 1}}',
    '{"at": 1, "hash": 5}',
    '{"at": 1, "done": "yes"}',
    '{"at": 1, "read": 0}',
]


@pytest.fixture(scope="module")
def played(browser, mkdocs_site):
    """What a browser keeps after one finished play. It is played once; each test begins there, in its own profile."""
    with browser.new_context(viewport=DESK, service_workers="block") as context:
        page = context.new_page()
        page.goto(mkdocs_site.url(MODULE))
        ScenarioPage(page).play(list(WAY.picks))
        expect(ScenarioPage(page).ending).to_have_text(title("one-practice"))
        page.goto(mkdocs_site.url(PROGRESS))
        return context.storage_state()


@pytest.fixture
def context(browser, played):
    with browser.new_context(viewport=DESK, service_workers="block", storage_state=played) as begun:
        begun.set_default_timeout(5000)
        yield begun


@pytest.fixture
def panel(page, mkdocs_site):
    """The progress page, after one finished play."""
    page.goto(mkdocs_site.url(PROGRESS))
    return ProgressPage(page)


def elsewhere(browser, site, path):
    """The same course in a browser that has never seen it."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.set_default_timeout(5000)
    page.goto(site.url(path))
    return page


def test_a_copy_brings_everything_to_another_browser(panel, browser, mkdocs_site):
    copy = panel.save()
    there = elsewhere(browser, mkdocs_site, PROGRESS)
    ProgressPage(there).open(json.dumps(copy))
    expect(ProgressPage(there).state("nervous-nine")).to_have_text("done, one ending seen")
    there.goto(mkdocs_site.url(MODULE))
    expect(ScenarioPage(there).ending).to_have_text(title("one-practice"))
    there.context.close()


def test_opening_a_copy_loses_neither_side(panel, browser, mkdocs_site):
    copy = panel.save()
    there = elsewhere(browser, mkdocs_site, MODULE)
    ScenarioPage(there).play(list(OTHER.picks))
    there.goto(mkdocs_site.url(PROGRESS))
    second = ProgressPage(there)
    second.open(json.dumps(copy))
    expect(second.status).to_contain_text("Nothing that was here is lost.")
    expect(second.state("nervous-nine")).to_have_text("done, 2 endings seen")
    kept = second.save()["quizzes"]["nervous-nine"]
    runs = [[step["choice"] for step in run] for run in [kept["trail"], *kept["earlier"]]]
    assert {tuple(run) for run in runs} == {WAY.picks, OTHER.picks}
    there.context.close()


def test_opening_the_same_copy_twice_changes_nothing(panel):
    copy = panel.save()
    panel.open(json.dumps(copy))
    expect(panel.status).to_contain_text("The copy has been opened.")
    assert panel.save() == copy


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("not a copy", "not a saved copy of this course"),
        ('{"version": 1}', "not a saved copy of this course"),
        ('{"version": 1, "quizzes": {"nervous-nine": null}}', "not a saved copy of this course"),
        ('{"version": 9, "quizzes": {}}', "newer version of the course"),
        ('{"version": 9, "rooms": []}', "newer version of the course"),
    ],
)
def test_a_file_that_is_no_copy_is_refused_and_changes_nothing(panel, text, words):
    before = panel.save()
    panel.open(text)
    expect(panel.status).to_contain_text(words)
    expect(panel.status).to_contain_text("Nothing has changed")
    assert panel.save() == before


def test_a_damaged_copy_takes_nothing_away_on_the_next_page(panel, mkdocs_site):
    """Whatever field is not what it has to be."""
    copies = [f'{{"version": 1, "quizzes": {{"row-14": {bad}}}}}' for bad in DAMAGED]
    panel.open(copies[0])
    expect(panel.status).to_contain_text("not a saved copy")
    taken = (
        "copies => copies.filter(copy => { try { courseStore.import(copy); return true; } catch { return false; } })"
    )
    assert panel.page.evaluate(taken, copies) == []
    panel.page.goto(mkdocs_site.url(MODULE))
    expect(ScenarioPage(panel.page).ending).to_have_text(title("one-practice"))
    expect(panel.page.locator(".notice")).to_have_text("")


def test_the_same_file_can_be_tried_again(panel):
    for _ in range(2):
        panel.open("not a copy")
        expect(panel.status).to_contain_text("not a saved copy")


def test_one_quiz_is_cleared_and_starts_anew(panel, mkdocs_site):
    panel.clear("nervous-nine")
    expect(panel.state("nervous-nine")).to_have_text("not begun")
    panel.page.goto(mkdocs_site.url(MODULE))
    expect(ScenarioPage(panel.page).kicker).to_contain_text("Decision 1:")


def test_clearing_one_quiz_keeps_what_another_window_has_written_unheard(panel):
    panel.page.evaluate(
        """() => { const kept = JSON.parse(localStorage['internal-customer']);
        kept.quizzes['exit-needles'] = { at: 5, done: true, answer: { pick: 'keep-it-to-yourself' } };
        localStorage['internal-customer'] = JSON.stringify(kept); }"""
    )
    panel.clear("nervous-nine")
    expect(panel.state("nervous-nine")).to_have_text("not begun")
    assert "exit-needles" in panel.save()["quizzes"]
    panel.page.reload()
    expect(panel.state("exit-needles")).to_have_text("done")


def test_clearing_everything_asks_in_the_page(panel):
    panel.press("Clear everything")
    expect(panel.root.get_by_role("button", name="Yes, clear everything")).to_be_focused()
    expect(panel.state("nervous-nine")).to_have_text("done, one ending seen")
    panel.press("Yes, clear everything")
    expect(panel.state("nervous-nine")).to_have_text("not begun")
    panel.page.reload()
    expect(panel.state("nervous-nine")).to_have_text("not begun")


def test_the_focus_is_not_lost_when_a_question_closes(panel):
    for answer in ("Keep it", "Yes, clear everything"):
        panel.press("Clear everything")
        panel.press(answer)
        assert panel.page.evaluate("document.activeElement !== document.body"), answer


def test_one_press_clears_nothing_and_another_thought_is_kept(panel):
    panel.root.locator('li[data-quiz="nervous-nine"] button').click()
    panel.root.get_by_role("button", name="Save a copy").focus()
    expect(panel.root.locator('li[data-quiz="nervous-nine"] button')).to_have_text("Clear: The nervous nine o’clock")
    expect(panel.state("nervous-nine")).to_have_text("done, one ending seen")


def test_the_focus_is_not_lost_when_a_quiz_is_cleared(panel):
    panel.clear("nervous-nine")
    assert panel.page.evaluate("document.activeElement !== document.body")


def test_what_is_cleared_in_one_window_does_not_come_back_from_another(panel, context, mkdocs_site):
    other = context.new_page()
    other.goto(mkdocs_site.url(MODULE))
    expect(ScenarioPage(other).ending).to_be_visible()
    panel.clear("nervous-nine")
    expect(ScenarioPage(other).kicker).to_contain_text("Decision 1:")
