"""Prose of a quiz holds something that a browser or a generator would run.

Raw HTML, attribute lists and template code in `{` `}`, file inclusion, and links such as `javascript:` are not
allowed. Write Markdown: `**strong**`, `[text](https://…)`. A link may be `https:`, `http:`, `mailto:`, or stay
inside the site.
"""

import re
from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.load import Loaded
from macros.quiz.rendered import dangers
from macros.quiz.source import entries

SCOPE = "quiz"
FORBIDDEN = {
    "an HTML tag": re.compile(r"<\s*[A-Za-z/!?]"),
    "a brace": re.compile(r"[{}]"),
    "file inclusion": re.compile(r"-{1,}8<-{1,}"),
    "an event handler": re.compile(r"\bon[a-z]{3,}\s*=", re.I),
}
# One cheap look first: nearly all prose holds none of these.
RISKY = re.compile(r"[<{}\[=]")
LINK = re.compile(r"\]\(|\]:")
PASSES = {"scenario.premise": "You keep the **keys** of the [allotments](https://example.org)."}
FAILS = {"scenario.premise": "You keep the keys. <img src=x onerror=alert(1)>"}


def check(loaded: Loaded) -> Iterator[Finding]:
    for loc, value in entries(loaded.source):
        if not isinstance(value, str) or not RISKY.search(value):
            continue
        for name, pattern in FORBIDDEN.items():
            if found := pattern.search(value):
                shown = value[found.start() : found.start() + 20]
                yield Finding(loc, f"{name} ({shown!r}); allowed is Markdown without HTML, braces or scripts")
        if LINK.search(value):
            for what in dangers(value):
                yield Finding(loc, f"{what}; allowed are links with https:, http: and mailto:, and places of the site")
