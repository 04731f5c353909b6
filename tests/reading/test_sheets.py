"""Paper: a worksheet that gives nothing away, the answers apart, and module 7 on fewer sheets."""

import re

import pytest
from bs4 import BeautifulSoup

from macros.credit import without_codes
from macros.quiz.model import ChoiceItem, LongFillInItem, MatchingItem, Scenario, SequencingItem
from macros.syllabus.modules import MODULES
from macros.syllabus.render import quizzes_of
from tests.sites import ROOT

NAMES = [module.name for module in MODULES]
SHEETS_AT_MOST = 3


def told(quiz):
    """What a learner may learn only after an answer."""
    if isinstance(quiz, Scenario):
        for scene in quiz.scenes:
            yield from (scene.text, *(echo.text for echo in scene.echoes))
            for choice in scene.choices:
                yield from (choice.text, choice.consequence, choice.reason, choice.when_right, choice.cost)
        yield from (text for ending in quiz.endings for text in (ending.text, ending.debrief))
    elif isinstance(quiz, ChoiceItem | MatchingItem):
        yield from (option.feedback for option in quiz.options)
    elif isinstance(quiz, SequencingItem):
        yield quiz.feedback
    elif isinstance(quiz, LongFillInItem):
        yield from (text for model in quiz.models for text in (model.text, model.note))


def plain(text):
    return " ".join(re.sub(r"[*_]|\[\[|\]\]", "", text or "").split())


def words(folder, name):
    soup = BeautifulSoup((folder / name).read_text("utf-8"), "html.parser")
    return " ".join(soup.get_text(" ").split()), soup


@pytest.mark.parametrize("name", NAMES)
def test_a_worksheet_asks_everything_and_answers_nothing(mkdocs_site, name):
    said, soup = words(mkdocs_site.folder, f"modules/{name}/worksheet.html")
    quizzes = quizzes_of(ROOT, name)
    assert quizzes
    given_away = [text for quiz in quizzes for text in map(plain, told(quiz)) if text and text in said]
    assert not given_away
    for quiz in quizzes:
        if quiz.id != "self-check-looking-back":
            assert plain(quiz.title) in said or plain(getattr(quiz, "prompt", quiz.title)) in said, quiz.id
    assert not soup.select("[data-stronger], [data-group], [data-effects], details")
    assert "Stronger" not in said


@pytest.mark.parametrize("name", NAMES[1:])
def test_the_key_has_every_reply_of_its_module(mkdocs_site, name):
    said, _ = words(mkdocs_site.folder, f"modules/{name}/key.html")
    replies = [
        plain(without_codes(text or ""))
        for quiz in quizzes_of(ROOT, name)
        if not isinstance(quiz, Scenario)
        for text in told(quiz)
    ]
    squeezed = re.sub(r"\s", "", said)
    assert replies
    assert not [text for text in replies if re.sub(r"\s", "", text) not in squeezed]


@pytest.mark.parametrize("name", NAMES)
def test_a_module_leads_to_its_paper_and_back(mkdocs_site, name):
    _, soup = words(mkdocs_site.folder, f"modules/{name}/index.html")
    links = {link["href"] for link in soup.select(".prints a")}
    assert links == {
        f"../../modules/{name}/{sheet}.html" for sheet in (["worksheet", "key"] if name != NAMES[0] else ["worksheet"])
    }
    _, sheet = words(mkdocs_site.folder, f"modules/{name}/worksheet.html")
    assert sheet.select_one(".sheet-back a")["href"] == "index.html"


def pages(page, address):
    """How many sheets a page takes on A4."""
    page.goto(address)
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


def test_paper_is_spared(mkdocs_site, page):
    sheets = {name: pages(page, mkdocs_site.url(f"modules/{name}/worksheet.html")) for name in NAMES}
    # The last module asks twelve questions from all the others, and has the plan.
    most = {name: SHEETS_AT_MOST + (name == NAMES[-1]) for name in NAMES}
    assert not {name: count for name, count in sheets.items() if not 1 <= count <= most[name]}
    page.goto(mkdocs_site.url("modules/call-loop/index.html"))
    page.emulate_media(media="print")
    shown = page.locator(".redesign__paper")
    assert shown.is_visible()
    assert shown.locator("tbody tr").count() == 5
    assert not page.locator(".redesign details").first.is_visible()
