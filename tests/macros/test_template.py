"""The short way from Markdown to HTML and the long one come to the same."""

from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from macros.template import PLAIN, as_html

NEAR = st.text("ab Z1.,;:?!%/()£–‘’“”é-*_`[]<>&#=+\n", min_size=1, max_size=60)


@given(st.one_of(st.from_regex(PLAIN, fullmatch=True), NEAR))
@example("a - b")
@example("Ask (or wait): 3/4 of it. http://example.org, 50%")
@example("a  ")
@example("1. no list")
def test_a_text_is_shown_as_markdown_would_show_it(text):
    assert as_html(text) == Markdown(output_format="html").convert(text)
