"""Items as hypertext: every option carries its own reply, to be opened without script."""

import pytest

from tests.components.examples import of_kind

CHOICES = {one.name: one for one in of_kind("choice")}
MATCHINGS = {one.name: one for one in of_kind("matching")}


def text(tag):
    return " ".join(tag.get_text().split())


@pytest.mark.parametrize("name", [*CHOICES, *MATCHINGS])
def test_every_option_has_its_reply_under_it(name):
    one = (CHOICES | MATCHINGS)[name]
    options = one.soup.select(".option")
    assert [option["data-option"] for option in options] == [option.id for option in one.quiz.options]
    replies = [text(option.select_one("details > .what")) for option in options]
    assert len(set(replies)) == len(options)
    assert all(len(reply) > 10 for reply in replies)


def test_a_question_with_a_key_says_which_answer_is_stronger():
    soup = CHOICES["choice/with a stronger answer"].soup
    verdicts = [text(verdict) for verdict in soup.select(".what__verdict")]
    assert verdicts == ["Look again.", "This is the stronger answer.", "Look again."]


def test_a_question_without_a_key_judges_nobody():
    assert not CHOICES["choice/without a key"].soup.select(".what__verdict")


def test_a_sorting_names_the_group_in_each_reply():
    one = MATCHINGS["matching/two groups"]
    named = {group.id: group.text for group in one.quiz.groups}
    for option in one.quiz.options:
        reply = one.soup.select_one(f'[data-option="{option.id}"] .what b')
        assert text(reply) == f"{named[option.group]}."


def test_an_order_that_works_can_be_opened():
    [one, *_] = of_kind("sequencing")
    steps = {step.id: step.text for step in one.quiz.options}
    answer = one.soup.select_one("details.item__answer")
    assert [text(step) for step in answer.select("ol li")] == [steps[name] for name in one.quiz.order]
    assert one.quiz.feedback in text(answer)


def test_a_long_answer_has_models_and_a_self_check():
    [one, *_] = of_kind("long-fill-in")
    answer = one.soup.select_one("details.item__answer")
    for model in one.quiz.models:
        assert model.text in text(answer)
        assert model.note in text(answer)
    assert [text(point) for point in answer.select(".self-check__point")] == one.quiz.self_check


def test_a_rating_shows_its_scale_in_words():
    [one, *_] = of_kind("likert")
    assert [text(word) for word in one.soup.select("[data-scale]")] == one.quiz.scale
    assert [text(line) for line in one.soup.select(".statement")] == [line.text for line in one.quiz.statements]


def test_the_answer_sheet_answers_every_item_that_has_a_key():
    [one, *_] = of_kind("answers")
    sheet = text(one.soup)
    for title in ("Who knows", "Two trolleys", "To the reader", "The notice board"):
        assert title in sheet
    assert "Sven, who drives it Stronger." in sheet
    assert "A book for the next village To the van." in sheet


def test_a_stop_that_is_being_written_is_no_link():
    soup = of_kind("course-map")[0].soup
    assert [bool(stop.select_one("a")) for stop in soup.select(".stop")] == [True, False]
    assert [text(tag) for tag in soup.select(".tag")] == ["", "Being written"]
