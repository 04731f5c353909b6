"""A launch that cannot be read, or that goes wrong: the learner gets a sentence and a way on, never an empty page."""

from urllib.parse import parse_qsl, urlencode

import pytest
from playwright.sync_api import expect

BAD_LAUNCHES = [
    ({"actor": "{ann"}, "does not say who you are"),
    ({"endpoint": None}, "does not say where results go"),
    ({"endpoint": "lrs.example.org/xapi"}, "does not say where results go"),
    ({"fetch": "not an address"}, "does not say where results go"),
]


@pytest.mark.parametrize(("changes", "words"), BAD_LAUNCHES)
def test_a_launch_that_cannot_be_read_is_told_and_its_key_not_spent(launch, store, changes, words):
    asked = dict(parse_qsl(store.by_cmi5())) | changes
    query = urlencode({name: value for name, value in asked.items() if value is not None})
    lms = launch(query, waits=False)
    expect(lms.page.get_by_role("status")).to_contain_text(words)
    expect(lms.page.get_by_role("link", name="Open the course in a new tab")).to_be_visible()
    assert not store.tokens


@pytest.mark.parametrize("changes", [{"actor": "{ann"}, {"endpoint": "lrs.example.org/xapi"}])
def test_a_link_that_cannot_be_read_is_told(launch, store, changes):
    lms = launch(store.by_link(**changes), "xapi", waits=False)
    expect(lms.page.get_by_role("status")).to_contain_text("The link does not say")


def test_trouble_that_nobody_thought_of_ends_in_a_sentence_and_a_way_on(launch, store, faults):
    store.launch["launchMode"] = 5
    lms = launch(store.by_cmi5(), waits=False)
    expect(lms.page.get_by_role("status")).to_contain_text("The course could not start here")
    expect(lms.page.get_by_role("link", name="Open the course in a new tab")).to_be_visible()
    assert [fault for fault in faults if "toLowerCase" in fault]
    faults.clear()
