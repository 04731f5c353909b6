"""The bank call on its page: played by keyboard alone through all three phases, and read without script."""

import pytest
from playwright.sync_api import expect

PAGE = "modules/call-loop/index.html"
MAX_TABS = 120
WHERE = """([kind, text]) => {
  const el = document.activeElement;
  const label = el.labels?.length ? el.labels[0].textContent : el.textContent;
  return el.matches(kind) && label.includes(text);
}"""


class Keys:
    """A learner who has nothing but a keyboard."""

    def __init__(self, page):
        self.page = page

    def to(self, kind, text):
        """Tab on until a control with this text has the focus."""
        for _ in range(MAX_TABS):
            if self.page.evaluate(WHERE, [kind, text]):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no {kind} {text!r} within {MAX_TABS} tabs")

    def press(self, text):
        self.to("button", text)
        self.page.keyboard.press("Enter")

    def choose(self, group, text):
        """Come to a group of radios, and go through it with the arrows."""
        radios = self.page.get_by_role("group", name=group).get_by_role("radio")
        for _ in range(MAX_TABS):
            if self.page.evaluate("name => document.activeElement.name === name", radios.first.get_attribute("name")):
                break
            self.page.keyboard.press("Tab")
        self.page.keyboard.press("Space")
        for _ in range(radios.count()):
            if self.page.evaluate(WHERE, ["input:checked", text]):
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"no radio {text!r} in {group!r}")

    def tick(self, text):
        self.to("input[type=checkbox]", text)
        self.page.keyboard.press("Space")


@pytest.fixture
def keys(page, mkdocs_site):
    page.goto(mkdocs_site.url(PAGE))
    expect(page.locator("#bank-call[data-ready]")).to_be_attached()
    page.locator("#bank-call > .rules-panel > summary").focus()
    return Keys(page)


def test_all_three_phases_can_be_played_by_keyboard_alone(keys):
    page = keys.page
    names = ["General", "Clubs", "Identity", "Complaints"]
    moves = ["Hunt for a name.", "Listen.", "Pass her to Identity", "Break the rule", "Ring her today."]
    for text, after in zip(moves, [*(f"Go on to {name}" for name in names), "See the board"], strict=True):
        keys.choose("Your move", text)
        keys.press("Make this move")
        keys.press(after)
    expect(page.get_by_role("heading", name="Under plan")).to_be_focused()
    keys.press("See Nadia’s week")
    expect(page.get_by_role("heading", name="What Nadia saw")).to_be_focused()
    expect(page.locator("#bank-call .jar")).to_contain_text("4 blue")
    keys.choose("Whose fault is this?", "The targets")
    keys.press("Look from there")
    expect(page.locator("#bank-call .reply")).to_be_focused()

    keys.choose("A change for every call", "No clock")
    keys.press("Roll it out")
    keys.press("Begin the study")
    keys.press("Value")
    keys.press("Predictable")
    expect(page.locator("#bank-call--weeks .play .contact .what").first).to_be_visible()
    keys.press("See the table of kinds")
    keys.choose("One kind of caller", "We are a new society")
    keys.choose("One way to serve them", "Put keys in hand")
    for key in ("Understood", "Papers", "Decision"):
        keys.tick(key)
    keys.press("Run eight weeks")
    expect(page.get_by_role("heading", name="Answered")).to_be_focused()

    keys.to("input[type=range]", "Minutes that one blue marble costs")
    page.keyboard.press("Home")
    keys.to("input[type=range]", "Minutes that one owner adds")
    page.keyboard.press("End")
    expect(page.locator(".verdict")).to_have_text("Desks cost less by 4.4. Six desks 81.6 minutes, one owner 86.")


def test_what_was_played_is_there_after_a_reload_and_counts_as_done(keys, mkdocs_site):
    page = keys.page
    moves = {"Hunt for a name.": "Go on to General", "Listen.": "Go on to Clubs", "Pass her": "Go on to Identity"}
    for text, after in (moves | {"Reject": "Go on to Complaints", "Log it": "See the board"}).items():
        page.locator("#bank-call").get_by_role("radio", name=text).check()
        page.get_by_role("button", name="Make this move").click()
        page.get_by_role("button", name=after).click()
    page.reload()
    expect(page.get_by_role("button", name="See Nadia’s week")).to_be_visible()
    page.get_by_role("button", name="See Nadia’s week").click()
    page.goto(mkdocs_site.url("progress.html"))
    expect(page.locator('[data-quiz="bank-call"] .progress__state')).to_have_text("done")


def test_cleared_elsewhere_it_begins_again(keys):
    page = keys.page
    page.locator("#bank-call").get_by_role("radio", name="Hunt for a name.").check()
    page.get_by_role("button", name="Make this move").click()
    page.evaluate("courseStore.reset()")
    expect(page.locator("#bank-call .desk-sheet h4")).to_have_text("Inbox")


def test_with_storage_blocked_it_can_be_played(page, mkdocs_site):
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError') }")
    page.goto(mkdocs_site.url(PAGE))
    page.locator("#bank-call").get_by_role("radio", name="Hunt for a name.").check()
    page.get_by_role("button", name="Make this move").click()
    page.get_by_role("button", name="Go on to General").click()
    expect(page.locator("#bank-call .desk-sheet h4")).to_have_text("General")


def test_without_script_phase_1_is_followed_by_links(no_script_page, mkdocs_site):
    page = no_script_page
    page.goto(mkdocs_site.url(PAGE))
    way = {"inbox": "Hunt for a name.", "general": "Listen.", "clubs": "Code it", "identity": "Reject"}
    for desk, text in way.items():
        card = page.locator(f"#bank-call--{desk}")
        card.get_by_text(text).click()
        card.locator("details[open] .turn a").click()
    expect(page.locator("#bank-call--complaints")).to_be_in_viewport()
    page.locator("#bank-call--complaints").get_by_text("Send the template.").click()
    page.locator("#bank-call--complaints details[open] .turn a").click()
    expect(page.get_by_text("What Nadia saw, when every desk followed its card")).to_be_in_viewport()


def test_without_script_phases_2_and_3_show_their_tables(no_script_page, mkdocs_site):
    page = no_script_page
    page.goto(mkdocs_site.url(PAGE))
    expect(page.get_by_role("table", name="One change for every call, over eight weeks")).to_be_visible()
    expect(page.get_by_role("table", name="The table of kinds")).to_be_visible()
    expect(page.get_by_role("table", name="Eight banks")).to_be_visible()
    page.get_by_text("Every redesign for: New society").click()
    best = page.get_by_role("row", name="Understood, Papers, Decision; cold pass 12 136 1,680 Answered")
    expect(best).to_be_visible()
    assert page.locator(".bank-call :is(button, input, select, textarea)").count() == 0


def test_on_paper_every_details_is_open_and_the_jar_is_rings_and_dots(keys):
    page = keys.page
    desks = ("inbox", "general", "personal", "clubs", "identity", "complaints")
    answer = {"place": "week", "opened": "yes", "moves": " ".join(f"{desk}=card" for desk in desks)}
    page.evaluate("answer => courseStore.put('bank-call', {answer})", answer)
    page.reload()
    expect(page.locator("#bank-call .week")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("#bank-call .jar__dots")).to_have_text("○ ●●●●● ●")
    expect(page.get_by_text("One more cleared. The file is reopened on Monday")).to_be_visible()


def test_no_other_page_loads_its_script_or_style(page, mkdocs_site):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(mkdocs_site.url("modules/front-desk/index.html"))
    assert not [url for url in asked if "bank-call" in url]
    page.goto(mkdocs_site.url(PAGE))
    assert len([url for url in asked if "bank-call." in url]) == 2


def test_a_number_and_a_line_are_kept_in_the_breath_in_which_they_are_given(keys):
    page = keys.page
    keys.press("Skip the meeting")
    keys.press("See the table of kinds")
    keys.to("textarea", "One line")
    page.keyboard.type("Clubs that grow")
    keys.to("input[type=range]", "Minutes that one blue marble costs")
    page.keyboard.press("Home")
    said = page.locator(".verdict").inner_text()
    page.reload()
    expect(page.locator("#bank-call--purpose")).to_have_value("Clubs that grow")
    expect(page.locator(".verdict")).to_have_text(said)
