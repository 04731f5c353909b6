"""Whose idea a text names, without the codes of its claims: those are for editors and for the checker."""

import re

CODES = re.compile(r"\s*\((?:(?:H|P|T|D|S1-|S2-)\d{1,2}(?:, )?)+\)")


def without_codes(text: str) -> str:
    """A text as readers get it: ‘(S2-8, S2-13)’ after an author's name says nothing to them."""
    return CODES.sub("", text)
