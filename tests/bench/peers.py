"""The pages to press: ours, a plain inkjs page without fades, and mkdocs-quiz."""

import shutil
import subprocess
from pathlib import Path

from macros.setup.environment import node_folder
from tests.bench.presses import Peer
from tests.bench.projects import QUIET
from tests.sites import ROOT

HERE = ROOT / "tests" / "bench"


def all_peers(course: Path, folder: Path) -> list[Peer]:
    """Every page with its selectors."""
    scene = '[data-component="scenario"] .choices input[type="radio"]'
    follows = '[data-component="scenario"] .play .what'
    embed = sorted((course / "embed").glob("*.html"))
    return [
        Peer("the course, module page", course, "/modules/front-desk/index.html", scene, ".do", follows),
        *(
            Peer("the course, embedded", course, f"/embed/{page.name}", ".lean .now ol button", "", ".lean .next.now")
            for page in embed[:1]
        ),
        Peer("inkjs, no fades", ink(folder / "ink"), "/page.html", "#story a", "", "#story .line:nth-of-type(2)"),
        Peer("mkdocs-quiz", quiz(folder / "quiz"), "/", "#quiz-0-0", "", ".quiz-feedback"),
    ]


def ink(folder: Path) -> Path:
    """The inkjs page: its engine, a compiled story, and thirty lines that print it."""
    modules = HERE / "node_modules" / "inkjs"
    shutil.copytree(HERE / "ink", folder)
    shutil.copy(modules / "dist" / "ink.js", folder)
    compiler = [node_folder() / "node", HERE / "ink" / "compile.mjs", folder / "story.ink", folder / "story.js"]
    subprocess.run(list(map(str, compiler)), cwd=HERE, check=True)
    return folder


def quiz(folder: Path) -> Path:
    """The mkdocs-quiz page, by the environment of its own."""
    command = [ROOT / ".venv-peers" / "bin" / "mkdocs", "build", "--quiet", "--site-dir", folder]
    subprocess.run(list(map(str, command)), cwd=HERE / "peers", env=QUIET, check=True, capture_output=True)
    return folder
