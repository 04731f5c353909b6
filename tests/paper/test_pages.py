"""The pages of the handouts: they say what they are, and anybody can open and print them."""

import os
import subprocess
import sys

import pytest
from bs4 import BeautifulSoup

from macros.handouts import COURSE, FOLDER, shelf
from macros.problem import ProblemsFound
from macros.quiz.render import load_named
from tests.bare import settings
from tests.paper.conftest import HANDOUTS
from tests.sites import ROOT

ASKED = {"one-fact-card", "test-and-ladder", "two-asks", "working-note", "huddle-card", "rewriter-card"}
ASKED |= {"contact-count", "plan-and-manager-card", "voting-cards", "desk-cards", "need-cards", "target-cards"}
ASKED |= {"badges", "minute-card", "key"}
BAD = "---\ntitle: Labels\ndescription: Labels.\nhandout: {group: glue, purpose: A van, copies: one, side: 2}\n---\n"


def soup(site, name):
    return BeautifulSoup((site.folder / FOLDER / f"{name}.html").read_text("utf-8"), "html.parser")


def test_every_handout_that_a_session_asks_for_is_there():
    assert set(HANDOUTS) >= ASKED


def test_the_course_has_one_name():
    assert settings()["site_name"] == COURSE


def test_the_table_leads_to_every_handout_and_says_how_many_to_print(site):
    rows = {row.a["href"]: row.get_text(" ") for row in soup(site, "index").select(".handouts tbody tr")}
    assert set(rows) == {f"../../{FOLDER}/{name}.html" for name in HANDOUTS}
    for name, one in HANDOUTS.items():
        said = rows[f"../../{FOLDER}/{name}.html"]
        assert one.handout.copies in said
        assert (f"{one.handout.sides} sides" in said) == (one.handout.sides > 1)


def test_a_handout_needs_no_script_and_leads_back_to_the_table(site):
    for name in HANDOUTS:
        page = soup(site, name)
        assert not page.find_all("script")
        assert page.select_one(".bar a")["href"] == "index.html"
        assert "CC BY 4.0" in page.main.get_text()


def test_each_desk_shows_its_own_target_and_no_card_tells_what_follows(mkdocs_site):
    page = soup(mkdocs_site, "desk-cards").main.get_text(" ")
    rules = load_named(ROOT, "call-loop/bank-call")
    for desk in rules.calls.desks:
        assert desk.target in page
        assert desk.moves.card.consequence not in page


def test_links_to_the_files_stand_in_the_table_only_where_they_are_published(monkeypatch):
    assert ".pdf" not in shelf.table(ROOT, f"{FOLDER}/index.html")
    monkeypatch.setenv(shelf.PDFS, "handouts")
    assert 'href="../../handouts/letter/key.pdf"' in shelf.table(ROOT, f"{FOLDER}/index.html")


def test_a_fault_in_the_front_matter_is_told_with_its_place(tmp_path):
    folder = tmp_path / "docs" / FOLDER
    folder.mkdir(parents=True)
    (folder / "spine-labels.md").write_text(BAD, "utf-8")
    with pytest.raises(ProblemsFound) as stopped:
        shelf.handouts(tmp_path)
    said = str(stopped.value)
    assert "spine-labels.md:4:" in said
    assert "glue" in said
    assert "side" in said


@pytest.mark.parametrize(
    ("site", "said"),
    [("nowhere", "`make handouts` builds it"), ("site", "install Chromium")],
    ids=["no site", "no browser"],
)
def test_the_command_says_what_it_lacks(site, said, mkdocs_site):
    bare = os.environ | {"PATH": "", "PLAYWRIGHT_BROWSERS_PATH": "/nowhere"}
    command = [sys.executable, "-m", "macros", "handouts", "--site-dir", site, "--into", ".built/none"]
    done = subprocess.run(command, cwd=ROOT, env=bare, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
