"""Going back, starting again, and the decision trail at the end."""

from playwright.sync_api import expect

from tests.play.ways import replies, said, scenario, way_to

FIRST = scenario().scenes[0]


# The page goes before the frame after a press has come: what waits for that frame is done at once.
GOES = "dispatchEvent(new Event('pagehide'))"


def test_a_second_press_in_the_same_frame_stands(start):
    played = start()
    played.play(list(way_to("one-practice").picks[:1]))
    played.stage.locator(".leg--open input").first.check()
    presses = "names => { const buttons = [...document.querySelectorAll('#nervous-nine button')];"
    presses += " for (const name of names) buttons.find(one => one.textContent === name).click(); }"
    played.page.evaluate(presses, ["Do this", "Start again"])
    played.page.evaluate(GOES)
    expect(played.kicker).to_contain_text("Decision 1:")
    played.page.reload()
    expect(played.kicker).to_contain_text("Decision 1:")
    played.play(list(way_to("one-practice").picks[:1]))
    expect(played.kicker).to_contain_text("Decision 2:")


def plain(text):
    """Words without the marks of Markdown, as a browser shows them."""
    return " ".join(text.replace("*", "").split())


def test_the_trail_has_every_choice_in_order_with_what_followed(start):
    played, way = start(), way_to("second-first-visit")
    played.play(list(way.picks))
    expect(played.trail).to_have_count(len(way.picks))
    for leg, scene, pick in zip(played.trail.all(), way.scenes, way.picks, strict=True):
        expect(leg.locator("b").first).to_have_text(plain(said(scene, pick)))
        assert plain(replies()[pick]) in plain(leg.inner_text())


def test_the_trail_has_the_options_not_taken_with_theirs(start):
    played, way = start(), way_to("not-yet")
    played.play(list(way.picks))
    for leg, scene, pick in zip(played.trail.all(), way.scenes, way.picks, strict=True):
        leg.locator("summary").first.click()
        there = plain(leg.locator("details").first.inner_text())
        for choice in next(one for one in scenario().scenes if one.id == scene).choices:
            assert (plain(choice.consequence) in there) == (choice.id != pick)


def test_try_again_from_here_keeps_what_came_before(start):
    played, way = start(), way_to("good-in-patches")
    played.play(list(way.picks))
    played.trail.nth(2).get_by_role("button", name="Try again from here").click()
    expect(played.kicker).to_contain_text("Decision 3:")
    kept = zip(way.scenes[:2], way.picks[:2], strict=True)
    assert played.past() == [plain(said(scene, pick)) for scene, pick in kept]
    expect(played.option(way.picks[2])).to_be_checked()


def test_step_back_undoes_one_decision_and_its_effects(start):
    played, way = start(), way_to("one-practice")
    before = played.stage.locator(".strip").text_content()
    played.play([way.picks[0]])
    played.press("Step back")
    expect(played.kicker).to_contain_text("Decision 1:")
    assert played.stage.locator(".strip").text_content() == before
    expect(played.option(way.picks[0])).to_be_checked()
    expect(played.option(way.picks[0]).locator("xpath=..")).to_contain_text("You chose this before")


def test_a_choice_can_be_changed_after_its_consequence(start):
    played = start()
    played.decide(FIRST.choices[0].id)
    played.press("Change my choice")
    played.decide(FIRST.choices[1].id)
    assert plain(FIRST.choices[1].consequence) in plain(played.stage.inner_text())
    played.press("Go on")
    assert played.past() == [plain(FIRST.choices[1].text)]


def test_start_again_goes_back_to_the_first_scene(start):
    played = start()
    played.play(list(way_to("one-practice").picks[:2]))
    played.press("Start again")
    expect(played.kicker).to_contain_text("Decision 1:")
    assert played.past() == []


def test_play_again_from_the_ending_keeps_the_ending_that_was_seen(start):
    played, way = start(), way_to("one-practice")
    played.play(list(way.picks))
    played.press("Play again")
    expect(played.kicker).to_contain_text("Decision 1:")
    expect(played.root.locator(".path-map")).to_be_visible()


def test_the_map_of_paths_comes_with_the_first_ending(start):
    played, way = start(), way_to("one-practice")
    played.play(list(way.picks[:-1]))
    expect(played.root.locator(".path-map")).to_be_hidden()
    played.play([way.picks[-1]])
    expect(played.root.locator(".path-map")).to_be_visible()
    expect(played.root.locator(".path-map .spot.walked")).to_have_count(len(way.scenes))
    expect(played.root.locator(".path-map [data-reached]:visible")).to_have_count(1)


def test_the_debrief_comes_with_the_ending_alone(start):
    played, way = start(), way_to("not-yet")
    expect(played.root.locator(".debrief")).to_be_hidden()
    played.play(list(way.picks))
    expect(played.root.locator(".debrief")).to_be_visible()


def test_an_answer_of_ones_own_is_kept_and_comes_back_at_the_end(start):
    played, way = start(), way_to("one-practice")
    played.stage.get_by_text("None of these: I would…").click()
    played.stage.get_by_role("textbox").fill("I would <b>sit</b> with him & wait.")
    played.page.reload()
    expect(played.stage.get_by_role("textbox")).to_have_value("I would <b>sit</b> with him & wait.")
    played.play(list(way.picks))
    expect(played.trail.first).to_contain_text("You wrote: I would <b>sit</b> with him & wait.")
