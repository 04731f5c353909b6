"""The macros that pages may use. Both generators call `define_env`, one of them for every page: keep it cheap."""

import html
import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from macros import assets, template
from macros.frame import ids
from macros.handouts import render as paper
from macros.handouts import shelf
from macros.problem import ProblemsFound
from macros.quiz.render import answers, render_lean, render_phase, render_quiz
from macros.room import render as room
from macros.syllabus import after, glossary, group_work, time_left, worksheet
from macros.syllabus import record as completion
from macros.syllabus import render as syllabus
from macros.wording import WORDS, own_word

Macros = dict[str, Callable[..., str]]
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

    macros = _for_learners(env) | _for_groups(env) | _for_paper(env) | _for_authors()
    for name, macro in macros.items():
        env.macro(_showing_problems(macro) if os.environ.get(CHECKED) == SERVING else macro, name)


def _for_learners(env: Any) -> Macros:
    def url() -> str:
        return str(env.page.url)

    return {
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
        "term": lambda name, words="": glossary.term(ROOT, name, words, url()),
        "own_word": own_word,
        "own_word_choice": lambda: template.render(ROOT, "own-word", url(), words=WORDS),
        "time_left": lambda: time_left.time_left(ROOT, url()),
    }


def _for_groups(env: Any) -> Macros:
    def url() -> str:
        return str(env.page.url)

    return {
        "session_plan": lambda: group_work.session_plan(ROOT, url()),
        "activities_table": lambda: group_work.activities_table(ROOT, str(env.page.meta["guide"]), url()),
        "routes_tables": lambda: group_work.routes_tables(ROOT, url()),
        "room_screen": lambda name: room.screen(ROOT, name, url()),
        "room_notes": lambda name: room.notes(ROOT, name, url()),
        "room_start": lambda: room.start(ROOT),
    }


def _for_paper(env: Any) -> Macros:
    def url() -> str:
        return str(env.page.url)

    return {
        "prints": lambda: worksheet.prints(ROOT, url()),
        "worksheet": lambda: worksheet.worksheet(ROOT, dict(env.page.meta), url()),
        "key": lambda: worksheet.key(ROOT, url()),
        "handouts": lambda: shelf.table(ROOT, url()),
        "booklet": lambda name: paper.render_booklet(ROOT, name, url()),
        "scenario_key": lambda name: paper.scenario_key(ROOT, name, url()),
        "call_cards": lambda name, sheet: paper.render_call_cards(ROOT, name, sheet, url()),
        "line_cards": lambda name: paper.line_cards(ROOT, name, url()),
        "voting_cards": lambda: paper.voting_cards(ROOT),
        "lines": lambda count=1: paper.lines(ROOT, count),
    }


def _for_authors() -> Macros:
    # `treats` is a mark for the checker: which claims the paragraph before it treats. Nothing of it reaches the page.
    return {"rules": _rules, "treats": lambda claims: "", "claims_table": _claims}


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


def _claims() -> str:
    from macros.syllabus import coverage  # noqa: PLC0415 - as above

    return coverage.table(ROOT)


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
