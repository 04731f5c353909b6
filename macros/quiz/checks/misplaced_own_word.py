"""The learner’s own word stands where the course argues about the word.

Marked words (`[[customer]]`, `{{ own_word("customer") }}`) are for questions about the learner’s own work: the
prompt and the self-check of a `long-fill-in`, the prompt of a `plan`; on a module’s page, its line for the plan. A
story, an answer, a quotation or a claim says *customer* because its author does.
"""

import re
from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.source import entries
from macros.syllabus.page import Page, without_code
from macros.wording import MACRO, MARKED

SCOPE = "prose"
SAFE = {"long-fill-in": ("prompt", "self_check"), "plan": ("prompt",)}
# Before the first module there is no argument yet; in the others these parts ask about the learner's own work.
FIRST_MODULE = 1
SAFE_PARTS = ("One line for your plan", "One change")
HEADING = re.compile(r"^#+\s+(.*?)(?:\s*\{#[^}]*\})?\s*$")
PASSES = {"page.body": '## One line for your plan\n\nThe blank is for {{ own_word("a customer") }}.'}
FAILS = {"scenario.premise": "You keep the keys for [[customers]]."}


def check(document: Loaded | Page) -> Iterator[Finding]:
    yield from _in_quiz(document) if isinstance(document, Loaded) else _on_page(document)


def _in_quiz(loaded: Loaded) -> Iterator[Finding]:
    safe = SAFE.get(getattr(loaded.quiz, "kind", ""), ())
    for loc, value in entries(loaded.source):
        if isinstance(value, str) and MARKED.search(value) and loc[0] not in safe:
            allowed = "; ".join(f"{kind}: {', '.join(keys)}" for kind, keys in SAFE.items())
            yield Finding(loc, f"{_found(MARKED, value)} may not change here; allowed in {allowed}")


def _on_page(page: Page) -> Iterator[Finding]:
    argues = page.head.module is not None and page.head.module >= FIRST_MODULE
    part = ""
    for number, line in enumerate(without_code(page.body).splitlines(), 1):
        heading = HEADING.match(line)
        part = heading[1] if heading else part
        found = MACRO.search(line)
        if found and heading:
            yield Finding(("body", number, found.start() + 1), "a heading is a name, and keeps its words")
        elif found and argues and part not in SAFE_PARTS:
            allowed = " and ".join(f"“{name}”" for name in SAFE_PARTS)
            yield Finding(
                ("body", number, found.start() + 1), f"{found[1]!r} may not change here; allowed under {allowed}"
            )


def _found(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return repr(found[0]) if found else "a word"
