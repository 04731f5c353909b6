"""The macros that pages may use. Both generators call `define_env`, one of them for every page: keep it cheap."""

from pathlib import Path
from typing import Any

from macros import assets
from macros.quiz import checks
from macros.quiz.render import answers, render_quiz
from macros.syllabus import render as syllabus

ROOT = Path(__file__).resolve().parent.parent


def define_env(env: Any) -> None:
    """Register every macro. Called by mkdocs-macros and by Zensical's macros extension."""
    assets.build(ROOT)

    def url() -> str:
        return str(env.page.url)

    env.macro(lambda name: render_quiz(ROOT, name, url()), "quiz")
    env.macro(lambda: answers(ROOT, url()), "answers")
    env.macro(lambda name: syllabus.picture(ROOT, name), "picture")
    env.macro(lambda: syllabus.module_head(ROOT, dict(env.page.meta), url()), "module_head")
    env.macro(lambda: syllabus.course_map(ROOT, url()), "course_map")
    env.macro(lambda: syllabus.progress(ROOT, url()), "progress")
    env.macro(checks.rules_markdown, "rules")
