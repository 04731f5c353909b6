"""The bank call on a phone: what is pressed, compared or named is in sight, and the week is not given away."""

import pytest
from playwright.sync_api import expect

PAGE = "modules/call-loop/index.html"
PHONE = {"width": 360, "height": 740}
WEEK = "inbox=mile general=mile clubs=mile identity=number complaints=number"
TESTED = {"step": "result", "monday": "handover", "first": "society papers cold"}
INSIDE = """el => {
  const box = el.getBoundingClientRect();
  return [...el.querySelectorAll("*")].filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 1 && (left < box.left - 1 || right > box.right + 1);
  }).map((one) => one.textContent);
}"""
TOPS = "els => els.map((el) => el.getBoundingClientRect().top)"


@pytest.fixture
def phone(page, mkdocs_site):
    """Opens the page on a phone, with what was kept before."""
    page.set_viewport_size(PHONE)

    def open_page(**answer):
        page.goto(mkdocs_site.url(PAGE))
        expect(page.locator("#bank-call--sandbox[data-ready]")).to_be_attached()
        if answer:
            page.evaluate("answer => courseStore.put('bank-call', {answer})", answer)
            page.reload()
            expect(page.locator("#bank-call--sandbox[data-ready]")).to_be_attached()
        return page

    return open_page


def press_preset(page, name):
    preset = page.get_by_role("button", name=name, exact=True)
    page.get_by_role("group", name="Banks to begin from").evaluate("el => el.scrollIntoView({block: 'center'})")
    before = preset.bounding_box()
    preset.click()
    assert preset.bounding_box() == before
    return preset


def test_a_preset_shows_as_chosen_beside_its_verdict_until_a_slider_leaves_it(phone):
    page = phone()
    preset = press_preset(page, "One in ten, cold")
    verdict = page.locator(".verdict")
    expect(preset).to_have_attribute("aria-pressed", "true")
    expect(verdict).to_contain_text("One owner costs less")
    expect(verdict).to_be_in_viewport(ratio=1)
    other = press_preset(page, "The same, full handover")
    expect(verdict).to_contain_text("Desks cost less by 4.6.")
    expect(page.locator("#bank-call--sandbox > .status")).to_contain_text("Desks cost less by 4.6.")
    expect(preset).to_have_attribute("aria-pressed", "false")
    expect(other).to_have_attribute("aria-pressed", "true")
    page.get_by_label("Minutes that one blue marble costs").press("Home")
    expect(other).to_have_attribute("aria-pressed", "false")


def test_every_preset_leaves_what_is_below_where_it_is(phone):
    page = phone()
    below = page.locator("#bank-call--sandbox .plot__picture")
    presets = page.locator("#bank-call--sandbox .taps button")
    places = set()
    for preset in presets.all():
        preset.click()
        places.add(round(below.evaluate("el => el.getBoundingClientRect().top + scrollY")))
    assert len(places) == 1


def test_the_table_of_kinds_is_read_without_scrolling_sideways(phone):
    page = phone(step="kinds")
    table = page.locator("#bank-call--weeks .play").get_by_role("table", name="The table of kinds")
    expect(table).to_be_visible()
    assert not table.evaluate(INSIDE)
    row = table.get_by_role("row").filter(has_text="New society, papers missing")
    expect(row.get_by_role("cell")).to_have_text(["16", "another desk", "nobody", "nobody", "6", "no"])
    for label in ("In 8 weeks", "Understood", "Papers", "Decision", "Blue marbles each", "Met today"):
        shown = row.locator(f'[data-label="{label}"]').evaluate("el => getComputedStyle(el, '::before').content")
        assert shown == f'"{label}"'
    caption = page.locator("#bank-call--weeks .play .caption")
    expect(caption).to_contain_text("since each belongs to a kind")
    assert caption.evaluate("el => el.scrollWidth <= el.clientWidth && !el.closest('.table-scroll')")


def test_three_runs_stand_in_one_row(phone):
    page = phone(**TESTED)
    table = page.locator("#bank-call--weeks .play").get_by_role("table").first
    row = table.get_by_role("row").filter(has_text="Minutes of the bank’s time")
    cells = row.get_by_role("cell")
    expect(cells).to_have_text(["2,040", "1,808", "1,920"])
    assert len(set(cells.evaluate_all(TOPS))) == 1
    assert not table.evaluate(INSIDE)


def test_a_light_and_the_plan_are_told_at_the_first_desk(phone):
    page = phone()
    bench = page.locator("#bank-call .play")
    light = "A light is on when a desk met its own target."
    expect(bench.locator(".board")).to_contain_text(light)
    bench.get_by_role("radio", name="Hunt for a name.").check()
    bench.get_by_role("button", name="Make this move").click()
    expect(bench.get_by_text(light)).to_be_in_viewport(ratio=1)
    expect(bench).to_contain_text("The plan is how many contacts the board expects")


def test_the_three_keys_are_told_before_they_are_counted_and_before_they_are_chosen(phone):
    page = phone(moves=WEEK, place="week", opened="yes", step="kinds")
    keys = "Decision, somebody may say yes or no."
    for part in ("#bank-call .week", "#bank-call--weeks .play"):
        told = page.locator(part).get_by_text(keys)
        expect(told).to_be_visible()
        expect(told).to_contain_text("Papers, the bank takes the papers there are")


def test_white_and_blue_are_named_where_value_and_failure_are_asked_for(phone):
    page = phone(step="study")
    expect(page.locator("#bank-call--weeks .play")).to_contain_text("A value contact, white, brings a need.")
    expect(page.get_by_text("white (value), blue (failure) or neither")).to_be_visible()


OUTCOME = "There are 567 ways to play her week"


def test_how_the_week_ends_is_folded_until_the_week_has_been_seen(phone):
    page = phone(moves=WEEK, place="board")
    outcome = page.get_by_text(OUTCOME)
    expect(page.get_by_role("heading", name="What the jar says")).to_be_visible()
    expect(outcome).to_be_hidden()
    page.get_by_role("button", name="See Nadia’s week").click()
    expect(outcome).to_be_visible()
    page.reload()
    expect(outcome).to_be_visible()
    page.evaluate("courseStore.reset()")
    expect(outcome).to_be_hidden()


def test_who_does_not_play_may_unfold_it(phone):
    page = phone()
    page.get_by_text("Open it before you play").click()
    expect(page.get_by_text(OUTCOME)).to_be_visible()


def test_it_is_open_for_who_has_played_under_other_rules(phone):
    page = phone()
    page.evaluate("courseStore.put('bank-call', {answer: {}, hash: 'other', done: true})")
    page.reload()
    expect(page.get_by_text(OUTCOME)).to_be_visible()


def test_without_script_and_on_paper_it_stands_there(no_script_page, phone, mkdocs_site):
    no_script_page.goto(mkdocs_site.url(PAGE))
    expect(no_script_page.get_by_text(OUTCOME)).to_be_visible()
    assert no_script_page.get_by_text("Open it before you play").count() == 0
    page = phone()
    expect(page.get_by_text(OUTCOME)).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.get_by_text(OUTCOME)).to_be_visible()


def test_what_each_fix_would_have_brought_is_read_without_scrolling_sideways(phone):
    page = phone(**TESTED)
    page.get_by_text("What each Monday fix would have brought").click()
    table = page.locator("#bank-call--weeks .play").get_by_role("table", name="One change for every call")
    expect(table).to_be_visible()
    assert not table.evaluate(INSIDE)
    row = table.get_by_role("row").filter(has_text="Full handover")
    expect(row.get_by_role("cell").nth(3)).to_have_text("1,808")
