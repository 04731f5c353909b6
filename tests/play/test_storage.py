"""Whatever the browser does with what is kept: the course goes on, says so once, and loses nothing that it had."""

import json

import pytest
from playwright.sync_api import expect

from tests.pages.scenario import ScenarioPage
from tests.play.conftest import MODULE
from tests.play.ways import title, way_to

WAY = way_to("one-practice")
KEY = "internal-customer"
BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
NEWER = {"version": 2, "quizzes": {"nervous-nine": {"at": 5, "trail": [], "colour": "green"}}}
NEWER_SHAPE = {"version": 2, "rooms": [{"name": "nervous-nine"}]}


def keep(page, text):
    """Lay down what was kept, before the first page opens."""
    lay = f"localStorage['{KEY}'] = {json.dumps(text)}; sessionStorage.laid = 1;"
    page.add_init_script(f"if (!sessionStorage.laid) {{ {lay} }}")


def kept(page):
    return page.evaluate(f"localStorage['{KEY}'] || ''")


def notice(page):
    return page.locator(".notice")


@pytest.mark.parametrize(("fault", "words"), [(BLOCKED, "cannot keep your answers"), (FULL, "no room left")])
def test_the_course_goes_on_where_nothing_can_be_kept(start, page, fault, words):
    page.add_init_script(fault)
    played = start()
    expect(notice(page)).to_contain_text(words)
    played.play(list(WAY.picks))
    expect(played.ending).to_have_text(title("one-practice"))


def test_trouble_is_said_once(start, page):
    page.add_init_script(FULL)
    played = start()
    expect(notice(page)).to_have_count(1)
    expect(notice(page)).to_contain_text("no room left")
    page.evaluate("""window.said = 0; new MutationObserver(() => window.said++)
        .observe(document.querySelector('.notice'), { childList: true, characterData: true, subtree: true })""")
    played.play(list(WAY.picks[:3]))
    assert page.evaluate("window.said") == 0


def test_a_browser_that_fills_up_later_says_so_then(start, page):
    played = start()
    played.play([WAY.picks[0]])
    before = kept(page)
    page.evaluate(f"() => {{ {FULL} }}")
    played.play([WAY.picks[1]])
    expect(notice(page)).to_contain_text("no room left")
    expect(played.kicker).to_contain_text("Decision 3:")
    assert kept(page) == before


@pytest.mark.parametrize("text", ["{not json", "[]", "null", '{"version": 1, "quizzes": {"nervous-nine": 7}}'])
def test_what_cannot_be_read_is_set_aside_and_said(start, page, text):
    keep(page, text)
    played = start()
    expect(notice(page)).to_contain_text("could not be read")
    assert page.evaluate(f"Object.values(localStorage).includes({json.dumps(text)})")
    played.play([WAY.picks[0]])
    played.page.reload()
    expect(played.kicker).to_contain_text("Decision 2:")


@pytest.mark.parametrize("entry", [{"trail": 5}, {"trail": [None]}, {"chosen": "x", "endings": 3}, {"own": []}])
def test_an_entry_of_the_wrong_shape_does_not_take_the_scenario_away(start, page, entry):
    keep(page, json.dumps({"version": 1, "quizzes": {"nervous-nine": {"at": 1, **entry}}}))
    played = start()
    played.play([WAY.picks[0]])
    expect(played.kicker).to_contain_text("Decision 2:")


@pytest.mark.parametrize("newer", [NEWER, NEWER_SHAPE])
def test_what_a_newer_version_kept_stays_as_it_is(start, page, newer):
    keep(page, json.dumps(newer))
    played = start()
    expect(notice(page)).to_contain_text("newer version of this course")
    played.play(list(WAY.picks[:2]))
    expect(played.kicker).to_contain_text("Decision 3:")
    assert json.loads(kept(page)) == newer


def test_a_second_tab_is_noticed_and_said_once(start, context, mkdocs_site):
    played = start()
    played.play([WAY.picks[0]])
    other = context.new_page()
    other.goto(mkdocs_site.url(MODULE))
    ScenarioPage(other).play([WAY.picks[1]])
    expect(notice(played.page)).to_contain_text("open in another tab")
    expect(played.kicker).to_contain_text("Decision 2:")


def runs(page):
    """Every run that is kept: the open one and those that it replaced."""
    entry = json.loads(kept(page))["quizzes"]["nervous-nine"]
    return [[step["choice"] for step in run] for run in [entry["trail"], *entry.get("earlier", [])]]


def begin_in_two_tabs(played, way, context, site):
    """One decision in this tab; then another run, three decisions long, in a second one."""
    played.play([WAY.picks[0]])
    other = context.new_page()
    other.goto(site.url(MODULE))
    there = ScenarioPage(other)
    there.press("Start again")
    there.play(list(way.picks[:3]))
    expect(notice(played.page)).to_contain_text("open in another tab")


def test_two_tabs_that_both_go_on_lose_neither_run(start, context, mkdocs_site):
    played, way = start(), way_to("not-yet")
    begin_in_two_tabs(played, way, context, mkdocs_site)
    played.play(list(WAY.picks[1:3]))
    assert list(WAY.picks[:3]) in runs(played.page)
    assert list(way.picks[:3]) in runs(played.page)


def test_a_run_of_the_other_tab_can_be_taken_up(start, context, mkdocs_site):
    played, way = start(), way_to("not-yet")
    begin_in_two_tabs(played, way, context, mkdocs_site)
    played.play(list(WAY.picks[1:2]))
    played.page.reload()
    played.stage.get_by_text("Runs from another window").click()
    played.press("Take up the run of 3 decisions")
    expect(played.kicker).to_contain_text("Decision 4:")


def test_an_answer_in_one_tab_and_a_decision_in_another_are_both_kept(start, context, mkdocs_site):
    played = start()
    other = context.new_page()
    other.goto(mkdocs_site.url("modules/front-desk/index.html"))
    other.locator('#exit-symptom input[value="the-main-cause"]').check()
    other.locator("#exit-symptom").get_by_role("button", name="Check my answer").click()
    played.play([WAY.picks[0]])
    quizzes = json.loads(kept(played.page))["quizzes"]
    assert set(quizzes) == {"nervous-nine", "exit-symptom"}
