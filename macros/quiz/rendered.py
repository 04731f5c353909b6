"""What a browser would run in Markdown, judged by the HTML that it becomes: a browser reads no Markdown."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html.parser import HTMLParser

from markdown import Markdown

ELEMENTS = {"script", "style", "iframe", "frame", "object", "embed", "link", "meta", "base", "form"}
ADDRESSES = {"href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset"}
# A browser passes these over, wherever they stand in an address.
PASSED_OVER = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029]")
# Browsers end some comments earlier than a parser does: what stands in one is judged like the rest.
COMMENT = re.compile(r"<!(?:--|\[)")
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
ALLOWED = {"http", "https", "mailto"}


class _Walk(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(COMMENT.sub(" ", html))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ELEMENTS:
            self.found.append(f"a {tag!r} element")
        for name, value in attrs:
            if name.startswith("on") or name == "style":
                self.found.append(f"a {name!r} attribute")
            elif name in ADDRESSES:
                self.found += _strange(value or "")


def dangers(markdown: str, *extensions: str) -> list[str]:
    """Elements and attributes that run or restyle something, and addresses of other schemes, in the order they come."""
    reader = _reader(extensions)
    found = _Walk(reader.reset().convert(markdown)).found
    # An address may have a name that no link uses yet.
    named = (one for address, _ in reader.references.values() for one in _strange(address))
    return found + [one for one in named if one not in found]


@lru_cache
def _reader(extensions: tuple[str, ...]) -> Markdown:
    return Markdown(extensions=list(extensions), output_format="html")


def _strange(address: str) -> Iterator[str]:
    plain = PASSED_OVER.sub("", address)
    scheme = SCHEME.match(plain)
    if scheme and scheme[1].lower() not in ALLOWED:
        yield f"a link to {plain[:30]!r}"
