"""The bank call as hypertext: its tables, rules and gamebook say what the rules say."""

import json
import re

import pytest

from macros.bank_call import calls, sandbox, weeks
from macros.bank_call.render import box_rules, call_rules, week_rules
from tests.components.examples import example

CALLS, WEEKS, SANDBOX = (example(f"bank-call/{name}") for name in ("six desks", "eight weeks", "desks or one owner"))
RULES = CALLS.quiz


def text(tag):
    return " ".join(tag.get_text().split())


PHASES = {"calls": (CALLS, call_rules), "weeks": (WEEKS, week_rules), "sandbox": (SANDBOX, box_rules)}


@pytest.mark.parametrize(("one", "rules"), PHASES.values(), ids=list(PHASES))
def test_the_page_carries_the_rules_of_the_file(one, rules):
    assert json.loads(one.soup.section["data-rules"]) == rules(RULES)


def test_the_panel_prints_every_number_of_the_rules():
    said = text(CALLS.soup.select_one(".rules-panel"))
    figures = [int(figure) for figure in re.findall(r"\d+", said[said.index("Toy numbers.") :])]
    minutes, prices = RULES.minutes, RULES.prices
    assert figures == [
        *(minutes.contact, minutes.chat, minutes.key),
        *(prices.hand, prices.handover, prices.desk, prices.nobody),
        *(RULES.calls.plan, RULES.weeks.plan, 2, 3, RULES.sandbox.plain, RULES.sandbox.unusual),
    ]


def test_every_move_of_the_book_says_what_it_does_to_the_tally():
    """The tally of the book, counted from its own words, gives the marbles and lights that the rules give."""
    cards = {card["data-desk"]: card for card in CALLS.soup.select(".desk-card")}
    for moves, played in calls.plays(RULES):
        said = " ".join(text(cards[desk].select_one(f'[data-move="{kind}"] .effects')) for desk, kind in moves.items())
        assert 6 + said.count("One more blue") - said.count("marble fewer") == played.blue
        assert said.count("Light on") == played.lights


def test_the_book_leads_past_a_desk_that_gets_no_call():
    listen = CALLS.soup.select_one('[data-desk="general"] [data-move="mile"] .turn a')
    assert listen["href"] == "#bank-call--clubs"


def test_the_monday_table_shows_what_the_rules_make():
    for change in RULES.weeks.changes:
        cells = [text(cell) for cell in WEEKS.soup.select(f'[data-change="{change.id}"] td')]
        run = weeks.monday(RULES, change.id)
        handled = weeks.handled(RULES, run)
        assert cells[1:5] == [str(run.unmet), str(run.blue), f"{run.minutes:,}", str(handled)], change.id


def test_all_hundred_redesigns_are_in_the_tables():
    rows = WEEKS.soup.select(".redesign details tbody tr")
    assert len(rows) == len(list(weeks.redesigns(RULES))) == 100
    all_keys = [row for row in rows if text(row.th) == "Understood, Papers, Decision; cold pass"]
    best = next(row for row in all_keys if "1,680" in text(row))
    assert [text(cell) for cell in best.select("td")] == ["12", "136", "1,680", "Answered"]


def test_the_table_of_kinds_keeps_quiet_about_failure():
    rows = {row["data-caller"]: [text(cell) for cell in row.select("td")] for row in WEEKS.soup.select("[data-caller]")}
    assert rows["society"] == ["16", "another desk", "nobody", "nobody", "6", "no"]
    assert rows["odd"][-1] == "yes, late"


def test_the_sandbox_shows_eight_banks_and_a_grid():
    rows = SANDBOX.soup.select(".bank")
    assert len(rows) == len(RULES.sandbox.banks) == 8
    for row, bank in zip(rows, RULES.sandbox.banks, strict=True):
        both = sandbox.of_bank(RULES, bank)
        assert [text(cell) for cell in row.select("td")][:2] == [str(both.desks), str(both.owner)]
    assert len(SANDBOX.soup.select(".grid tbody tr")) == 36


def test_managers_beliefs_are_among_the_seats_and_no_seat_is_keyed():
    seats = CALLS.soup.select(".seat")
    assert "What managers believe about this work" in [text(seat.summary) for seat in seats]
    assert not [attribute for seat in seats for attribute in seat.attrs if attribute not in ("class", "data-seat")]
