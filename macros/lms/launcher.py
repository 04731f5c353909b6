"""The page that a learning system opens, with its script and its style."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros import assets
from macros.lms.description import WHOLE, Part, parts

PAGE = "launch.html"
HOSTED = "For learning systems: opens the course and reports to the store that the link names, if it is known here."
FILES = ("launch.js", "launch.css")


@dataclass(frozen=True)
class Launcher:
    """How one launcher is set: the standard, and where the course stands that it frames ('' for beside it)."""

    standard: str
    site: str = ""
    # Where script and style lie, from the page.
    assets: str = ""
    endpoints: tuple[str, ...] = ()
    guarded: bool = False


def page(root: Path, part: Part, launcher: Launcher) -> bytes:
    """The launch page of one package."""
    environment = Environment(
        loader=FileSystemLoader(root / "overrides" / "lms"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
    )
    text = environment.get_template(PAGE).render(
        title=part.title,
        description=part.about,
        standard=launcher.standard,
        start=part.start,
        route=part.route,
        activity=part.activity,
        site=launcher.site,
        assets=launcher.assets,
        endpoints=" ".join(launcher.endpoints),
        connect=" ".join(["'self'", *launcher.endpoints]) if launcher.guarded else "",
    )
    return f"{text}\n".encode()


def publish(root: Path, site: Path) -> None:
    """The launcher on the hosted site, for links that name a store and for `cmi5.xml` by itself. It speaks to no store
    but those of the variable LRS."""
    stores = tuple(os.environ.get("LRS", "").split())
    whole = replace(parts(root)[WHOLE], about=HOSTED)
    how = Launcher("hosted", assets="assets/course/", endpoints=stores, guarded=True)
    (site / PAGE).write_bytes(page(root, whole, how))


def files(root: Path) -> dict[str, bytes]:
    """Script and style, as they were bundled."""
    return {name: (assets.output(root) / name).read_bytes() for name in FILES}
