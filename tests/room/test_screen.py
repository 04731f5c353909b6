"""The screen and the notes in use: one window alone, clickers, text fields, sizes, barriers."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.room.conftest import secrets

SMALLEST = """() => Math.min(...[...document.querySelectorAll('.slide:not([hidden]) :is(p, li, td, th, h3)')]
  .filter(el => el.checkVisibility() && !el.closest('.room__own'))
  .map(el => parseFloat(getComputedStyle(el).fontSize)))"""
OVER = "() => { const box = document.querySelector('.slides'); return box.scrollHeight - box.clientHeight; }"
BLOCKED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no') }})"
SIZES = {(1280, 720): 32, (1920, 1080): 48, (1024, 768): 25}
PARTS = ["front-desk", "the-word", "best-case", "wet-cement", "team-mates", "who-is-it-for", "call-loop"]
PARTS += ["put-it-to-work", "welcome", "bead-demo", "plan"]


def barriers(page):
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {[node['html'][:120] for node in one['nodes'][:2]]}" for one in found]


@pytest.mark.parametrize("part", PARTS)
def test_every_slide_of_a_module_fits_and_can_be_read_from_the_back(on_disk, part):
    page = on_disk.screen = on_disk.context.new_page()
    found = []
    for (width, height), least in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        page.goto(f"{on_disk.base}/{part}.html")
        page.evaluate("document.fonts.ready")
        page.locator(".room__alone").evaluate("el => el.remove()")
        for _ in range(page.locator(".slide").count()):
            name = on_disk.slide.get_attribute("id")
            if name != "break" and not name.endswith(("--ending", "--paths")):
                page.evaluate("dispatchEvent(new Event('resize'))")
                size, over = page.evaluate(SMALLEST), page.evaluate(OVER)
                found += [f"{width}: {name}: {size} px, {over} over"] if size < least or over > 0 else []
            page.keyboard.press("PageDown")
    assert not found


def test_one_window_alone_shows_the_notes_under_the_slide_and_hides_them_again(on_disk):
    page = on_disk.screen = on_disk.context.new_page()
    hidden = secrets("best-case/row-14")
    page.goto(f"{on_disk.base}/best-case.html")
    expect(page.get_by_role("button", name="Show the notes on this screen")).to_be_visible()
    page.keyboard.press("n")
    notes = page.frame_locator("iframe")
    expect(notes.get_by_role("heading", name="Notes: The best case")).to_be_visible()
    expect(page.get_by_text("Everybody who sees this screen")).to_be_visible()
    expect(page.locator(".room--alone")).to_have_count(0)
    page.keyboard.press("n")
    expect(page.locator("iframe")).to_be_hidden()
    page.keyboard.press("End")
    page.keyboard.press("Home")
    for title in ("Missed within the hour", "Row 14"):
        expect(page.locator("h2:visible")).to_have_text(title)
        page.keyboard.press("PageDown")
        page.keyboard.press("PageDown")
        page.keyboard.press("PageDown")
    assert not hidden.told(on_disk.source)


def test_an_address_that_cannot_be_decoded_shows_the_first_slide(on_host):
    page = on_host.screen = on_host.context.new_page()
    page.goto(f"{on_host.base}/best-case.html#50%")
    expect(page.locator(".room--live")).to_be_visible()
    expect(on_host.slide).to_have_count(1)


def test_the_notes_scroll_by_keys_and_turn_by_a_clicker(on_host):
    on_host.go("wet-cement")
    notes = on_host.notes
    notes.set_viewport_size({"width": 800, "height": 500})
    before = on_host.coming
    notes.keyboard.press("End")
    notes.wait_for_function("scrollY > 100")
    notes.keyboard.press("Home")
    notes.wait_for_function("scrollY === 0")
    notes.keyboard.press("ArrowDown")
    notes.wait_for_function("scrollY > 0")
    assert on_host.coming == before
    notes.keyboard.press("PageDown")
    expect(notes.locator(".desk__now")).not_to_have_text(before)


def test_a_slide_that_is_longer_than_the_window_scrolls_by_keys_once_it_has_the_focus(on_host):
    page = on_host.screen = on_host.context.new_page()
    page.set_viewport_size({"width": 400, "height": 200})
    page.goto(f"{on_host.base}/best-case.html#best-case-opening")
    page.locator(".slides").focus()
    page.keyboard.press("End")
    page.wait_for_function("scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 1")
    page.keyboard.press("Home")
    page.wait_for_function("scrollY === 0")
    expect(on_host.slide).to_have_id("best-case-opening")


def test_the_list_of_slides_says_which_one_is_shown(on_host):
    on_host.go("wet-cement")
    on_host.notes.locator("summary", has_text="All slides").click()
    here = on_host.notes.locator(".outline button[aria-current=true]")
    expect(here).to_have_count(1)
    first = here.inner_text()
    on_host.notes.locator(".outline button").nth(2).click()
    expect(here).to_have_count(1)
    expect(here).not_to_have_text(first)


def test_what_is_typed_in_a_box_turns_no_slide(on_host):
    on_host.begin("front-desk")
    on_host.turn_to("One fact")
    box = on_host.notes.get_by_label("One-minute cards")
    box.press_sequentially("a b r.  ")
    box.press("Enter")
    box.press("PageDown")
    expect(box).to_have_value("a b r.  \n")
    expect(on_host.screen.locator("h2:visible")).to_have_text("One fact")
    assert on_host.screen.locator(".cover").count() == 0


def test_a_clicker_blanks_the_screen_and_brings_it_back(on_host):
    on_host.begin("front-desk")
    on_host.screen.keyboard.press(".")
    expect(on_host.screen.locator(".cover--blank")).to_be_visible()
    on_host.screen.keyboard.press("PageDown")
    expect(on_host.screen.locator(".cover--blank")).to_have_count(0)
    expect(on_host.screen.locator(".step--here")).to_have_text(re.compile("Alone"))
    on_host.notes.locator("summary", has_text="Session").click()
    on_host.notes.get_by_label("Letter keys work").uncheck()
    on_host.screen.wait_for_timeout(200)
    on_host.screen.keyboard.press(".")
    on_host.screen.keyboard.press("PageDown")
    on_host.screen.keyboard.press("PageDown")
    expect(on_host.screen.locator(".step--here")).to_have_text(re.compile("In pairs"))
    assert on_host.screen.locator(".cover").count() == 0


def test_a_word_can_be_called_over_the_screen(on_host):
    on_host.begin("team-mates")
    on_host.turn_to("The rounds")
    on_host.press("Call “Wind”")
    expect(on_host.screen.locator(".cover")).to_have_text("Wind")


def test_starting_again_asks_and_then_forgets(on_host):
    on_host.begin("who-is-it-for")
    on_host.notes.get_by_role("button", name="One more for B").click()
    on_host.next()
    expect(on_host.slide.locator(".tally b").nth(1)).to_have_text("1")
    on_host.notes.locator("summary", has_text="Session").click()
    on_host.press("Start again")
    on_host.press("No, go on")
    expect(on_host.slide.locator(".tally")).to_have_count(4)
    on_host.press("Start again")
    on_host.press("Yes, start again")
    expect(on_host.slide.locator(".tally")).to_have_count(0)


def test_a_room_goes_on_where_nothing_can_be_kept(on_host):
    on_host.context.add_init_script(BLOCKED)
    on_host.begin("who-is-it-for")
    on_host.notes.get_by_role("button", name="One more for A").click()
    on_host.next()
    expect(on_host.slide.locator(".tally b").first).to_have_text("1")
    expect(on_host.notes.get_by_text("This browser keeps nothing")).to_be_visible()


def test_a_room_neither_reads_nor_changes_the_learners_own_progress(on_host):
    on_host.go("front-desk")
    kept = '{"version":1,"quizzes":{"nervous-nine":{"at":1,"trail":[]}}}'
    on_host.notes.evaluate("text => localStorage.setItem('internal-customer', text)", kept)
    on_host.begin("front-desk")
    on_host.turn_to("The nervous nine o’clock")
    on_host.next()
    assert on_host.notes.evaluate("localStorage.getItem('internal-customer')") == kept


def test_the_main_states_have_no_barrier(on_host):
    on_host.begin("front-desk")
    on_host.turn_to("The nervous nine o’clock")
    on_host.next(3)
    on_host.hands("A5 B9 C4")
    on_host.next()
    assert not barriers(on_host.screen)
    assert not barriers(on_host.notes)
    on_host.notes.set_viewport_size({"width": 360, "height": 740})
    assert on_host.notes.evaluate("document.documentElement.scrollWidth") <= 360
    on_host.notes.locator("summary", has_text="Session").click()
    on_host.notes.get_by_label("Dark screen").check()
    expect(on_host.screen.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    on_host.screen.keyboard.press("p")
    on_host.next(2)
    assert not barriers(on_host.screen)
    assert not barriers(on_host.notes)


def test_without_script_the_screen_is_a_page_to_read(no_script_page, mkdocs_site):
    no_script_page.goto(mkdocs_site.url("room/front-desk.html"))
    expect(no_script_page.get_by_text("Think of a visit")).to_be_visible()
    expect(no_script_page.get_by_text("Let the phones ring.")).to_be_visible()
    no_script_page.goto(mkdocs_site.url("room/front-desk-notes.html"))
    no_script_page.get_by_text("The whole scenario").click()
    no_script_page.get_by_role("link", name="Let the phones ring.").click()
    expect(no_script_page.get_by_text("“Needles,” he says")).to_be_in_viewport()
