"""Our questions as others read and play them: GIFT by a parser, QTI by a player in a browser."""

import re

import pytest
from bs4 import BeautifulSoup
from lxml import etree
from markdown import markdown

from macros.lms import questions
from macros.lms.description import parts
from macros.quiz.model import ChoiceItem
from macros.template import prose
from tests import sites
from tests.lms.elsewhere import as_qti3, player, read_gift

TEMPLATE = re.compile(r' template="[^"]*"')
WHOLE = parts(sites.ROOT)["whole"]
# Words with all that means something to one of the readers, or to the course alone.
HARD = ChoiceItem.model_validate(
    {
        "id": "hard-words",
        "kind": "choice",
        "title": "Fish & chips: a <b>~title</b>",
        "prompt": "What does [[a customer]] get for 2 * 3 = {6} ~ 6: *all of it*, `a_b_c` # or \\n, says Holland (H4)?",
        "options": [
            {"id": "a-half", "text": "%50% of it, and % of nothing", "feedback": "%20% is = and ~ and #### (H1, H2)"},
            {"id": "a-mark", "text": "[plain] words: https://example.org/?a=1&b=2 -> there", "stronger": True},
            {"id": "a-stroke", "text": "a stroke at its end \\", "stronger": True, "feedback": "[html] “so” :: // \\"},
        ],
    }
)


@pytest.fixture(scope="module")
def items():
    return [*questions.exit_items(sites.ROOT, WHOLE), HARD]


def shown(hypertext):
    """What a reader sees of it: the words, and which of them stand out."""
    tree = BeautifulSoup(hypertext, "html.parser")
    return " ".join(tree.get_text().split()), [one.get_text() for one in tree.find_all(["em", "strong", "code"])]


def on_the_page(words):
    return shown(prose(" ".join(words.split())))


def test_a_parser_of_gift_reads_each_question_as_the_course_shows_it(items):
    read = read_gift(questions.gift(items))
    assert [(one["type"], one["title"]) for one in read] == [("MC", item.id) for item in items]
    for one, item in zip(read, items, strict=True):
        assert (one["hasEmbeddedAnswers"], one["globalFeedback"], one["stem"]["format"]) == (False, None, "markdown")
        assert shown(markdown(one["stem"]["text"])) == on_the_page(item.prompt)
        assert [choice["weight"] for choice in one["choices"]] == [None] * len(item.options)
        for choice, option in zip(one["choices"], item.options, strict=True):
            assert choice["isCorrect"] is option.stronger, f"{item.id}: {option.id}"
            for said, meant in ((choice["text"], option.text), (choice["feedback"], option.feedback)):
                if meant:
                    assert said["format"] == "markdown"
                    assert shown(markdown(said["text"])) == on_the_page(meant)
                else:
                    assert said is None


def test_a_question_that_every_option_answers_is_none_that_a_system_can_grade():
    """GIFT would read it as one to be answered in words, and any answer of QTI's would score."""
    right = [option.model_copy(update={"stronger": True}) for option in HARD.options]
    every = HARD.model_copy(update={"options": right})
    assert [one["type"] for one in read_gift(questions.gift([every, HARD]))] == ["Short", "MC"]
    assert [questions.gradable(one) for one in (every, HARD)] == [False, True]


@pytest.mark.parametrize("knows", ["the template", "rules"])
def test_a_player_of_qti_shows_each_question_and_scores_it_as_the_course_does(items, page, knows):
    package = as_qti3(questions.qti(WHOLE, items))
    resources = etree.fromstring(package["imsmanifest.xml"].encode()).findall(".//{*}resource")
    assert [one.get("type") for one in resources] == ["imsqti_item_xmlv3p0"] * len(items)
    play = player(page)
    for item, resource in zip(items, resources, strict=True):
        # Where there is a template, this player passes over the rules beside it, and with them the replies.
        xml = package[resource.get("href")]
        found = play(TEMPLATE.sub("", xml) if knows == "rules" else xml)
        assert (found["title"], found["prompt"]) == (item.title, on_the_page(item.prompt)[0])
        assert found["unanswered"] == {"score": 0, "reply": ""}
        for answer, option in zip(found["answers"], item.options, strict=True):
            assert (answer["id"], answer["words"]) == (option.id, on_the_page(option.text)[0])
            assert answer["score"] == option.stronger, f"{item.id}: {option.id}"
            assert answer["reply"] == (on_the_page(option.feedback or "")[0] if knows == "rules" else "")
        assert found["right"] == [option.id for option in item.options if option.stronger][:1]
