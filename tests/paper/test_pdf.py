"""The PDF files: one side where one is promised, the right size, tagged, in greys, and not a word lost."""

import re

import pypdfium2
import pytest
from bs4 import BeautifulSoup

from macros.handouts import COURSE, FOLDER, press
from tests.paper.conftest import HANDOUTS, WHEN

MILLIMETRE = 72 / 25.4
SIZES = {"a4": (210, 297), "letter": (215.9, 279.4)}
# What the page's margins leave, in pixels of the screen: the style asks for the paper's shape.
VIEWS = {"a4": (718, 1046), "letter": (740, 980)}
COLOUR = re.compile(rb"(?<![\d.])([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|scn|SCN)\b")
UNSEEN = "h1, .side__foot, .bar *, [aria-hidden=true], .key__scene thead *"
BLOCKS = "h1, h2, p, li, th, td, caption"
CUT = """() => [...document.querySelectorAll('.side, .card, .vote, .sheet *')]
  .filter((el) => getComputedStyle(el).display !== 'inline' && !el.closest('svg, .vote, thead'))
  .filter((el) => el.scrollWidth > el.clientWidth + 1 && el.clientWidth
    || el.matches('.side--cards, .card') && el.scrollHeight > el.clientHeight + 1)
  .map((el) => `${el.className}: ${el.textContent.trim().slice(0, 60)}`)"""


def squeezed(text):
    """Words without spaces and hyphens: lines break elsewhere on paper, and the reader of PDF drops a hyphen there."""
    return re.sub("[-\\s\u2010\u2011\u00ad\u0002\ufffe]+", "", text)


def test_every_handout_is_there_in_both_sizes(printed):
    assert {(one.name, one.size) for one in printed} == {(name, size) for name in HANDOUTS for size in SIZES}


def test_every_handout_keeps_to_its_sides(printed):
    for one in printed:
        sort, pages = HANDOUTS[one.name].handout, len(one.pdf.pages)
        assert pages == sort.sides, (one, pages)
        assert sort.group != "write" or pages == 1, one.name


def test_every_page_has_the_size_that_was_asked_for(printed):
    for one in printed:
        for page in one.pdf.pages:
            found = (float(page.mediabox.width) / MILLIMETRE, float(page.mediabox.height) / MILLIMETRE)
            assert found == pytest.approx(SIZES[one.size], abs=0.5), one


def test_every_file_is_tagged_and_says_its_title_and_language(printed):
    for one in printed:
        catalog = one.pdf.trailer["/Root"]
        assert catalog["/MarkInfo"]["/Marked"].value is True, one
        assert catalog["/StructTreeRoot"]["/K"], one
        assert catalog["/Lang"] == "en", one
        assert catalog["/ViewerPreferences"]["/DisplayDocTitle"].value is True, one
        assert one.pdf.metadata.title == f"{HANDOUTS[one.name].title}: {COURSE}"
        assert one.pdf.metadata.creation_date.timestamp() == WHEN


def test_no_word_of_a_page_is_missing_on_paper(printed, mkdocs_site):
    for one in printed:
        pages = pypdfium2.PdfDocument(one.path)
        paper = squeezed("".join(page.get_textpage().get_text_range() for page in pages))
        page = BeautifulSoup((mkdocs_site.folder / FOLDER / f"{one.name}.html").read_text("utf-8"), "html.parser")
        for unseen in page.select(UNSEEN):
            unseen.decompose()
        lost = [block.get_text() for block in page.main.select(BLOCKS) if squeezed(block.get_text()) not in paper]
        assert not lost, f"{one.name}, {one.size}: {lost[:3]}"


def test_nothing_is_wider_or_taller_than_its_card(mkdocs_site, page):
    page.emulate_media(media="print")
    for name in HANDOUTS:
        page.goto(mkdocs_site.url(f"{FOLDER}/{name}.html"))
        page.evaluate("document.fonts.ready")
        for size, (width, height) in VIEWS.items():
            page.set_viewport_size({"width": width, "height": height})
            assert not page.evaluate(CUT), f"{name}, {size}"


def test_all_ink_is_grey(printed):
    for one in printed:
        drawn = [page.get_contents().get_data() for page in one.pdf.pages]
        drawn += [
            part.get_object().get_data()
            for page in one.pdf.pages
            for part in page["/Resources"].get("/XObject", {}).values()
        ]
        inks = {tuple(map(float, found)) for data in drawn for found in COLOUR.findall(data)}
        assert inks, one
        assert not [ink for ink in inks if max(ink) - min(ink) > 0.01], one


def test_the_same_sources_give_the_same_file(printed, browser, mkdocs_site, tmp_path):
    again = {
        path.parent.name: path for path in press.print_all(browser, mkdocs_site.folder, ["badges"], tmp_path, WHEN)
    }
    for one in printed:
        if one.name == "badges":
            assert one.path.read_bytes() == again[one.size].read_bytes()
