"""The built site as a package holds it: what learners read, and no link to anything else."""

import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

import yaml
from mkdocs.utils.yaml import yaml_load

from macros import assets, finish
from macros.commands import build, offline
from macros.lms import asked_for, launcher

# For those who run a session, write the course or look after a system; not for a learner in a package.
NOT_FOR_LEARNERS = ("facilitate", "authoring", "room", "embed", "check-codes", "paths", "lms")
NOT_FOR_LEARNERS_GLOBS = ("key.md", "lms-*.md")
LINK = re.compile(r'<a\b[^>]*?\bhref="([^"#?]*)[^"]*"[^>]*>(.*?)</a>', re.S)
CONFIG = ".mkdocs-package-{}.yml"


def write(root: Path, site: Path) -> int:
    """Build the pages of learners; other pages are neither in the menu nor linked to."""
    assets.build(root)
    build.empty(root, site)
    # Two of these may run at once.
    config = root / CONFIG.format(os.getpid())
    config.write_text(yaml.safe_dump(_config(root), sort_keys=False), encoding="utf-8")
    variables = build.environment(root, str(site.relative_to(root))) | {"BUILT_FOR": "package", "SITE_URL": ""}
    try:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--config-file", config.name]
        if status := subprocess.run(command, cwd=root, env=variables, check=False).returncode:
            return status
    finally:
        config.unlink()
    strip(site)
    return 0


def strip(site: Path) -> None:
    """Remove what only a host needs, links to pages that are not here, and what no page here asks for."""
    # From an LMS the search fetches its index; from a folder it may not.
    offline.strip(site, kept=finish.INDEXES)
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        path.write_text(LINK.sub(partial(_kept, path.parent), html), encoding="utf-8")
    asked_for.remove_the_rest(site, launcher.FILES)


def _kept(folder: Path, link: re.Match[str]) -> str:
    """The link where it leads somewhere, else its words."""
    href = link[1]
    outside = not href or ":" in href
    return link[0] if outside or (folder / href).resolve().exists() else link[2]


def _config(root: Path) -> dict[str, object]:
    with (root / "mkdocs.yml").open("rb") as file:
        whole = yaml_load(file)
    left_out = [*(f"/{name}/" for name in NOT_FOR_LEARNERS), *(f"/{name}.md" for name in NOT_FOR_LEARNERS)]
    return {
        "INHERIT": "mkdocs.yml",
        "exclude_docs": "\n".join([*left_out, *NOT_FOR_LEARNERS_GLOBS]),
        "nav": _for_learners(whole["nav"]),
    }


def _for_learners(nav: list[dict[str, object]]) -> list[dict[str, object]]:
    """The menu without what is left out, and without headings that have nothing under them."""
    kept: list[dict[str, object]] = []
    for entry in nav:
        ((title, target),) = entry.items()
        if isinstance(target, list):
            if inside := _for_learners(target):
                kept.append({title: inside})
        elif str(target).removesuffix(".md").split("/")[0] not in NOT_FOR_LEARNERS and not str(target).startswith(
            "lms-"
        ):
            kept.append(entry)
    return kept
