"""Words, sentences and paragraphs are counted as a reader would count them."""

import pytest

from macros.quiz.prose import automated_readability, blocks, sentences, unquoted, words


@pytest.mark.parametrize(
    ("text", "count"),
    [("Ask him, then wait.", 4), ("o’clock isn't 9 to-day", 4), ("", 0), ("… — !", 0), ("Zürich, 20 behind", 3)],
)
def test_words(text: str, count: int) -> None:
    assert len(words(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two? Three!", 3),
        ("“Fine, send him.” She types.", 2),
        ("It ends **here.** Then on.", 2),
        ("No stop at the end", 1),
        ("At 9.30 he came.", 1),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_speech_is_left_out() -> None:
    assert "easy" not in unquoted("“That is easy,” he says.")
    assert "easy" not in unquoted('"That is easy," he says.')
    assert "easy" in unquoted("“Yes,” he says. It is easy.")


def test_blocks_keep_their_line_and_lose_their_marks() -> None:
    text = (
        "# A **head**\nText of\none paragraph.\n\n- first\n- second [link](https://example.org/very-long)\n\n| a | b |"
    )
    assert list(blocks(text)) == [
        (0, "A head"),
        (1, "Text of one paragraph."),
        (4, "first"),
        (5, "second link"),
        (7, "a b"),
    ]


def test_longer_words_and_sentences_read_harder() -> None:
    easy = automated_readability(["He has the key. She asks him for it."])
    hard = automated_readability(["Responsibility for distribution necessitates organisational coordination."])
    assert easy < 3
    assert hard > 14
    assert automated_readability([]) == 0
