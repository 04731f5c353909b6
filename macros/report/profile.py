"""The statement profile: every name that our xAPI statements use. `docs/authoring/statements.md` explains it."""

from functools import cache
from pathlib import Path

import yaml

VERSION = 1
VERBS = "http://adlnet.gov/expapi/verbs/"
ABOUT_COURSE = ("initialized", "terminated", "progressed", "completed", "passed", "failed")
ABOUT_QUIZ = "answered"
VOIDED = "voided"
PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress"


class _Names(yaml.SafeLoader):
    """Reads mkdocs.yml without running what its tags ask for."""


_Names.add_multi_constructor("", lambda loader, suffix, node: None)


@cache
def base(root: Path) -> str:
    """What every name of ours begins with. It is no address: results of many hosts and years must add up."""
    settings = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), _Names)  # noqa: S506 - a SafeLoader
    return str(settings["extra"]["course"]["iri"]).rstrip("/")


def verb(name: str) -> str:
    """The registered name of a verb."""
    return VERBS + name


def course(root: Path) -> str:
    """The course as an activity."""
    return f"{base(root)}/course"


def quiz(root: Path, name: str, line: str = "") -> str:
    """A quiz as an activity, or one line of a rating."""
    return f"{base(root)}/quiz/{name}" + (f"/{line}" if line else "")


def profile(root: Path) -> str:
    """The category by which statements of this profile are found."""
    return f"{base(root)}/profile/{VERSION}"


def extension(root: Path, name: str) -> str:
    """An extension of a result: 'path-code', 'ending' or 'record-code'."""
    return f"{base(root)}/extension/{name}"
