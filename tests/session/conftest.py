"""What the tests of the planner may ask for: the course's activities as the page tells them, and plans."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from macros.setup.environment import node_folder
from macros.syllabus.group_work import Row, rows
from macros.syllabus.sessions import Sessions, sessions
from tests.sites import ROOT


def told(row: Row) -> dict[str, Any]:
    """A row as the page's script reads it."""
    one = row.activity
    return {
        "id": one.id, "title": one.title, "does": one.does, "place": row.place, "weight": one.weight,
        "guide": row.guide.guide, "guideTitle": row.guide.title, "link": row.guide.page,
        "low": one.minutes.low, "high": one.minutes.high, "debrief": one.debrief, "allDebrief": one.is_debrief,
        "settings": one.settings, "least": one.people.low, "most": one.people.high,
        "needs": one.needs, "instead": row.instead, "screen": one.screen, "screenLink": row.screen,
        "materials": [
            {"item": thing.item, "count": thing.count, "each": 0 if thing.each == "room" else thing.each}
            for thing in one.materials
        ],
        "print": [{"id": one.id, "title": one.title, "link": one.page, "each": one.each} for one in row.handouts],
    }  # fmt: skip


class Planner:
    """Plans for many wishes at once, by the site's own script under Node."""

    def __init__(self) -> None:
        plan = sessions(ROOT)
        assert plan
        self.sessions: Sessions = plan
        self.every = {row.activity.id: told(row) for row in rows(ROOT, plan)}
        entry = Path(__file__).parent / "engine.ts"
        bundle = [ROOT / "node_modules" / ".bin" / "esbuild", entry, "--bundle", "--platform=node", "--format=cjs"]
        self.script = subprocess.run(bundle, cwd=ROOT, capture_output=True, check=True).stdout.decode()

    def plans(self, wishes: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """A plan for each wish; what a wish leaves out is as the page has it at first."""
        usual = {"minutes": 90, "people": 12, "setting": "room", "done": [], "alone": []}
        asked = {
            "every": list(self.every.values()),
            "first": self.sessions.frame.first,
            "wishes": [usual | wish for wish in wishes],
        }
        node = [node_folder() / "node", "-e", self.script]
        done = subprocess.run(node, input=json.dumps(asked), capture_output=True, text=True, check=True)
        return list(json.loads(done.stdout))


@pytest.fixture(scope="session")
def planner() -> Planner:
    """The planner with the course's own activities."""
    return Planner()
