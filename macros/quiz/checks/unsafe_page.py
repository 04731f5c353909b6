"""A page holds a script, a style or event attribute, or a link that runs one.

The site promises that it runs no inline code and looks the same everywhere. Put behaviour and looks into a
component.
"""

from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.rendered import dangers
from macros.syllabus.page import Page

SCOPE = "page"
# What can put a tag, an attribute or an address on a page; code is left as code.
EXTENSIONS = ("attr_list", "def_list", "fenced_code", "md_in_html", "tables")
PASSES = {"page.body": '<aside class="other" markdown="1">\nThe desk would answer.\n</aside>'}
FAILS = {"page.body": '<p onclick="alert(1)">The desk would answer.</p>'}
ALLOWED = "allowed are Markdown, macros and plain tags"


def check(page: Page) -> Iterator[Finding]:
    found = dangers(page.body, *EXTENSIONS)
    for what, line in zip(found, _lines(page.body, len(found)), strict=True):
        yield Finding(("body", line), f"{what}; {ALLOWED}")
    # What front matter says is shown on the page too.
    for loc, text in page.texts:
        if loc[0] != "body":
            yield from (Finding(loc, f"{what}; {ALLOWED}") for what in dangers(text))


def _lines(body: str, count: int) -> list[int]:
    """The line with which each came: the HTML does not say it, so the page is cut shorter until they are gone."""
    lines = body.split("\n")
    came = [len(lines)] * count
    left = count
    for last in range(len(lines), 0, -1):
        if not left:
            break
        left = min(left, len(dangers("\n".join(lines[:last]), *EXTENSIONS)))
        came[:left] = [last] * left
    return came
