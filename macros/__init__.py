"""The macros that pages may use. Both generators call `define_env`, one of them for every page: keep it cheap."""

import html
import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from macros import assets
from macros.frame import ids
from macros.problem import ProblemsFound
from macros.quiz.render import answers, render_lean, render_phase, render_quiz
from macros.syllabus import after
from macros.syllabus import record as completion
from macros.syllabus import render as syllabus

ROOT = Path(__file__).resolve().parent.parent
# Set by the `course` command, which has checked already and has told what it found; while it serves, a broken quiz
# shows its problems in its place, so that its author sees them and every other page goes on.
CHECKED = "COURSE_CHECKED"
SERVING = "serving"


def define_env(env: Any) -> None:
    """Register every macro. Called by mkdocs-macros and by Zensical's macros extension."""
    if CHECKED not in os.environ:
        _stop_at_problems()
    assets.build(ROOT)
    ids.write(ROOT)

    def url() -> str:
        return str(env.page.url)

    macros: dict[str, Callable[..., str]] = {
        "quiz": lambda name: render_quiz(ROOT, name, url()),
        "phase": lambda name, phase: render_phase(ROOT, name, phase, url()),
        "lean": lambda name: render_lean(ROOT, name, url()),
        "answers": lambda: answers(ROOT, url()),
        "picture": lambda name: syllabus.picture(ROOT, name),
        "module_head": lambda: syllabus.module_head(ROOT, dict(env.page.meta), url()),
        "course_map": lambda: syllabus.course_map(ROOT, url()),
        "progress": lambda: syllabus.progress(ROOT, url()),
        "self_check": lambda: after.self_check(ROOT, url()),
        "plan_line": lambda text: after.plan_line(ROOT, text, url()),
        "record": lambda: completion.record(ROOT, url()),
        "check_codes": lambda: completion.check_codes(ROOT, url()),
        "recall": lambda: after.recall(ROOT, url()),
        "paths": lambda: after.paths(ROOT, url()),
        "rules": _rules,
    }
    for name, macro in macros.items():
        env.macro(_showing_problems(macro) if os.environ.get(CHECKED) == SERVING else macro, name)


def _showing_problems(macro: Callable[..., str]) -> Callable[..., str]:
    @wraps(macro)
    def shown(*words: str) -> str:
        try:
            return macro(*words)
        except ProblemsFound as stopped:
            return f'<pre class="problems">{html.escape(_plain(stopped))}</pre>'

    return shown


def _rules() -> str:
    from macros.quiz import checks  # noqa: PLC0415 - only one page needs them, and they take long to import

    return checks.rules_markdown()


def _stop_at_problems() -> None:
    """A generator called by itself checks as well: a site with a broken quiz is worse than none."""
    from macros.quiz import checks  # noqa: PLC0415 - the `course` command has done so already

    if not (problems := checks.check(ROOT)):
        return
    stopped = _plain(ProblemsFound(problems))
    try:
        from mkdocs.exceptions import BuildError  # noqa: PLC0415
    except ImportError:
        raise SystemExit(stopped) from None
    raise BuildError(stopped)


def _plain(stopped: ProblemsFound) -> str:
    return str(stopped).replace(f"{ROOT}{os.sep}", "")
