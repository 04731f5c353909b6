"""The word for the people served, marked where a text asks about the learner’s own work and may use their word."""

import html
import re

# Each makes its plural with an s. `own-word.ts` finds them in the hypertext.
WORDS = ("customer", "patient", "tenant", "citizen", "student", "guest", "member", "applicant")
# In quizzes a marked word stands in double square brackets, because braces and tags are refused there.
MARKED = re.compile(r"\[\[([^\[\]]*)\]\]")
MACRO = re.compile(r"""\{\{\s*own_word\(\s*["']([^"']*)["']\s*\)\s*\}\}""")
FORM = re.compile(r"(?:[Aa] )?[Cc]ustomer(?:’s)?|[Cc]ustomers’?")
FORMS = ("customer", "a customer", "customer’s", "a customer’s", "customers", "customers’")


def own_word(form: str) -> str:
    """A form of *customer* as hypertext that says so, and that a script may put in the learner’s own word."""
    if not FORM.fullmatch(form):
        raise ValueError(f"{form!r} is no form of 'customer'; there are {', '.join(FORMS)}")
    said = html.escape(form)
    return f'<span data-component="own-word" data-word="{said}">{said}</span>'


def with_own_words(hypertext: str) -> str:
    """Hypertext in which each marked word can be the learner’s own; what is no form of it stays as it was written."""
    return MARKED.sub(lambda found: own_word(found[1]) if FORM.fullmatch(found[1]) else found[0], hypertext)


def without_marks(text: str) -> str:
    """A text for readers whose program knows no word of their own; what is no form of it stays as it was written."""
    return MARKED.sub(lambda found: found[1] if FORM.fullmatch(found[1]) else found[0], text)


def marked(page: str) -> str:
    """What a page marks by a macro, marked as in a quiz."""
    return MACRO.sub(r"[[\1]]", page)
