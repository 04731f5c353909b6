"""The bank call by keyboard, all three phases; each result on the screen is held against the model's."""

from playwright.sync_api import Locator, expect

from macros.bank_call import calls, sandbox, weeks
from macros.bank_call.model import BankCall
from macros.bank_call.weeks import Redesign
from tests.play.test_trail import plain
from tests.route.items import button
from tests.route.learner import Learner

CALLS, WEEKS, BOX = "#bank-call", "#bank-call--weeks", "#bank-call--sandbox"
OWN = "No desk was asked."


def at(learner: Learner, phase: str) -> Locator:
    return learner.page.locator(f"{phase} .play")


def press(learner: Learner, phase: str, name: str) -> None:
    learner.keys.press(button(at(learner, phase), name))


def mark(learner: Learner, phase: str, name: str, value: str) -> None:
    learner.keys.pick(at(learner, phase).locator(f'input[name="{name}"][value="{value}"]'))


def six_desks(learner: Learner, rules: BankCall) -> None:
    """Phase 1: a move at each desk, the board, her week, and a seat to look from."""
    moves, played = learner.temper.desks(rules)
    learner.note(f"bank call, desks: {moves}")
    for desk, kind in moves.items():
        mark(learner, CALLS, f"move-{desk}", kind)
        press(learner, CALLS, "Make this move")
        learner.haste()
        expect(at(learner, CALLS).locator(".kicker[data-focus]")).to_contain_text(calls.MOVES[kind])
        learner.moment()
        learner.keys.press(at(learner, CALLS).locator(".bench__talk .button--go"))
        learner.moment()
    expect(at(learner, CALLS).locator(".end__title")).to_have_text(plain(calls.ending(rules, played).title))
    press(learner, CALLS, "See Nadia’s week")
    expect(at(learner, CALLS).locator(".jar")).to_contain_text(f"{played.blue} blue")
    learner.moment()
    look_from_a_seat(learner, rules)


def look_from_a_seat(learner: Learner, rules: BankCall) -> None:
    mark(learner, CALLS, "bank-call--seat", rules.calls.seats[-1].id)
    press(learner, CALLS, "Look from there")
    expect(at(learner, CALLS).locator(".reply")).to_be_focused()
    own = at(learner, CALLS).locator("#bank-call--own")
    if own.count():
        learner.keys.write(own, OWN)
    learner.moment()


def eight_weeks(learner: Learner, rules: BankCall) -> None:
    """Phase 2: a fix on Monday, two weeks of study, a redesign, and one change to it."""
    fix = learner.temper.take([one.id for one in rules.weeks.changes], lambda one: -weeks.monday(rules, one).blue)
    mark(learner, WEEKS, "bank-call--monday", fix)
    press(learner, WEEKS, "Roll it out")
    learner.moment()
    press(learner, WEEKS, "Begin the study")
    study(learner, rules)
    press(learner, WEEKS, "See the table of kinds")
    learner.keys.write(at(learner, WEEKS).locator("#bank-call--purpose"), OWN)
    learner.moment()
    for name in ("first", "second"):
        redesign(learner, rules, name, learner.temper.redesign(rules))
    tell_the_capstone(learner, rules, fix)


def study(learner: Learner, rules: BankCall) -> None:
    """Two taps for each contact; one that the bank started has no second."""
    for number, card in enumerate(rules.weeks.cards):
        taps = at(learner, WEEKS).locator(".contact").nth(number)
        learner.keys.press(taps.locator(f'[data-tap="{card.demand}"]'), "Space")
        if card.demand != "neither":
            known = "predictable" if all(card.weeks) else "not predictable"
            learner.keys.press(taps.locator(f'[data-tap="{known}"]'))
        expect(taps.locator(".what")).to_contain_text(plain(card.feedback)[:40])
        learner.moment()


def redesign(learner: Learner, rules: BankCall, name: str, wanted: Redesign) -> None:
    learner.note(f"bank call, {name} redesign: {wanted}")
    keys = f"bank-call--{name}-"
    mark(learner, WEEKS, f"{keys}caller", wanted.caller)
    mark(learner, WEEKS, f"{keys}way", wanted.way.change or "keys")
    if not wanted.way.change:
        for key in calls.ALL_KEYS:
            box = at(learner, WEEKS).locator(f'input[name="{keys}key"][value="{key}"]')
            learner.keys.tick(box, key in wanted.way.gives)
        mark(learner, WEEKS, f"{keys}pass", "handover" if wanted.way.handover else "cold")
    if name == "first":
        mark(learner, WEEKS, f"{keys}longer", "shorter")
        mark(learner, WEEKS, f"{keys}total", "fall")
    press(learner, WEEKS, "Run eight weeks")
    result = weeks.redesigned(rules, wanted)
    expect(at(learner, WEEKS).locator(".result h4")).to_have_text(plain(weeks_ending(rules, wanted).title))
    blue = at(learner, WEEKS).locator("tr", has_text="Blue marbles").locator(".last")
    expect(blue).to_have_text(str(result.blue))
    learner.moment(unpressed=".redesign-form input")
    learner.redesigns.append(wanted)


def weeks_ending(rules: BankCall, wanted: Redesign) -> weeks.WeekEnding:
    today = weeks.monday(rules, rules.weeks.changes[0].id)
    return weeks.ending(rules, weeks.redesigned(rules, wanted), today)


def tell_the_capstone(learner: Learner, rules: BankCall, fix: str) -> None:
    best = rules.weeks.endings[0]
    answered = any(weeks_ending(rules, one) is best for one in learner.redesigns)
    learner.brought |= {f"bank-call.monday-{fix}"} | ({"bank-call.answered"} if answered else set())


def argue(learner: Learner, rules: BankCall) -> None:
    """Phase 3: every number moved, and what is said follows the rules."""
    settings = {}
    for control in rules.sandbox.controls:
        settings[str(control.id)] = learner.temper.take([control.least, control.most], lambda value: value)
        learner.keys.slide(at(learner, BOX).locator(f"#bank-call--{control.id}"), settings[str(control.id)])
        learner.moment()
    learner.keys.tick(at(learner, BOX).locator("#bank-call--handover"))
    learner.note(f"bank call, numbers: {settings}")
    found = sandbox.cost(rules, settings, handover=True)
    said = f"Six desks {found.desks:g} minutes, one owner {found.owner:g}."
    expect(at(learner, BOX).locator(".verdict")).to_contain_text(said)
    learner.moment()
