"""The questions at the end of the modules, for a system that asks and grades by itself: GIFT of Moodle, and QTI 2.1."""

import re
from pathlib import Path

from macros.credit import without_codes
from macros.lms.description import Part
from macros.lms.xml import document, tag, text
from macros.quiz.model import ChoiceItem
from macros.syllabus.modules import MODULES
from macros.syllabus.record import EXIT
from macros.syllabus.render import quizzes_of
from macros.template import line
from macros.wording import without_marks

SPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
TEMPLATE = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"
PICKED = "RESPONSE"
# These have a meaning in GIFT.
RESERVED = re.compile(r"([~=#{}:\\])")
# So has the beginning of a text, in ways that no stroke undoes: a weight, or another format.
BEGINS = re.compile(r"[%\[]")
FORMAT = "[markdown]"


def exit_items(root: Path, part: Part) -> list[ChoiceItem]:
    """The questions that count towards the score, of the modules in the part."""
    pages = {page.href for page in part.pages}
    modules = [module.name for module in MODULES if f"modules/{module.name}/index.html" in pages]
    found = [quiz for name in modules for quiz in quizzes_of(root, name) if quiz.id.startswith(EXIT)]
    return [quiz for quiz in found if isinstance(quiz, ChoiceItem) and gradable(quiz)]


def gradable(item: ChoiceItem) -> bool:
    """Is there a right answer, and a wrong one? Without the second, GIFT asks for an answer in words."""
    return {option.stronger for option in item.options} == {True, False}


def gift(items: list[ChoiceItem]) -> bytes:
    """One question after another; each option with what the course says of it."""
    return "\n\n".join(map(_gift, items)).encode() + b"\n"


def _gift(item: ChoiceItem) -> str:
    lines = [f"::{item.id}::{FORMAT}{_escaped(item.prompt)} {{"]
    for option in item.options:
        reply = f"#{_part(option.feedback)}" if option.feedback else ""
        lines.append(f"{'=' if option.stronger else '~'}{_part(option.text)}{reply}")
    return "\n".join([*lines, "}"])


def _part(words: str) -> str:
    written = _escaped(words)
    return f"{FORMAT}{written}" if BEGINS.match(written) else written


def _escaped(words: str) -> str:
    """Still Markdown, without the marks that only the course knows."""
    return RESERVED.sub(r"\\\1", " ".join(without_marks(without_codes(words)).split()))


def qti(part: Part, items: list[ChoiceItem]) -> dict[str, bytes]:
    """A content package: a manifest, and an item a file."""
    resources = [
        tag("resource", tag("file", href=f"{one.id}.xml"), identifier=f"item-{one.id}", type="imsqti_item_xmlv2p1",
            href=f"{one.id}.xml")
        for one in items
    ]  # fmt: skip
    head = tag("metadata", tag("schema", "QTIv2.1 Package"), tag("schemaversion", "1.0.0"))
    manifest = tag(
        "manifest", head, tag("organizations"), tag("resources", *resources), identifier=f"{part.id}-qti", xmlns=PACKAGE
    )
    return {"imsmanifest.xml": document(manifest), **{f"{one.id}.xml": _qti(one) for one in items}}


def _qti(item: ChoiceItem) -> bytes:
    """Where several options are stronger, each of them alone has the point."""
    right = [option.id for option in item.options if option.stronger]
    entries = [tag("mapEntry", mapKey=name, mappedValue="1") for name in right]
    declared = tag(
        "responseDeclaration",
        tag("correctResponse", tag("value", text(right[0]))),
        tag("mapping", *entries, defaultValue="0"),
        identifier=PICKED, cardinality="single", baseType="identifier",
    )  # fmt: skip
    nought = tag("defaultValue", tag("value", "0"))
    scored = tag("outcomeDeclaration", nought, identifier="SCORE", cardinality="single", baseType="float")
    replied = tag("outcomeDeclaration", identifier="FEEDBACK", cardinality="single", baseType="identifier")
    choices = [tag("simpleChoice", text(_plain(option.text)), identifier=option.id) for option in item.options]
    asked = tag(
        "choiceInteraction", tag("prompt", text(_plain(item.prompt))), *choices,
        responseIdentifier=PICKED, shuffle="false", maxChoices="1",
    )  # fmt: skip
    shown = {"outcomeIdentifier": "FEEDBACK", "showHide": "show"}
    replies = [
        tag("modalFeedback", text(_plain(one.feedback)), identifier=one.id, **shown)
        for one in item.options
        if one.feedback
    ]
    return document(
        tag(
            "assessmentItem", declared, scored, replied, tag("itemBody", asked), _processing(), *replies,
            xmlns=SPACE, identifier=item.id, title=item.title, adaptive="false", timeDependent="false",
        )
    )  # fmt: skip


def _processing() -> str:
    """The rules, and the name of the template that says the same of the score: some systems know one of the two alone.
    By the standard the rules come first where both are given."""
    picked = tag("variable", identifier=PICKED)
    nothing = tag("responseIf", tag("isNull", picked), _set("SCORE", tag("baseValue", "0", baseType="float")))
    something = tag("responseElse", _set("SCORE", tag("mapResponse", identifier=PICKED)))
    return tag(
        "responseProcessing", tag("responseCondition", nothing, something), _set("FEEDBACK", picked), template=TEMPLATE
    )


def _set(name: str, value: str) -> str:
    return tag("setOutcomeValue", value, identifier=name)


def _plain(words: str) -> str:
    return line(words).striptags()
