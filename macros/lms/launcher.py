"""The page that a learning system opens, with its script and its style."""

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros import assets
from macros.lms.description import Part

PAGE = "launch.html"
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


def files(root: Path) -> dict[str, bytes]:
    """Script and style, as they were bundled."""
    return {name: (assets.output(root) / name).read_bytes() for name in FILES}
