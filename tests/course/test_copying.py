"""Nothing of the essays is copied, closely or loosely: runs of six words, the share of fives, and sentences alike."""

import re
from pathlib import Path

import pytest

from macros.quiz.prose import sentences
from tests.course.course import BY_NAME, PAGES, ROOT, body

ESSAYS = sorted((ROOT.parent / "shared" / "essays").glob("*.txt"))
pytestmark = pytest.mark.skipif(not ESSAYS, reason="../shared, with the essays, is absent")
PIECES = {
    **{name: [text for _, text in body(page)] for name, page in PAGES.items()},
    **{name: [text for _, text in loaded.texts] for name, loaded in BY_NAME.items()},
}
TITLES = ("there's no such thing as an internal customer", "there's no such thing as internal customer",
          "customers are more important than internal customers", "what is an internal customer")  # fmt: skip
COMMON = """
the a an and or of to in is it that for with as on at by be are was were this those these from but not
they them their we our you your i he she his her its which who what when where how so than then there
have has had do does did will would can could may might if no nor one all any each own about into out up
more most some such only also own being because me other both since customer customers internal
"""
STOP = frozenset(COMMON.split())


def tokens(text: str) -> list[str]:
    return re.findall(r"[a-z0-9']+", text.lower().replace("’", "'").replace("‘", "'"))


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    said = tokens(text)
    return {tuple(said[at : at + length]) for at in range(len(said) - length + 1)}


def known(length: int) -> set[tuple[str, ...]]:
    titles = {run for title in TITLES for run in runs(title, length)}
    return {run for essay in ESSAYS for run in runs(essay.read_text("utf-8"), length)} - titles


def test_no_run_of_six_words_is_shared() -> None:
    theirs = known(6)
    assert [(name, run) for name, texts in PIECES.items() for text in texts for run in runs(text, 6) & theirs] == []


def test_at_most_one_run_of_five_words_in_a_hundred_is_shared() -> None:
    theirs = known(5)
    for name, texts in PIECES.items():
        ours = [run for text in texts for run in runs(text, 5)]
        shared = [run for run in ours if run in theirs]
        assert len(shared) <= max(1, 0.01 * len(ours)), (name, shared)


def test_no_sentence_keeps_most_of_the_words_of_one_of_theirs() -> None:
    theirs = [content(one) for essay in ESSAYS for one in lines(essay)]
    close = [
        (name, sentence)
        for name, texts in PIECES.items()
        for text in texts
        for sentence in sentences(text)
        if len(tokens(sentence)) >= 10 and any(alike(content(sentence), other) for other in theirs)
    ]
    assert close == []


def lines(essay: Path) -> list[str]:
    return [one for paragraph in essay.read_text("utf-8").split("\n") for one in sentences(paragraph)]


def content(sentence: str) -> frozenset[str]:
    return frozenset(word for word in tokens(sentence) if not word.isdigit()) - STOP


def alike(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Six tenths of what a sentence says, if it says six things or more."""
    return len(ours) >= 6 and len(ours & theirs) >= 0.6 * len(ours)
