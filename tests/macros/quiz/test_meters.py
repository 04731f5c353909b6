"""The words of the meters, which stand beside a choice and beside an ending alike."""

import re

import pytest

from macros.quiz.meters import METERS, Meter

# What is said of a story that goes on.
UNFINISHED = re.compile(r"\b(?:yet|so far|still|until now|\w+ing)\b")


@pytest.mark.parametrize("meter", METERS.values(), ids=METERS)
def test_a_word_is_true_in_the_middle_of_a_story_and_at_its_end(meter: Meter) -> None:
    assert not [word for _, word in meter.words if UNFINISHED.search(word)]
