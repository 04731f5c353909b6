"""A3: what a host hears, how often, and whom the course listens to."""

import pytest
from playwright.sync_api import expect

from macros.syllabus.record import conditions
from macros.syllabus.routes import ROUTES
from tests.frame.finished import finished
from tests.pages.item import ItemPage
from tests.pages.scenario import ScenarioPage
from tests.play.ways import endings, way_to
from tests.sites import ROOT

PAGE = "modules/front-desk/index.html?embed=1"
ITEM = "exit-symptom"
INIT = '{course: "internal-customer", version: 1, type: "init", state: "1zz~x", theme: "dark"}'
FOREIGN = f"""() => {{
  const other = document.createElement('iframe');
  document.body.append(other);
  const script = other.contentDocument.createElement('script');
  script.textContent = `parent.frames[0].postMessage({INIT}, "*")`;
  other.contentDocument.body.append(script);
}}"""
TALL = """height => document.querySelector('article')
  .append(Object.assign(document.createElement('p'), {id: 'more', style: `height: ${height}`}))"""


def without_last(progress):
    """A course that lacks one exit question of being finished."""
    groups = [group for one in conditions(ROOT, ROUTES[0]) for group in one.groups]
    (group,) = [one for one in groups if ITEM in {part.id for part in one.parts}]
    # A route forgives a few: those go as well, and one more is one too many.
    others = [part.id for part in group.parts if part.id != ITEM][: len(group.parts) - group.least]
    for quiz in (ITEM, "told", *others):
        del progress["quizzes"][quiz]
    return progress


def settle(host):
    """Until nothing has been heard for a while."""
    host.page.wait_for_function("""() => {
      const now = heard.length;
      if (window.before !== now) { window.before = now; window.since = Date.now(); }
      return Date.now() - window.since > 700;
    }""")


def taller_than(host, height):
    """Wait until the course has said that it is at least so high, and then until it says no more."""
    host.page.wait_for_function("least => heard.findLast((said) => said.type === 'height').height >= least", arg=height)
    settle(host)


def test_a_host_hears_who_is_there_and_how_far(host):
    host.show(PAGE)
    (hello,) = host.wait_for("hello")
    assert hello == {
        "course": "internal-customer",
        "version": 1,
        "type": "hello",
        "page": "modules/front-desk/index.html",
        "title": hello["title"],
    }
    (progress,) = host.wait_for("progress")
    assert (progress["done"], progress["measure"]) == (0, 0)
    assert host.page.evaluate(
        "heard.some((said) => typeof said === 'string' && JSON.parse(said).subject === 'lti.frameResize')"
    )
    assert host.heard("plugin.resize")[0]["payload"]["height"] == host.heard("height")[0]["height"]


def test_the_height_follows_growth_and_shrinking_and_comes_to_rest(host):
    frame = host.show(PAGE)
    settle(host)
    host.page.evaluate("""() => {
      window.times = [];
      addEventListener('message', ({data}) => {
        if (data.type !== 'height') return;
        times.push(Date.now());
        document.querySelector('iframe').style.height = data.height + 'px';
      });
    }""")
    before = host.heard("height")[-1]["height"]
    frame.evaluate(TALL, "900px")
    taller_than(host, before + 900)
    frame.evaluate("document.querySelector('#more').remove()")
    host.page.wait_for_function(
        "most => heard.findLast((said) => said.type === 'height').height <= most", arg=before + 2
    )
    settle(host)
    assert abs(host.heard("height")[-1]["height"] - before) <= 2
    frame.evaluate(TALL, "110vh")
    settle(host)
    gaps = host.page.evaluate("times.slice(1).map((time, i) => time - times[i])")
    assert len(gaps) < 10
    assert all(gap >= 150 for gap in gaps), gaps


def test_completion_and_judgement_are_told_once(host, compact):
    frame = host.show(PAGE, kept=compact("encode", without_last(finished()))["state"])
    expect(frame.locator("html")).to_have_attribute("data-kept", "host")
    frame.wait_for_selector(f"#{ITEM}[data-ready]")
    settle(host)
    assert not host.heard("completed")
    stronger = frame.evaluate(f"courseIds.quizzes['{ITEM}'].met.slice(5).split('|')[0]")
    ItemPage(frame, ITEM).answer(stronger)
    (answer,) = host.wait_for("answer")
    assert (answer["quiz"], answer["interaction"], answer["response"], answer["result"]) == (
        ITEM,
        "choice",
        [stronger],
        "correct",
    )
    frame.locator(".md-footer__link--next").click()
    host.wait_for("hello")
    settle(host)
    frame = host.frame
    frame.goto(f"{host.site}/record.html?embed=1")
    code = frame.locator(".record__letters").inner_text()
    frame.evaluate("location.reload()")
    host.wait_for("hello", 3)
    settle(host)
    assert [said["code"] for said in host.heard("completed")] == [code]
    assert len(host.heard("passed")) + len(host.heard("failed")) <= 1
    assert host.heard("progress")[-1]["measure"] == 1


def test_a_scenario_is_told_with_its_code_and_the_ending_of_this_run(host):
    frame = host.show(PAGE, answers=True)
    expect(frame.locator("html")).to_have_attribute("data-kept", "host")
    played = ScenarioPage(frame)
    for ending in ("one-practice", next(name for name in endings() if name != "one-practice")):
        played.play(way_to(ending).picks)
        told = host.wait_for("answer", 1 if ending == "one-practice" else 2)[-1]
        assert (told["quiz"], told["ending"]) == ("nervous-nine", ending)
        assert told["path"].startswith("M1-")
        played.press("Play again")


def test_a_judgement_waits_for_the_last_question_and_the_score_follows_those_who_try_again(host):
    frame = host.show(PAGE)
    frame.wait_for_selector(f"#{ITEM}[data-ready]")
    host.page.evaluate("say({type: 'init', state: '', route: 'front-desk'})")
    expect(frame.locator("html")).to_have_attribute("data-kept", "host")
    stronger = frame.evaluate("""() => {
      const [{parts}] = courseIds.routes.find(({name}) => name === 'front-desk').conditions['exit-checks'];
      const known = (quiz) => courseIds.quizzes[quiz];
      return parts.map((quiz) => [quiz, known(quiz).met.slice(5).split('|')[0], known(quiz).options]);
    }""")
    for quiz, option, _ in stronger[:-1]:
        ItemPage(frame, quiz).answer(option)
    settle(host)
    assert not host.heard("passed")
    last, right, options = stronger[-1]
    ItemPage(frame, last).answer(next(one for one in options if one != right))
    assert host.wait_for("passed")[0]["scaled"] == 0.8
    ItemPage(frame, last).answer(right)
    assert host.wait_for("score", 2)[-1]["scaled"] == 1
    assert len(host.heard("passed")) == 1


def test_an_answer_is_told_at_once_since_the_page_around_it_may_close(host):
    host.page.clock.install()
    frame = host.show(PAGE, answers=True)
    expect(frame.locator("html")).to_have_attribute("data-kept", "host")
    frame.wait_for_selector(f"#{ITEM}[data-ready]")
    settle(host)
    host.page.clock.pause_at(host.page.evaluate("Date.now()") / 1000 + 1)
    ItemPage(frame, ITEM).answer("the-main-cause")
    host.page.clock.run_for(10)
    assert [said["quiz"] for said in host.wait_for("answer")] == [ITEM]
    assert host.wait_for("state")


def test_nobody_but_the_page_around_it_is_heard(host):
    frame = host.show(PAGE)
    frame.wait_for_selector(f"#{ITEM}[data-ready]")
    host.page.evaluate(FOREIGN)
    host.page.evaluate(
        "say({type: 'init', version: 2, theme: 'dark'}); say({type: 'init', course: 'other', theme: 'dark'})"
    )
    settle(host)
    assert frame.evaluate("document.documentElement.dataset.kept") == "device"
    assert frame.locator("body").get_attribute("data-md-color-scheme") != "slate"
    host.page.evaluate("say({type: 'init', theme: 'dark'})")
    expect(frame.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_answers_are_for_a_host_that_has_asked_and_words_for_none(host):
    frame = host.show(PAGE)
    frame.wait_for_selector(f"#{ITEM}[data-ready]")
    ItemPage(frame, ITEM).answer("the-main-cause")
    settle(host)
    assert not host.heard("state")
    assert not host.heard("answer")
    host.page.evaluate("say({type: 'getState'})")
    assert len(host.wait_for("state")[0]["state"]) < 60
    assert "courage" not in str(host.heard("answer"))


@pytest.mark.parametrize("mode", ["browse", "review"])
def test_a_look_back_reports_nothing(host, mode):
    frame = host.show(PAGE)
    frame.wait_for_selector(f"#{ITEM}[data-ready]")
    settle(host)
    host.page.evaluate("mode => { heard.length = 0; say({type: 'init', state: '', mode}) }", mode)
    frame = host.frame
    ItemPage(frame, ITEM).answer("the-main-cause")
    settle(host)
    assert not [said for kind in ("state", "answer", "progress", "completed") for said in host.heard(kind)]


def test_the_twenty_lines_for_a_host_follow_the_height_and_keep_the_state(host, mkdocs_site):
    assert len((mkdocs_site.folder / "embed.js").read_text("utf-8").splitlines()) <= 24
    embed = f'<script src="{mkdocs_site.address}/embed.js"></script>'
    frame = host.show(PAGE, embed=embed)
    ItemPage(frame, ITEM).answer("the-main-cause")
    host.page.wait_for_function("Object.keys(localStorage).some((key) => key.startsWith('internal-customer '))")
    assert host.page.evaluate("document.querySelector('iframe').clientHeight") > 2000
    frame.evaluate("localStorage.clear()")
    frame = host.show("modules/the-word/index.html?embed=1", embed=embed)
    frame.wait_for_function(f"globalThis.courseStore?.get('{ITEM}')?.done")
