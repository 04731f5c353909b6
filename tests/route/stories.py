"""A scenario by keyboard, along a way that the model has found; at the end the screen must say what the model says."""

from playwright.sync_api import Locator, expect

from macros.quiz import play
from macros.quiz.model import Scenario
from tests.play.test_trail import plain
from tests.play.ways import Way
from tests.route.items import button
from tests.route.learner import Learner

OWN = "I would sit with them & wait <a while>."
UNPRESSED = ".play .leg--open input"


def scenario(learner: Learner, quiz: Scenario) -> None:
    way = learner.temper.way(quiz, learner.brought)
    learner.note(f"{quiz.id}: {way.picks} to {way.ending}")
    if quiz.none_of_these:
        write_own(learner, quiz)
    for number, (scene, pick) in enumerate(zip(way.scenes, way.picks, strict=True)):
        decide(learner, quiz, number, scene, pick)
    ended(learner, quiz, way)
    flags = {f"{quiz.id}.{flag}" for flag in way.state.flags if "." not in flag}
    learner.brought |= flags


def write_own(learner: Learner, quiz: Scenario) -> None:
    stage = learner.at(quiz).locator(".play")
    learner.keys.open(stage.locator(".own > summary"))
    learner.keys.write(stage.locator(".own textarea"), OWN)
    learner.moment()


def decide(learner: Learner, quiz: Scenario, number: int, scene: str, pick: str) -> None:
    """Look where one is, choose, press, read what followed, go on."""
    here = play.scene_of(quiz, scene)
    assert here
    chosen = next(one for one in here.choices if one.id == pick)
    expect(stage(learner, quiz).locator(".leg--open .kicker")).to_have_text(
        f"Decision {number + 1}: {plain(here.title)}"
    )
    learner.note(f"{quiz.id}, decision {number + 1}, {scene}: {pick}")
    learner.keys.pick(option(learner, quiz, pick))
    learner.moment(UNPRESSED)
    learner.keys.pick(option(learner, quiz, pick))
    learner.keys.press(button(stage(learner, quiz), "Do this"))
    learner.haste()
    expect(stage(learner, quiz).locator(".leg--now > .leg__body > b")).to_have_text(plain(chosen.text))
    expect(stage(learner, quiz).locator(".leg--now .what")).to_contain_text(plain(chosen.consequence or "")[:40])
    learner.moment()
    learner.keys.press(button(stage(learner, quiz), "Go on"))
    expect(stage(learner, quiz).locator(".leg--open [data-focus], .end[data-focus]")).to_be_visible()
    learner.moment(UNPRESSED)


def stage(learner: Learner, quiz: Scenario) -> Locator:
    return learner.at(quiz).locator(".play")


def option(learner: Learner, quiz: Scenario, pick: str) -> Locator:
    return stage(learner, quiz).locator(f'.leg--open input[value="{pick}"]')


def ended(learner: Learner, quiz: Scenario, way: Way) -> None:
    """The ending, the meters and the line of decisions, as the model has them."""
    here = stage(learner, quiz)
    title = next(one.title for one in quiz.endings if one.id == way.ending)
    expect(here.locator(".end__title")).to_have_text(plain(title))
    assert here.locator(".end .gauge > b").all_inner_texts() == [str(value) for value in way.state.meters]
    expect(here.locator(".trail .leg--past")).to_have_count(len(way.picks))
    if quiz.none_of_these:
        expect(here.locator(".trail__own").first).to_have_text(f"You wrote: {OWN}")
