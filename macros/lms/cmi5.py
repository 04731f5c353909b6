"""cmi5: `cmi5.xml` of one assignable unit, for a zip with the course or its launcher, or by itself with an address."""

from collections.abc import Iterable

from macros.lms.description import LANGUAGE, Part
from macros.lms.launcher import PAGE
from macros.lms.xml import document, tag, text

STANDARD = "cmi5"
MANIFEST = "cmi5.xml"
SPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"


def manifest(part: Part, names: Iterable[str] = (), url: str = PAGE) -> bytes:
    """The course structure; a zip's files need no list. Passed alone is not done, so completion moves the learner on,
    and no mastery score is set: the course judges by module."""
    title, about = tag("title", _words(part.title)), tag("description", _words(part.about))
    course = tag("course", title, about, id=part.activity)
    unit = {"id": f"{part.activity}/unit", "moveOn": "Completed", "launchMethod": "AnyWindow"}
    return document(tag("courseStructure", course, tag("au", title, about, tag("url", text(url)), **unit), xmlns=SPACE))


def _words(words: str) -> str:
    return tag("langstring", text(words), lang=LANGUAGE)
