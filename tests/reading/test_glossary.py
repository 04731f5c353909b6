"""The glossary's words: one source, a sentence each, and a problem that says where an unknown one stands."""

import re

import pytest

from macros.problem import ProblemsFound
from macros.quiz.checks import unknown_term
from macros.syllabus.glossary import MACRO, glossary, term
from macros.syllabus.page import page_files, read_page
from tests.sites import ROOT

PAGE = """---
title: The shed
---

A key is a {{ term("proxy") }} here.

So the {{ term("proxy") }} and the {{ term("prozy", "prozies") }} meet, as `{{ term("code") }}` shows.
"""


def test_every_entry_of_the_page_is_a_term_with_one_sentence():
    entries = glossary(ROOT)
    anchors = re.findall(r"\{#([a-z-]+)\}", (ROOT / "docs" / "glossary.md").read_text("utf-8"))
    assert [one.id for one in entries.values()] == anchors
    for one in entries.values():
        assert one.definition.endswith("."), one.name
        assert "\n" not in one.definition
        assert len(one.definition) < 160, one.name


def test_an_unknown_or_repeated_word_is_named_where_it_stands(tmp_path):
    path = tmp_path / "page.md"
    path.write_text(PAGE, "utf-8")
    page = read_page(path)
    told = [str(page.problem(one.loc, "unknown-term", one.message)) for one in unknown_term.check(page)]
    assert len(told) == 2
    assert told[0].startswith(f"{path}:7:17: unknown-term: 'proxy' is opened on this page already")
    assert f"{path}:7:45: " in told[1]
    assert "did you mean 'proxy'?" in told[1]


def test_a_page_that_is_served_says_so_as_well():
    with pytest.raises(ProblemsFound, match="did you mean 'silo'"):
        term(ROOT, "silos", "", "modules/front-desk/index.html")


def test_an_opened_word_is_read_as_the_words_that_stand_there(tmp_path):
    path = tmp_path / "page.md"
    path.write_text('{{ term("silo", "silos") }} and {{ own_word("a customer") }}.\n', "utf-8")
    assert [text for _, text in read_page(path).texts] == ["silos and a customer."]


def test_every_module_opens_words_and_none_in_a_heading():
    modules = [
        path for path in page_files(ROOT / "docs") if path.name == "index.md" and path.parent.parent.name == "modules"
    ]
    assert len(modules) == 9
    for path in modules:
        body = read_page(path).body
        assert MACRO.search(body), path
        assert not [line for line in body.splitlines() if line.startswith("#") and MACRO.search(line)], path
        assert "reading" in re.search(r"^styles: \[(.*)\]", path.read_text("utf-8"), re.M)[1], path
