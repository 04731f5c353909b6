"""A word of the glossary opens where it stands: by keyboard, by touch, without script, and never off the screen."""

import json

import pytest
from playwright.sync_api import expect

MODULE = "modules/who-is-it-for/index.html"
SAID = "Somebody who stands in for the customer"


def proxy(page):
    """The word, and what it opens."""
    return page.get_by_role("button", name="proxy", exact=True), page.locator("#term-proxy")


def test_the_keyboard_opens_it_reads_on_and_closes_it(mkdocs_site, page):
    page.goto(mkdocs_site.url(MODULE))
    word, said = proxy(page)
    expect(said).to_be_hidden()
    word.focus()
    page.keyboard.press("Enter")
    expect(said).to_contain_text(SAID)
    expect(said).to_be_visible()
    page.keyboard.press("Tab")
    expect(said.get_by_role("link", name="In the glossary")).to_be_focused()
    page.keyboard.press("Escape")
    expect(said).to_be_hidden()
    expect(word).to_be_focused()


def test_without_script_it_opens_and_leads_to_the_glossary(site, no_script_page):
    no_script_page.goto(site.url(MODULE))
    word, said = proxy(no_script_page)
    word.click()
    expect(said).to_contain_text(SAID)
    expect(said).to_be_visible()
    said.get_by_role("link").click()
    no_script_page.wait_for_url("**/glossary.html#proxy")


@pytest.mark.parametrize("width", [320, 1280])
def test_what_opens_stays_on_the_screen_beside_its_word(mkdocs_site, no_script_page, width):
    page = no_script_page
    page.set_viewport_size({"width": width, "height": 600})
    page.goto(mkdocs_site.url(MODULE))
    for word in page.locator("button.term").all():
        word.scroll_into_view_if_needed()
        word.click()
        said, stands = page.locator(":popover-open").bounding_box(), word.bounding_box()
        assert said["x"] >= 0
        assert said["x"] + said["width"] <= width
        assert said["y"] >= 0
        assert said["y"] + said["height"] <= 600
        covers = said["y"] < stands["y"] + stands["height"] - 1 and stands["y"] + 1 < said["y"] + said["height"]
        assert not covers, word.inner_text()
        page.keyboard.press("Escape")


def test_paper_gets_the_word_alone(mkdocs_site, no_script_page):
    no_script_page.goto(mkdocs_site.url(MODULE))
    no_script_page.emulate_media(media="print")
    word, said = proxy(no_script_page)
    expect(word).to_be_visible()
    expect(said).to_be_hidden()


def test_search_finds_a_definition_in_the_glossary_alone(site):
    entries = (
        json.loads((site.folder / "search" / "search_index.json").read_text("utf-8"))["docs"]
        if site.engine == "mkdocs"
        else json.loads((site.folder / "search.json").read_text("utf-8"))["items"]
    )
    holding = [entry["location"] for entry in entries if SAID in entry["text"]]
    assert holding
    assert all(where.startswith("glossary") for where in holding)


ORPHANS = """words => words.filter((word) => {
  const mark = document.createRange();
  mark.setStart(word.after, 0);
  mark.setEnd(word.after, 1);
  return mark.getBoundingClientRect().top > word.button.getBoundingClientRect().bottom - 4;
}).map((word) => word.button.textContent)"""
NARROWED = f"""() => {{
  const prose = document.querySelector(".md-content__inner");
  const words = [...prose.querySelectorAll("button.term")].map((button) => {{
    const walk = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
    walk.currentNode = document.getElementById(button.getAttribute("popovertarget")).lastChild;
    while (walk.nextNode()?.parentElement.closest("[popover]"));
    return {{ button, after: walk.currentNode }};
  }}).filter(({{ after }}) => /^[,.;:)]/.test(after.data));
  const found = new Set();
  for (let width = 220; width < 420; width += 3) {{
    prose.style.width = `${{width}}px`;
    for (const orphan of ({ORPHANS})(words)) found.add(orphan);
  }}
  return {{ tried: words.length, orphans: [...found] }};
}}"""


def test_no_line_begins_with_the_mark_that_follows_a_word(mkdocs_site, page):
    page.goto(mkdocs_site.url("modules/call-loop/index.html"))
    found = page.evaluate(NARROWED)
    assert found["tried"] >= 3
    assert not found["orphans"]
