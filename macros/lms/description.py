"""The course in words of no standard: what each of them needs to know, once."""

from dataclasses import dataclass
from pathlib import Path

from macros.syllabus.modules import MODULES
from macros.syllabus.page import read_page
from macros.syllabus.routes import ROUTES

NAME = "internal-customer-course"
TITLE = "No such thing as an internal customer?"
LANGUAGE = "en"
# In statements and manifests, as names and not as addresses: results of many years and hosts must add up.
IRI = "https://internal-customer-course.example"
WHOLE, SHORT = "whole", "short"


@dataclass(frozen=True)
class Page:
    """A page that can be linked to by itself."""

    title: str
    href: str


@dataclass(frozen=True)
class Part:
    """What one package holds: the whole course, a route or a module. ``route`` names what has to be done."""

    name: str
    title: str
    about: str
    start: str
    route: str
    minutes: int
    pages: tuple[Page, ...]

    @property
    def id(self) -> str:
        return NAME if self.name == WHOLE else f"{NAME}-{self.name}"

    @property
    def activity(self) -> str:
        """The activity that a statement names."""
        return f"{IRI}/course" if self.name == WHOLE else f"{IRI}/part/{self.name}"


def parts(root: Path) -> dict[str, Part]:
    """Everything that can be packed, by its name."""
    modules = {module.name: module for module in MODULES}
    pages = {name: Page(f"{one.number}. {one.title}", _href(name)) for name, one in modules.items()}
    full, short = ROUTES
    found = [
        Part(WHOLE, TITLE, _about(root, "index"), "index.html", full.name, full.minutes, tuple(pages.values())),
        Part(SHORT, f"{TITLE} {short.title}", _about(root, "record"), "record.html", short.name, short.minutes,
             tuple(pages[stop.module] for stop in short.stops)),
    ]  # fmt: skip
    for name, module in modules.items():
        about = _about(root, f"modules/{name}/index")
        found.append(Part(name, module.title, about, _href(name), name, module.minutes, (pages[name],)))
    return {part.name: part for part in found}


def _href(module: str) -> str:
    return f"modules/{module}/index.html"


def _about(root: Path, page: str) -> str:
    return str(read_page(root / "docs" / f"{page}.md").head.description or "")
