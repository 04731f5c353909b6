"""What makes one module complete by itself: the conditions of the record, as far as they stand in that module."""

from pathlib import Path
from typing import Any

from macros.syllabus.modules import MODULES
from macros.syllabus.record import Group, conditions
from macros.syllabus.render import page
from macros.syllabus.routes import ROUTES


def module_routes(root: Path) -> list[dict[str, Any]]:
    """A route for each module, named after it. It has no code: a completion code speaks for whole routes alone."""
    asked = conditions(root, ROUTES[0])
    return [
        {
            "name": module.name,
            "code": 0,
            "conditions": {one.id: found for one in asked if (found := _of(root, module.name, one.groups))},
        }
        for module in MODULES
    ]


def _of(root: Path, module: str, groups: tuple[Group, ...]) -> list[dict[str, Any]]:
    """The groups that have parts in the module."""
    home = f"{page(root, module)}#"
    kept = ((group.least, [part.id for part in group.parts if part.link.startswith(home)]) for group in groups)
    return [{"least": min(least, len(parts)), "parts": parts} for least, parts in kept if parts]
