"""The same site without the course: Material alone, with our settings but none of our files."""

from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
OURS = ("extra_css", "extra_javascript", "watch", "nav", "not_in_nav", "strict", "site_dir", "site_url", "docs_dir")


class AnyTag(yaml.SafeLoader):
    """Reads mkdocs.yml without running what its tags ask for."""


AnyTag.add_multi_constructor("", lambda loader, suffix, node: None)


def settings() -> dict[str, Any]:
    """What mkdocs.yml says, less all that is the course's own."""
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), AnyTag)  # noqa: S506 - a SafeLoader
    for key in OURS:
        config.pop(key, None)
    for key in ("custom_dir", "logo", "favicon"):
        config["theme"].pop(key, None)
    config["plugins"] = [plugin for plugin in config["plugins"] if "macros" not in plugin]
    return dict(config)


def write(folder: Path, pages: dict[str, str]) -> None:
    """Lay down a project of plain pages, ready for either generator."""
    for name, text in pages.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings(), sort_keys=False), encoding="utf-8")
