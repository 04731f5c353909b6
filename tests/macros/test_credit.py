"""Whose idea a text names, and the codes of claims that only editors read."""

import pytest

from macros.template import line, prose


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Whose idea: Holland (H10, H11)", "Whose idea: Holland"),
        ("The *Squire* blog (S2-8, S2-13) and CTS (T5) differ.", "The <em>Squire</em> blog and CTS differ."),
        ("Holland (whose firm sells help) says so (H15).", "Holland (whose firm sells help) says so."),
        ("A number 10 shirt (10), plan B (B)", "A number 10 shirt (10), plan B (B)"),
    ],
)
def test_a_reader_gets_the_name_and_no_code(written: str, shown: str) -> None:
    assert line(written) == shown
    assert prose(written) == f"<p>{shown}</p>"
