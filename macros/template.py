"""Component templates: `overrides/components/<name>/<name>.html`, rendered to plain HTML without a generator."""

import re
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown import Markdown
from markupsafe import Markup

from macros.credit import without_codes
from macros.wording import with_own_words

# A link in a quiz is written from `docs/`; it is made relative to the page that shows the quiz.
PAGE_LINK = re.compile(r'href="(?!https?:|mailto:|#)([^"#]+)\.md(#[^"]*)?"')


@cache
def _environment(root: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(root / "overrides" / "components"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
    )
    environment.filters |= {"prose": prose, "line": line}
    return environment


_MARKDOWN = Markdown(output_format="html")
# One paragraph with no character that means something to Markdown: nearly all texts, and a build has thousands.
PLAIN = re.compile(r"[A-Za-z‘“£][A-Za-z0-9 ,.;:?!%/()£–‘’“”é-]*(?<! )")


@lru_cache(maxsize=4096)
def prose(text: str) -> Markup:
    """Markdown of a quiz as HTML paragraphs and lists. `unsafe-prose` has refused HTML in it."""
    return Markup(with_own_words(as_html(without_codes(text))))  # noqa: S704


def as_html(text: str) -> str:
    """Markdown as HTML; a plain paragraph needs no parser."""
    return f"<p>{text}</p>" if PLAIN.fullmatch(text) else _MARKDOWN.reset().convert(text)


def line(text: str) -> Markup:
    """Markdown within one line: a paragraph without its tags."""
    return Markup(re.sub(r"\A<p>|</p>\Z", "", prose(text)))  # noqa: S704


def render(root: Path, component: str, url: str = "", **values: object) -> str:
    """The hypertext of one component, for the page at `url` (from the site's root)."""
    html = _environment(root).get_template(f"{component}/{component}.html").render(**values)
    base = "../" * url.strip("/").count("/")
    html = PAGE_LINK.sub(rf'href="{base}\1.html\2"', html)
    # A blank line or an indent would let the generators' Markdown into the block.
    return "\n".join(stripped for row in html.splitlines() if (stripped := row.strip()))
