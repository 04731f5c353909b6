"""The whole course without script: every page can be read, and every scenario played by its links to each ending."""

import re

import pytest
from playwright.sync_api import expect

from macros.bank_call import calls
from macros.quiz.render import load_named
from macros.syllabus.after import scenarios
from macros.syllabus.modules import MODULES
from macros.syllabus.render import page as module_page
from macros.syllabus.render import quizzes_of
from tests.pages.booklet import Booklet
from tests.pages.gamebook import Gamebook
from tests.play.test_trail import plain
from tests.play.ways import walk
from tests.route.temper import outcome
from tests.sites import ROOT

SCENARIOS = {quiz.id: quiz for quiz in scenarios(ROOT)}
HOMES = {quiz.id: module for module in MODULES for quiz in quizzes_of(ROOT, module.name)}
# With all that is folded away opened: text that no reader comes to see. The answer sheet is for paper, the map of
# paths shows what a player has met, a word explained opens without script, a code for phones and a place for own words
# need one, and lists that a script reads say nothing that the page does not say elsewhere.
UNSEEN = """() => {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  const elsewhere = 'script, style, title, desc, [aria-hidden=true], .answers, .path-map, '
    + ':is(ul, ol)[hidden], [popover], .qr, .own__prompt';
  const page = document.querySelector('.md-content') ?? document.body;
  const lost = [];
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const el = texts.currentNode.parentElement;
    const words = texts.currentNode.data.trim();
    if (!words || el.closest(elsewhere)) continue;
    const box = el.getBoundingClientRect();
    const shown = el.checkVisibility({visibilityProperty: true, opacityProperty: true});
    if (!shown || !box.width || !box.height || box.right < 0) lost.push(words.slice(0, 60));
  }
  return lost;
}"""


def html_of(site, quiz):
    return (site.folder / module_page(ROOT, HOMES[quiz].name)).with_suffix(".html").read_text("utf-8")


def test_every_word_of_every_page_can_be_read(no_script_page, mkdocs_site):
    unseen = {}
    for path in mkdocs_site.pages:
        no_script_page.goto(mkdocs_site.url(path), wait_until="domcontentloaded")
        if lost := no_script_page.evaluate(UNSEEN):
            unseen[path] = lost
    assert not unseen, "\n".join(f"{path}: {words}" for path, words in unseen.items())


def test_every_page_leads_to_every_other_by_links(no_script_page, mkdocs_site):
    page = no_script_page
    page.goto(mkdocs_site.url("index.html"))
    page.locator(".stop__title a").first.click()
    visited = [page.url]
    while (onward := page.locator("a.md-footer__link--next")).count():
        with page.expect_navigation():
            onward.click()
        assert page.url not in visited
        visited.append(page.url)
        expect(page.locator("main h1").first).to_be_visible()
    assert len(visited) > len(MODULES)
    assert any(url.endswith("record.html") for url in visited)


@pytest.mark.parametrize("quiz", SCENARIOS)
def test_a_reader_with_a_pencil_comes_to_the_same_ending_on_every_way(mkdocs_site, quiz):
    booklet = Booklet(html_of(mkdocs_site, quiz), quiz)
    reached = set()
    for way in walk(SCENARIOS[quiz]):
        *_, last = booklet.links(way.picks)
        assert last == f"#{quiz}--end--{way.ending}", way.picks
        reached.add(way.ending)
    assert reached == {ending.id for ending in SCENARIOS[quiz].endings}


def test_what_other_booklets_had_noted_counts_in_the_last_one(mkdocs_site):
    """With everything noted that may be, so that two notes would move one meter the same way."""
    *others, last = SCENARIOS.values()
    booklet = Booklet(html_of(mkdocs_site, last.id), last.id)
    flags = frozenset(f"{quiz.id}.{choice.flag}" for quiz in others for _, _, choice in quiz.choices() if choice.flag)
    notes = {note(flag) for flag in flags}
    for way in walk(last, flags):
        *_, card = booklet.links(way.picks, notes)
        assert card == f"#{last.id}--end--{way.ending}", way.picks


def note(flag: str) -> str:
    quiz, name = flag.replace("-", " ").split(".")
    return f"“{name}” in “{quiz}”"


@pytest.mark.parametrize("quiz", SCENARIOS)
def test_a_scenario_is_played_in_a_browser_by_its_links(mkdocs_site, no_script_page, quiz):
    page, scenario = no_script_page, SCENARIOS[quiz]
    page.goto(mkdocs_site.url("index.html"))
    page.locator(".stop__title a").nth(HOMES[quiz].number).click()
    way = max(walk(scenario), key=outcome)
    card = page.locator(f"[id='{quiz}'] .book__how")
    for link in Booklet(page.content(), quiz).links(way.picks):
        card.locator(f'a[href="{link}"]').click()
        card = page.locator(link)
        expect(card).to_be_in_viewport()
    title = next(ending.title for ending in scenario.endings if ending.id == way.ending)
    expect(card.get_by_role("heading")).to_contain_text(plain(title))
    card.get_by_role("link", name="Talk it over").click()
    expect(page.locator(f"[id='{quiz}--debrief']")).to_be_in_viewport()


def test_the_six_desks_are_a_gamebook_with_the_same_board_on_every_play(mkdocs_site):
    rules = load_named(ROOT, "call-loop/bank-call")
    book = Gamebook(html_of(mkdocs_site, "bank-call"))
    endings = set()
    for moves, played in calls.plays(rules):
        white, blue, lights, title = book.play(moves)
        assert (white + blue, blue, lights) == (played.handled, played.blue, played.lights), moves
        assert title == plain(calls.ending(rules, played).title), moves
        endings.add(title)
    assert len(endings) == len(rules.calls.endings)


def test_every_question_of_every_module_opens_to_its_replies(mkdocs_site, no_script_page):
    page = no_script_page
    for module in MODULES:
        page.goto(mkdocs_site.url(module_page(ROOT, module.name).replace(".md", ".html")))
        items = page.locator(".item:has(details > .what)")
        for item in items.all():
            for outer in item.locator("xpath=ancestor::details[not(@open)]").all():
                outer.locator("> summary").click()
            item.locator("details:has(> .what) > summary").first.click()
        replies = items.locator("details[open] > .what:visible").filter(has_text=re.compile(r"\w{3}"))
        expect(replies).to_have_count(items.count())
