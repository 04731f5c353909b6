"""The plan by keyboard: a sheet with a slip in it first, then one that holds, and its line once more."""

from datetime import date, timedelta

from playwright.sync_api import expect

from macros.quiz.model import Quiz
from tests.route.items import button
from tests.route.learner import Learner

SLIP = "whenever I can"
WORDS = {
    "cue": "the Monday huddle reaches any other business",
    "act": "ask one person what they need from me",
    "person": "Amira’s patients",
    "gets": "one call less",
    "obstacle": "the huddle runs out of time",
    "fallback": "write to Rohan before noon",
}
LINE = f"If {WORDS['cue']}, then I will {WORDS['act']}"
SENTENCE = f"{LINE}, so that {WORDS['person']} will get {WORDS['gets']}."


def plan(learner: Learner, quiz: Quiz) -> None:
    fill(learner, quiz)
    if learner.temper.name != "best":
        learner.keys.write(learner.at(quiz).locator(f"#{quiz.id}--cue"), SLIP)
        learner.keys.press(button(learner.at(quiz), "Check my plan"))
        expect(learner.at(quiz).locator(f"#{quiz.id}--cue")).to_be_focused()
        expect(learner.at(quiz).locator(".plan__status")).to_have_text("One line to look at again.")
        learner.keys.write(learner.at(quiz).locator(f"#{quiz.id}--cue"), WORDS["cue"])
    learner.note("check the plan")
    learner.keys.press(button(learner.at(quiz), "Check my plan"))
    expect(learner.at(quiz).locator(".plan__status")).to_contain_text("Every line holds.")
    learner.moment()
    rehearse(learner, quiz)


def fill(learner: Learner, quiz: Quiz) -> None:
    for blank, words in WORDS.items():
        learner.keys.write(learner.at(quiz).locator(f"#{quiz.id}--{blank}"), words)
        learner.moment()
    day = date.today() + timedelta(days=7)
    learner.keys.date(learner.at(quiz).locator(f"#{quiz.id}--date"), day.isoformat())
    learner.moment()
    learner.keys.write(learner.at(quiz).locator(f"#{quiz.id}--asks"), "Rohan")
    learner.moment()


def rehearse(learner: Learner, quiz: Quiz) -> None:
    """The line once more, then the file for the calendar."""
    root = learner.at(quiz)
    learner.keys.write(root.get_by_role("textbox", name="Your line, once more"), LINE)
    learner.keys.press(button(root, "That is my line"))
    expect(root.locator(".plan__heard")).to_have_text("That is your line. It is yours.")
    learner.keys.to(button(root, "Save to my calendar"))
    with learner.page.expect_download() as saved:
        learner.page.keyboard.press("Enter")
    assert saved.value.suggested_filename.endswith(".ics")
    expect(root.locator("[data-said=line]")).to_have_text(SENTENCE)
