"""`course paths`: what cannot be done is told in one sentence."""

import pytest

from macros.cli import main


@pytest.mark.parametrize("drawing", ["nowhere/ways.svg", "."])
def test_a_drawing_that_cannot_be_written_is_told_in_a_sentence(tmp_path, capsys, drawing):
    target = tmp_path / drawing
    assert main(["paths", "nervous-nine", "--svg", str(target)]) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"course paths: {target} cannot be written: ")
    assert said.count("\n") == 1


def test_the_drawing_is_written(tmp_path):
    assert main(["paths", "nervous-nine", "--svg", str(tmp_path / "ways.svg")]) == 0
    assert "<svg" in (tmp_path / "ways.svg").read_text("utf-8")
