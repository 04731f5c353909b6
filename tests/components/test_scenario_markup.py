"""The booklet that every scenario is without script: cards, links and numbers, read without a browser."""

import re

import pytest

from tests.components.examples import of_kind

SCENARIOS = {one.name: one for one in of_kind("scenario")}


@pytest.fixture(params=SCENARIOS.values(), ids=list(SCENARIOS))
def example(request):
    return request.param


def card_number(card):
    return card.select_one(".card__number").get_text(strip=True)


def test_every_choice_is_a_link_to_the_card_of_its_consequence(example):
    soup = example.soup
    links = soup.select("a.choice")
    assert len(links) == sum(len(scene.choices) for scene in example.quiz.scenes)
    for link in links:
        card = soup.find(id=link["href"][1:])
        assert card["data-choice"] == link["data-choice"]
        assert link.get_text(strip=True) in card.get_text(" ", strip=True)


def test_every_turn_to_names_the_number_of_the_card_that_it_leads_to(example):
    soup = example.soup
    turns = [(link, link) for link in soup.select(".turn a, .rules a") if "urn to" in link.get_text()]
    turns += [(item.select_one("a.choice"), item.select_one(".turn")) for item in soup.select(".choices > li")]
    assert turns
    for link, words in turns:
        number = re.search(r"[Tt]urn to (\d+)", words.get_text())[1]
        assert number == card_number(soup.find(id=link["href"][1:])), words


def test_cards_are_numbered_in_the_order_in_which_they_stand(example):
    numbers = [card_number(card) for card in example.soup.select(".card")]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_every_consequence_has_a_reason_and_says_when_it_is_right_or_what_it_costs(example):
    for card in example.soup.select(".consequence"):
        assert card.select_one(".what__happened").get_text(strip=True)
        assert len(card.select_one(".what__why").get_text(strip=True)) > len("Why.")
        right = card.select_one("details.what__right")
        assert right.summary.get_text(strip=True) == "When it is right, or what it costs"
        assert len(right.get_text(strip=True)) > len(right.summary.get_text(strip=True))


def test_a_blue_marble_is_explained_once_where_the_scenario_begins(example):
    told = [one for one in example.soup.select(".scenario > p") if one.get_text().startswith("A blue marble is")]
    assert len(told) == 1


def test_every_consequence_says_what_the_meters_do(example):
    for card in example.soup.select(".consequence"):
        moves = re.findall(r"(?:up|down) \d+", card.select_one(".effects").get_text())
        pairs = card["data-effects"].split()
        assert len(moves) == len(pairs)
        assert moves or "No meter moves." in card.get_text()


def test_the_rule_of_every_ending_is_given_in_words():
    soup = SCENARIOS["scenario/two decisions"].soup
    rules = [" ".join(item.get_text().split()) for item in soup.select(".rules li")]
    meters = "If customer outcome is 8 or more and team trust is 7 or more"
    assert rules[0].startswith(f"{meters} and you have noted “rang sven”, turn to")
    assert rules[1].startswith("If you have not noted “rang sven”")
    assert rules[2].startswith("If none of these fits")


def test_a_consequence_with_two_routes_gives_both_in_words():
    card = SCENARIOS["scenario/two decisions"].soup.select_one('[data-choice="promise-tomorrow"].consequence')
    turns = [" ".join(turn.get_text().split()) for turn in card.select("p.turn")]
    assert len(turns) == 2
    assert turns[0].startswith("If blue marbles are 2 or more")
    assert "If" not in turns[1]


def test_a_flag_is_noted_down_in_the_words_that_a_later_rule_uses(example):
    soup = example.soup
    noted = set(re.findall(r"Note down “([^”]+)”", soup.get_text()))
    asked = set(re.findall(r"you have (?:not )?noted “([^”]+)”(?! in “)", soup.get_text()))
    assert not asked - noted


def test_every_ending_leads_to_the_debrief_and_back_to_the_start(example):
    for card in example.soup.select(".ending"):
        leads = [link["href"].split("--")[1] for link in card.select(".turn a")]
        assert leads == ["debrief", example.quiz.start]


def test_the_debrief_has_its_three_questions(example):
    titles = [title.get_text() for title in example.soup.select(".debrief h5")]
    assert titles == ["What", "So what", "Now what"]
    assert all(column.li for column in example.soup.select(".debrief__column"))


def test_the_map_of_paths_waits_for_the_first_ending(example):
    assert example.soup.select_one(".path-map").has_attr("hidden")
