"""The whole course by keyboard, from the self-check to the record and the weeks after: best, worst, and interrupted."""

import os
import re

import pytest
from playwright.sync_api import Page, expect

from macros.quiz.model import LikertItem
from macros.quiz.render import load_named, quizzes_on
from macros.syllabus.after import COLUMNS
from macros.syllabus.modules import MODULES
from macros.syllabus.render import page as module_page
from tests.pages.progress import ProgressPage
from tests.route import bank
from tests.route.items import answer, button
from tests.route.learner import Learner
from tests.route.plan import SENTENCE, plan
from tests.route.stories import scenario
from tests.route.temper import Temper
from tests.sites import ROOT

# Another journey: ROUTE_SEED=7 make test. More interruptions: ROUTE_INTERRUPTED=0.2, of one at each moment.
SEED = int(os.environ.get("ROUTE_SEED", "20261122"))
OFTEN = float(os.environ.get("ROUTE_INTERRUPTED", "0.05"))
OPEN_QUESTIONS = 2
# A long way on a busy machine: a page may take its time.
PATIENCE = 20_000
FOLLOW_UPS = ("follow-up/day-2.md", "follow-up/day-10.md", "follow-up/day-30.md")
NAME = "Ruth Amadi"


@pytest.fixture
def faults(context):
    """What any page of the journey did that it must not."""
    found: list[str] = []
    context.on("console", lambda said: found.append(f"console: {said.text}") if said.type == "error" else None)
    context.on("weberror", lambda error: found.append(f"error: {error.error}"))
    yield found
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("temper", ["best", "worst", "random"])
def test_the_full_route_is_taken_by_keyboard_alone(temper, context, faults, mkdocs_site):
    context.set_default_navigation_timeout(PATIENCE)
    learner = Learner(context.new_page(), Temper(temper, SEED), OFTEN if temper == "random" else 0)
    with learner.telling():
        learner.start(mkdocs_site.url("index.html"))
        learner.follow(learner.page.locator(".stop__title a").first)
        ask_how_sure(learner)
        for module in MODULES:
            take(learner, module_page(ROOT, module.name))
            learner.on()
        code = read_record(learner)
        in_modules = list(learner.sure)
        learner.on()
        for day in FOLLOW_UPS:
            expect(learner.page.locator(".plan-line__said")).to_have_text(SENTENCE)
            take(learner, day)
            learner.on()
        look_at_progress(learner.page, temper)
        learner.follow(learner.page.get_by_role("article").get_by_role("link", name="your record"))
        # The pages for later days ask as well; only what stands in a module is counted.
        says_how_sure(learner, in_modules)
        check_the_code(learner, code)
        assert bool(learner.interrupted) == (temper == "random")


def ask_how_sure(learner: Learner) -> None:
    """To the record, where one may ask for certainty, and by what is missing there to the first module again."""
    learner.follow(learner.page.get_by_role("article").get_by_role("link", name="Your record"))
    learner.keys.tick(learner.page.get_by_role("checkbox", name="Ask me how sure I am"))
    expect(learner.page.get_by_text("0 of 5 conditions met")).to_be_visible()
    learner.follow(learner.page.locator(".record__route:visible a[data-quiz=self-check-before]"))


def take(learner: Learner, path: str) -> None:
    """Everything that a page asks, in its order."""
    left = OPEN_QUESTIONS
    for quiz in quizzes_on(ROOT, path):
        if quiz.id.startswith("open-"):
            left -= 1
        if left >= 0 or learner.temper.name == "best" or not quiz.id.startswith("open-"):
            do(learner, quiz)
    if path.startswith("modules/put-it-to-work"):
        marks_stand_side_by_side(learner)


def do(learner: Learner, quiz) -> None:
    if quiz.kind == "scenario":
        scenario(learner, quiz)
    elif quiz.kind == "plan":
        plan(learner, quiz)
    elif quiz.kind == "bank-call":
        bank.six_desks(learner, quiz)
        bank.eight_weeks(learner, quiz)
        bank.argue(learner, quiz)
    else:
        answer(learner, quiz)


def marks_stand_side_by_side(learner: Learner) -> None:
    """The three self-checks, in words, as they were given."""
    first = load_named(ROOT, COLUMNS[0])
    assert isinstance(first, LikertItem)
    columns = [learner.marks[name.split("/")[1]] for name in COLUMNS]
    for row, statement in zip(learner.page.locator(".report__words").all(), first.statements, strict=True):
        said = [
            f"{name}: {first.scale[column[statement.id] - 1]}."
            for name, column in zip(("Before", "Now", "Looking back"), columns, strict=True)
        ]
        expect(row).to_contain_text(" ".join(said))


def look_at_progress(page: Page, temper: str) -> None:
    """Everything that was done is there; the open questions that were left are the only ones not begun."""
    states = page.locator(".progress__state")
    left = 0 if temper == "best" else 12 - OPEN_QUESTIONS
    expect(ProgressPage(page).state("heat-at-northgate")).to_have_text("done, one ending seen")
    expect(states.filter(has_text="not begun")).to_have_count(left)
    expect(states.filter(has_text=re.compile("^begun"))).to_have_count(0)


def read_record(learner: Learner) -> str:
    """All five conditions are met; how sure one was stands beside how often it was the stronger answer."""
    page = learner.page
    learner.keys.write(page.get_by_label("Your name, for the print only."), NAME)
    learner.moment()
    page = learner.page
    expect(page.get_by_role("heading", name="Complete: all conditions met")).to_be_visible()
    expect(page.locator(".record__route:visible .record__state")).to_have_text(["Done"] * 5)
    expect(page.locator(".record__name")).to_have_text(f"Name: {NAME}")
    says_how_sure(learner, learner.sure)
    return page.locator(".record__letters").inner_text()


def says_how_sure(learner: Learner, asked: list[tuple[int, bool]]) -> None:
    for level in {level for level, _ in asked}:
        first = [stronger for sure, stronger in asked if sure == level]
        said = f"{sum(first)} of {len(first)} were the stronger answer at the first try."
        expect(learner.page.locator("[data-retrieval] li:visible").nth(level - 1)).to_contain_text(said)


def check_the_code(learner: Learner, code: str) -> None:
    """On to the page on which codes are read; what it says is what the record said."""
    digest = re.search(r"the digest (\w+)", learner.page.locator(".record__code").inner_text())
    learner.follow(learner.page.get_by_role("link", name="everybody can read one"))
    learner.keys.write(learner.page.locator("#codes"), f"{NAME}, {code}")
    learner.keys.press(button(learner.page.locator(".check-codes"), "Read the codes"))
    expect(learner.page.locator(".check-codes > .status")).to_have_text("1 read.")
    row = learner.page.locator("tbody tr").locator("td")
    said = row.all_inner_texts()
    assert said[:3] == [NAME, code, "The full route"]
    assert digest
    assert said[4:10] == ["done"] * 5 + [digest[1]]
