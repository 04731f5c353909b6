"""A page holds a script, a style or event attribute, or a link that runs one.

The site promises that it runs no inline code and looks the same everywhere. Put behaviour and looks into a
component.
"""

import re
from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.syllabus.page import Page, without_code

SCOPE = "page"
FORBIDDEN = {
    "a script or frame": re.compile(r"<\s*(?:script|style|iframe|object|embed|link|meta|base|form)\b", re.I),
    "an event handler": re.compile(r"<[^>]*\son[a-z]+\s*=|\{[^}\n]*\bon[a-z]+\s*=", re.I),
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=|\{[^}\n]*\bstyle\s*=", re.I),
    "a link that runs code": re.compile(
        r"(?:\]\(|\]:|href\s*=\s*[\"']?)\s*<?\s*(?:javascript|data|vbscript)\s*:", re.I
    ),
}
PASSES = {"page.body": '<aside class="other" markdown="1">\nThe desk would answer.\n</aside>'}
FAILS = {"page.body": '<p onclick="alert(1)">The desk would answer.</p>'}


def check(page: Page) -> Iterator[Finding]:
    text = without_code(page.body)
    for name, pattern in FORBIDDEN.items():
        for found in pattern.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            yield Finding(("body", line), f"{name} ({found[0][:30]!r}); allowed are Markdown, macros and plain tags")
