"""The bank call with script: what opens when, what is counted, and what is kept."""

import re

import pytest
from playwright.sync_api import expect

from tests.components.examples import example

DESKS, PLAYED = example("bank-call/six desks"), example("bank-call/six desks, played")
WEEKS, TESTED = example("bank-call/eight weeks"), example("bank-call/eight weeks, tested")
SANDBOX = example("bank-call/desks or one owner")
WATCH = """el => {
  el.seen = [];
  new MutationObserver(() => el.seen.push(el.textContent)).observe(el, { childList: true });
}"""


def move(gallery, text):
    gallery.choose(text)
    gallery.press("Make this move")


def cell(page, row, run):
    return page.locator(".runs.side tr", has_text=row).locator(f'td[data-run="{run}"]')


def test_a_press_without_a_move_asks_for_one(gallery):
    page = gallery.open(DESKS, "told to choose first")
    expect(page.get_by_text("Choose one first.")).to_be_visible()
    expect(page.get_by_role("radio").first).to_be_focused()


def test_a_move_brings_its_consequence_and_takes_the_focus(gallery):
    page = gallery.open(DESKS, "consequence")
    expect(page.locator(".play .what__happened")).to_contain_text("Last year’s list has none.")
    expect(page.locator(".play [data-focus]")).to_be_focused()
    expect(page.locator(".play .what")).to_contain_text("Light off. Contacts handled 1, plan 7.")
    expect(page.locator("[data-component] > .status")).to_contain_text("Next: General.")


def test_each_place_of_the_week_is_told_to_who_listens(gallery):
    page = gallery.open(DESKS, "consequence")
    status = page.locator("[data-component] > .status")
    expect(status).to_contain_text("Desk 1 of 6, Inbox.")
    gallery.press("Go on to General")
    expect(status).to_have_text(re.compile(r"^Desk 2 of 6, General\. “.+”$"))
    gallery.press("Step back")
    expect(status).to_contain_text("Desk 1 of 6, Inbox. “")


def test_the_board_is_told_and_the_jar_counts_once(gallery):
    page = gallery.open(DESKS, "consequence")
    expect(page.get_by_role("img", name="A covered jar", exact=True)).to_be_visible()
    page = gallery.open(DESKS, "board")
    expect(page.locator("[data-component] > .status")).to_contain_text("Busy week.")


def test_a_hint_that_is_given_again_is_put_in_again(gallery):
    page = gallery.open(DESKS)
    gallery.press("Make this move")
    hint = page.locator(".hint")
    expect(hint).to_have_text("Choose one first.")
    hint.evaluate(WATCH)
    gallery.press("Make this move")
    page.wait_for_function("document.querySelector('.hint').seen.join('|') === '|Choose one first.'")


def test_what_nadia_saw_stays_shut_until_her_week_is_over(gallery):
    page = gallery.open(DESKS, "consequence")
    expect(page.get_by_text("Opens when her week is over.")).to_be_visible()
    expect(page.locator(".jar")).to_contain_text("1contact handled")
    assert page.locator(".marble--blue, .strip, .stop-list").count() == 0


def test_a_desk_that_got_no_call_says_so(gallery):
    page = gallery.open(DESKS)
    for text, go_on in (("Hunt for a name.", "Go on to General"), ("Listen.", "Go on to Clubs")):
        move(gallery, text)
        gallery.press(go_on)
    expect(page.locator(".silent")).to_contain_text("Personal. No call came. Contacts handled 0, light not counted.")
    expect(page.locator(".lamp--silent")).to_have_count(1)


def test_a_move_can_be_taken_back(gallery):
    page = gallery.open(DESKS, "consequence")
    gallery.press("Change my move")
    move(gallery, "Send the standard number.")
    expect(page.locator(".play .what")).to_contain_text("Light on.")


def test_the_week_is_over_with_a_board_and_then_the_line(gallery):
    page = gallery.open(DESKS, "board")
    expect(page.get_by_role("heading", name="Busy week")).to_be_visible()
    gallery.press("See Nadia’s week")
    expect(page.locator(".jar")).to_contain_text("8 blue")
    expect(page.locator(".strip .marble--blue")).to_have_count(8)
    expect(page.locator("[data-component] > .status")).to_have_text(
        "Lights 4 of 5. Contacts handled 9. Nadia told her story 8 times. Jar: 1 white, 8 blue."
        " Understood found, Papers not found, Decision not found. Need not met."
    )


def test_after_a_reload_the_same_desk_waits(gallery):
    page = gallery.open(DESKS, "consequence")
    gallery.press("Go on to General")
    page.reload()
    expect(page.locator(".desk-sheet h4")).to_have_text("General")
    expect(page.locator(".lamp--off")).to_have_count(1)


def test_the_list_says_of_each_marble_why_it_exists(gallery):
    page = gallery.open(PLAYED, "her week as a list")
    rows = page.locator(".stop-list .stop")
    expect(rows).to_have_count(10)
    expect(rows.nth(1)).to_contain_text("The page did not answer her question, so she wrote again.")
    expect(rows.last).to_contain_text("Need met: no")


def test_played_again_the_line_moves_with_the_play(gallery):
    page = gallery.open(PLAYED, "again")
    expect(page.locator(".strip .marble")).to_have_count(1)
    move(gallery, "Suggest a branch.")
    expect(page.locator(".strip .marble")).to_have_count(3)
    expect(page.locator(".jar")).to_contain_text("2 blue")


@pytest.mark.parametrize(
    ("state", "said"), [("from a seat", "cheap contacts add up"), ("from another seat", "in one line")]
)
def test_from_every_seat_there_is_something_to_see(gallery, state, said):
    page = gallery.open(PLAYED, state)
    expect(page.locator(".reply")).to_contain_text(said)
    expect(page.locator(".reply")).to_be_focused()
    expect(page.locator(".reply")).to_contain_text("The CTS article might ask")


def test_the_fix_of_monday_shows_a_caller_and_no_number(gallery):
    page = gallery.open(WEEKS, "rolled out")
    reply = page.locator(".reply")
    expect(reply).to_contain_text("Clubs may not decide.")
    assert not re.search(r"\d", reply.inner_text())


def test_the_second_tap_brings_the_reason(gallery):
    page = gallery.open(WEEKS, "study")
    contact = page.locator(".play .contact").first
    gallery.tap({"change the address.” Value": "Value"})
    expect(contact.locator(".what")).to_be_hidden()
    gallery.tap({"change the address.” Predictable": "Predictable"})
    expect(contact.locator(".what")).to_contain_text("Value, predictable. In and done")
    expect(contact.locator(".what")).to_contain_text("We agree:")
    gallery.tap({"change the address.” Predictable": "Not predictable"})
    expect(contact.locator(".what")).to_contain_text("We would say: Value, predictable.")
    expect(page.get_by_text("1 of 10 done. You may go on with some left open.")).to_be_visible()


def test_a_call_by_the_bank_has_no_second_tap(gallery):
    page = gallery.open(WEEKS, "study, no second tap")
    contact = page.locator(".play .contact").last
    expect(contact.locator(".what")).to_be_visible()
    expect(contact.get_by_role("button", name="Predictable", exact=True)).to_be_hidden()


def test_the_table_of_kinds_comes_after_the_study(gallery):
    page = gallery.open(WEEKS, "study")
    assert not page.locator(".kinds").is_visible()
    gallery.press("See the table of kinds")
    expect(page.locator(".play .kinds")).to_be_visible()


def test_what_is_missing_is_told_where_it_is_missing_until_it_is_there(gallery):
    page = gallery.open(WEEKS, "kinds, told to choose")
    callers = page.locator(".redesign-form fieldset").first
    expect(callers.locator(".hint")).to_have_text("Choose one kind of caller first.")
    gallery.choose("We are a new society")
    expect(page.locator(".redesign-form .hint")).to_be_empty()


def test_keys_are_asked_for_only_where_keys_are_given(gallery):
    page = gallery.open(WEEKS, "kinds")
    gallery.choose("Automate")
    expect(page.get_by_role("checkbox", name="Papers")).to_be_hidden()
    gallery.choose("Put keys in hand")
    expect(page.get_by_role("checkbox", name="Papers")).to_be_visible()


def test_runs_stand_side_by_side(gallery):
    page = gallery.open(TESTED, "second run")
    expect(page.get_by_role("heading", name="Answered")).to_be_focused()
    figures = {"Today": "2,040", "Monday’s fix": "1,808", "Your redesign": "1,800", "Second try": "1,680"}
    for run, minutes in figures.items():
        expect(cell(page, "Minutes of the bank’s time", run)).to_have_text(minutes)
    expect(cell(page, "One call of this kind", "Second try")).to_have_text("+6")
    expect(page.locator(".board")).to_contain_text("Contacts handled: 30.5 a week. Plan: 42.")


def test_one_part_may_be_changed_once(gallery):
    page = gallery.open(TESTED, "second run")
    assert page.get_by_role("button", name="Run eight weeks").count() == 0
    page.reload()
    expect(cell(page, "Blue marbles", "Second try")).to_have_text("136")


def test_the_guess_stands_beside_what_came(gallery):
    page = gallery.open(TESTED)
    expect(page.get_by_text("You guessed: calls longer, total minutes rise.")).to_contain_text(
        "In your first run, calls of this kind got longer, and total minutes fell."
    )


def test_the_plot_has_the_same_numbers_as_a_table(gallery):
    page = gallery.open(TESTED, "weeks as a table")
    row = page.locator(".plot tr", has_text="Second try").locator("td")
    expect(row).to_have_text(["24", "28", "14", "10", "20", "10", "18", "12"])


def test_the_sandbox_follows_the_sliders(gallery):
    page = gallery.open(SANDBOX)
    verdict = page.locator(".verdict")
    expect(verdict).to_have_text("One owner costs less by 50.8. Six desks 132.8 minutes, one owner 82.")
    line = page.locator(".plot__line--desks").get_attribute("d")
    page.get_by_label("Minutes that one blue marble costs").press("Home")
    expect(verdict).to_have_text("One owner costs less by 11.6. Six desks 81.6 minutes, one owner 70.")
    assert page.locator(".plot__line--desks").get_attribute("d") != line
    expect(page.locator("[data-component] > .status")).to_have_text(verdict.inner_text())


def test_a_full_handover_turns_the_answer_round(gallery):
    page = gallery.open(SANDBOX)
    gallery.press("One in ten, cold")
    expect(page.locator(".verdict")).to_contain_text("One owner costs less")
    page.get_by_label("Desks use a full handover").check()
    expect(page.locator(".verdict")).to_have_text("Desks cost less by 4.6. Six desks 78.4 minutes, one owner 83.")


def test_the_sandbox_keeps_its_settings(gallery):
    page = gallery.open(SANDBOX, "another bank")
    expect(page.locator("[data-component] > .status")).to_contain_text("Desks cost less")
    page.reload()
    expect(page.get_by_label("Unusual callers in ten")).to_have_value("1")
    expect(page.get_by_label("Desks use a full handover")).to_be_checked()
