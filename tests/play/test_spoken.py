"""What a screen reader is given: scenario, bank call and plan, walked by role and name, with what is announced."""

from playwright.sync_api import expect

from macros.quiz.meters import METERS
from tests.components.examples import example
from tests.components.gallery import Gallery
from tests.play.ways import scenario, title, way_to

# A control that has no name is read as its kind alone, which helps nobody.
NAMELESS = """() => [...document.querySelectorAll('button, input, select, textarea, summary, a[href]')]
  .filter(el => el.checkVisibility())
  .filter(el => !(el.labels?.length || el.getAttribute('aria-label') || el.textContent.trim() || el.title
    || el.getAttribute('aria-labelledby') || el.querySelector('svg, img')))
  .map(el => el.outerHTML.slice(0, 120))"""


def test_a_scenario_can_be_heard_to_its_end(start):
    played, way = start(), way_to("one-practice")
    for number, (scene_id, pick) in enumerate(zip(way.scenes, way.picks, strict=True), 1):
        scene = next(one for one in scenario().scenes if one.id == scene_id)
        choice = next(one for one in scene.choices if one.id == pick)
        place = f"Decision {number}: {scene.title}"
        group = played.stage.get_by_role("group", name=place, exact=True)
        radios = group.get_by_role("radio")
        if number > 1:
            expect(played.stage.locator(":focus")).to_contain_text(place)
        expect(radios).to_have_count(len(scene.choices))
        for at, one in enumerate(scene.choices):
            expect(radios.nth(at)).to_have_accessible_name(one.text)
        assert not played.page.evaluate(NAMELESS)
        played.stage.get_by_role("radio", name=choice.text, exact=True).check()
        played.stage.get_by_role("button", name="Do this", exact=True).click()
        expect(played.stage.locator(".what[data-focus]")).to_be_focused()
        for meter in choice.effects:
            expect(played.status).to_contain_text(METERS[meter].label)
        played.stage.get_by_role("button", name="Go on", exact=True).click()
    expect(played.root.get_by_role("heading", name=title("one-practice"))).to_be_visible()
    assert not played.page.evaluate(NAMELESS)


def test_a_desk_of_the_bank_tells_what_followed(page, mkdocs_site):
    page.goto(mkdocs_site.url("modules/call-loop/index.html"))
    call = page.locator("#bank-call[data-ready]")
    expect(call).to_be_attached()
    moves = call.get_by_role("radio")
    expect(moves).to_have_count(3)
    moves.first.check()
    call.get_by_role("button", name="Make this move").click()
    status = call.get_by_role("status").first
    expect(status).to_contain_text("Desk 1 of 6")
    expect(status).to_contain_text("Contacts handled")
    assert not page.evaluate(NAMELESS)


def test_each_blank_of_the_plan_says_what_it_asks(page, mkdocs_site):
    sheet = Gallery(page, mkdocs_site).open(example("plan/two samples"), "looked at")
    blanks = sheet.locator("[data-component=plan] :is(input[type=text], input:not([type]), textarea)")
    assert blanks.count() >= 4
    for place in range(blanks.count()):
        assert blanks.nth(place).evaluate("el => el.labels.length > 0 && el.labels[0].textContent.trim().length > 2")
    assert not sheet.evaluate(NAMELESS)
