"""How the course reads: sentences, levels, nothing said twice, no verdict on people, one word for one thing."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

from macros.quiz.prose import automated_readability, sentences, words
from tests.course.course import MODULE_PAGES, PAGES, QUIZZES, SCENARIOS, body

PIECES = {
    **{name: [text for _, text in body(page)] for name, page in PAGES.items()},
    **{loaded.quiz.id: [text for _, text in loaded.texts] for loaded in QUIZZES},
}
# Directions that are the same wherever they stand, on purpose: one is learned once.
STANDING = (
    *(
        f"{count} questions, no clock. You can change an answer and look again. "
        f"Your record asks that {all_} end on the stronger answer"
        for count, all_ in (("Four", "all four"), ("Five", "four"))
    ),
    "Finish this sentence on paper, or in the box",
    "on paper, or in the box of your",
    "Finish this sentence on paper, or beside your",
    "outside gets … You will build a full plan in the last module",
    "its people and its figures are fiction. The",
    "belong to this course. The glossary has the words",
    "because something was not done, or not done right",
    "The Squire blog on a call to a bank",
    "None of these? Write what you would do instead. It stays on this device, and you will see it again at the end",
    "Put the five steps in the order that",
)
MORAL = ("selfish", "coward", "cowardly", "heartless", "arrogant", "greedy", "cynical", "heroic", "noble", "shameful",
         "virtuous", "immoral", "good person", "bad person")  # fmt: skip
# One word for one thing: what stands on the right is said on the left.
ONE_WORD = {
    "handover": r"\bhand-?offs?\b",
    "team mate": r"\bteam-?mates?\b(?!/)",
    "order taker": r"\border-takers?\b",
    "customer outside": r"\bend[- ]users?\b|\bexternal clients?\b",
    "internal customer": r"\binternal clients?\b",
    "blue marble": r"\bfailure marbles?\b",
}


@pytest.mark.parametrize("name", PIECES)
def test_sentences_are_short(name: str) -> None:
    lengths = [len(words(sentence)) for text in PIECES[name] for sentence in sentences(text)]
    if len(lengths) >= 20:
        assert sum(lengths) / len(lengths) <= 16
        assert sum(length > 25 for length in lengths) < 0.05 * len(lengths)


def test_half_of_all_pages_read_at_level_seven_or_lower() -> None:
    levels = {name: automated_readability(texts) for name, texts in PIECES.items()}
    assert median(levels.values()) <= 7
    assert max(levels[name] for name in PAGES) <= 9


def test_no_module_says_a_thing_twice() -> None:
    """No seven words in a row stand in two modules, on their pages or in their quizzes, but for standing directions."""
    allowed = {run for text in STANDING for run in runs(text)}
    where: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for module, name, texts in said_by_modules():
        for run in {run for text in texts for run in runs(text)} - allowed:
            where[run].setdefault(module, name)
    assert {" ".join(run): sorted(names.values()) for run, names in where.items() if len(names) > 1} == {}


def said_by_modules() -> Iterator[tuple[str, str, list[str]]]:
    """Each page and each quiz with its module, but for the self-check: its lines are marked again word for word."""
    for module, page in MODULE_PAGES.items():
        yield module, module, [text for _, text in body(page)]
    for loaded in QUIZZES:
        if loaded.quiz.kind != "likert":
            yield Path(loaded.path).parent.name, loaded.quiz.id, [text for _, text in loaded.texts]


def runs(text: str, length: int = 7) -> set[tuple[str, ...]]:
    said = [word.lower() for word in words(text)]
    return {tuple(said[at : at + length]) for at in range(len(said) - length + 1)}


def test_nobody_is_judged() -> None:
    texts = [(name, text) for name, piece in PIECES.items() for text in piece]
    found = [(name, word) for name, text in texts for word in MORAL if re.search(rf"\b{word}\b", text, re.I)]
    assert found == []


@pytest.mark.parametrize("term", ONE_WORD)
def test_one_word_for_one_thing(term: str) -> None:
    found = [name for name, piece in PIECES.items() for text in piece if re.search(ONE_WORD[term], text, re.I)]
    assert found == [], f"say {term!r}"


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: one.id)
def test_neighbouring_sentences_do_not_turn_on_the_same_joint(scenario: object) -> None:
    """“…, but” after “…, but” is a tic: no two choices side by side explain themselves with it."""
    assert hasattr(scenario, "scenes")
    for scene in scenario.scenes:
        for one, next_one in pairwise(scene.choices):
            assert not (", but " in (one.reason or "") and ", but " in (next_one.reason or "")), scene.id
