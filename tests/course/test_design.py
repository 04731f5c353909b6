"""How the course teaches: retrieval, callbacks, checks often enough, options that give nothing away, debriefs."""

import re
from collections.abc import Iterator

import pytest

from macros.quiz.checks.unmarked_claim import claims_of
from macros.quiz.document import questions
from macros.quiz.model import ChoiceItem, LongFillInItem, MatchingItem, Scenario, SequencingItem
from macros.quiz.prose import words
from macros.syllabus.claims import marks
from macros.syllabus.modules import MODULES
from tests.course.course import MODULE_PAGES, PAGES, QUIZZES, SCENARIOS, body, shown

ORDER = [module.name for module in MODULES]
CHECKED = ORDER[1:-1]
WITH_CALLBACKS = ORDER[3:-1]
# The words of each module's reading that the plan of the course asks for; a tenth more or less is near enough.
READING = dict(zip(ORDER, (250, 700, 850, 900, 900, 650, 800, 950, 650), strict=True))
# What stands on each page to be looked up or done, and is no reading: it is not counted.
STANDING = ("Before you go", "Key points", "One line for your plan", "Sources for this page", "Talk it over",
            "What would the other side say?")  # fmt: skip


def keyed(name: str) -> list[ChoiceItem]:
    exits = [one.quiz for one in shown(MODULE_PAGES[name]) if one.quiz.id.startswith("exit-")]
    return [one for one in exits if isinstance(one, ChoiceItem) and any(option.stronger for option in one.options)]


@pytest.mark.parametrize("name", CHECKED)
def test_three_questions_or_more_at_the_end(name: str) -> None:
    assert len(keyed(name)) >= 3


@pytest.mark.parametrize("name", WITH_CALLBACKS)
def test_two_questions_from_earlier_modules_come_first(name: str) -> None:
    goals = {goal.id: ORDER.index(module) for module, page in MODULE_PAGES.items() for goal in page.head.objectives}
    first = [loaded.quiz for loaded in shown(MODULE_PAGES[name])[:2]]
    for quiz in first:
        assert isinstance(quiz, ChoiceItem)
        assert quiz.objectives and all(goals[goal] < ORDER.index(name) for goal in quiz.objectives), quiz.id


def test_the_last_module_asks_twelve_questions_from_all_seven() -> None:
    asked = [one for one in shown(MODULE_PAGES[ORDER[-1]]) if one.quiz.id.startswith("recall-")]
    assert len(asked) == 12
    home = {name: {mark.claim for mark in marks(MODULE_PAGES[name])} for name in CHECKED}
    assert {name for name in CHECKED for one in asked if claims_of(one) & home[name]} == set(CHECKED)


def test_later_days_have_their_questions() -> None:
    asked = {day: [one.quiz.id for one in shown(PAGES[f"follow-up/day-{day}.md"])] for day in (2, 10, 30)}
    assert len(asked[2]) == 2 and len(asked[10]) == 6 and asked[30]


@pytest.mark.parametrize("name", ORDER)
def test_something_to_do_comes_at_least_every_ten_minutes(name: str) -> None:
    waited = 0
    for part in MODULE_PAGES[name].head.parts:
        waited = 0 if part.activity else waited + part.minutes
        assert waited <= 10, part.name


@pytest.mark.parametrize("name", ORDER)
def test_reading_is_near_what_was_planned(name: str) -> None:
    assert abs(reading(name) / READING[name] - 1) <= 0.1, f"{reading(name)} words; planned are {READING[name]}"


def test_reading_in_all_is_near_what_was_planned() -> None:
    assert sum(READING.values()) == 6650
    assert abs(sum(map(reading, ORDER)) / 6650 - 1) <= 0.1


def reading(name: str) -> int:
    """The words of a page that are there to be read in order."""
    page, count, heading = MODULE_PAGES[name], 0, ""
    lines = page.body.split("\n")
    for line, text in body(page):
        if lines[line - 1].startswith("#"):
            heading = text
        elif heading not in STANDING:
            count += len(words(text))
    return count


def answers() -> Iterator[tuple[str, str, bool]]:
    """Each answer to a question with a stronger one: quiz, text, and whether it is the stronger."""
    for loaded in QUIZZES:
        for question in questions(loaded):
            for place, text in enumerate(question.texts):
                yield loaded.quiz.id, text.lower(), place == question.key


def test_no_answer_is_all_or_none_of_the_others() -> None:
    found = [
        (quiz, text) for quiz, text, _ in answers() if re.search(r"\b(all|none|both|neither) of (the|these)\b", text)
    ]
    assert [one for one in found if "above" in one[1] or "others" in one[1] or "these" in one[1]] == []


def test_no_loaded_word_gives_a_weaker_answer_away() -> None:
    for word in ("merely", "demand", "refuse", "insist", "force", "ignore", "always", "never", "must", "blame"):
        said = [stronger for _, text, stronger in answers() if re.search(rf"\b{word}\w?\b", text)]
        assert len(said) < 3 or any(said), f"{word!r} stands in weaker answers alone"


def test_no_reply_begins_with_a_verdict() -> None:
    verdict = re.compile(r"^(?:correct|right|wrong|incorrect|yes|no|well done|exactly|sorry)\b[.!,]", re.I)
    assert [(one.quiz.id, reply) for one in QUIZZES for reply in replies(one.quiz) if verdict.match(reply)] == []


def replies(quiz: object) -> list[str]:
    if isinstance(quiz, ChoiceItem | MatchingItem):
        return [option.feedback or "" for option in quiz.options]
    if isinstance(quiz, SequencingItem):
        return [quiz.feedback or ""]
    if isinstance(quiz, Scenario):
        return [text or "" for _, _, choice in quiz.choices() for text in (choice.consequence, choice.reason)]
    return [model.note for model in quiz.models] if isinstance(quiz, LongFillInItem) else []


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.id)
def test_each_ending_has_a_debrief_of_its_own(scenario: Scenario) -> None:
    lines = [ending.debrief for ending in scenario.endings]
    assert len(set(lines)) == len(lines) >= 4
    assert all("?" in line or len(words(line)) >= 8 for line in lines)
    prompts = [*scenario.debrief.what, *scenario.debrief.so_what, *scenario.debrief.now_what]
    assert len(prompts) >= 3 and scenario.debrief.what and scenario.debrief.so_what and scenario.debrief.now_what


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.id)
def test_each_choice_says_when_it_is_right_or_what_it_costs(scenario: Scenario) -> None:
    assert [choice.id for _, _, choice in scenario.choices() if not (choice.when_right or choice.cost)] == []


def test_open_tasks_come_with_criteria() -> None:
    written = [one.quiz for one in QUIZZES if isinstance(one.quiz, LongFillInItem)]
    assert len(written) >= 20
    assert [one.id for one in written if not one.self_check or not one.models] == []
