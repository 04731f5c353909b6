"""What the pilot's tests may ask for: a small course, and people who saved what they had done in it."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from macros import cli
from macros.pilot import questions
from tests.sites import ROOT

SAMPLE = ROOT / "tests" / "macros" / "quiz" / "checks" / "sample"
ITEM, SORTING, SCENARIO = "who-has-the-key", "what-to-pass-on", "lost-key"


class Pilot:
    """A course of one item, one sorting and one scenario of two decisions, and the files that people hand in."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self.capsys, self.files = root, capsys, 0
        for name, quiz in (("choice", ITEM), ("matching", SORTING), ("scenario", SCENARIO)):
            (root / "quizzes" / "shed").mkdir(parents=True, exist_ok=True)
            shutil.copy(SAMPLE / f"{name}.yml", root / "quizzes" / "shed" / f"{quiz}.yml")
        self.digests = {key: one.digest for key, one in questions.read(root).by_key.items()}

    def item(self, pick: str, **more: Any) -> dict[str, Any]:
        """What is kept of the item, in the shape of `progress.ts`."""
        answer = {"pick": pick} | ({"sure": "2", "first": more.pop("first")} if "first" in more else {})
        return {ITEM: {"answer": answer, "done": True, "hash": self.digests[ITEM, ""], "at": self.moment()} | more}

    def run(self, *choices: str, **more: Any) -> dict[str, Any]:
        """What is kept of the scenario after so many decisions."""
        trail = self.trail(*choices)
        chosen = {step["scene"]: step["choice"] for step in trail}
        kept = {"trail": trail, "read": True, "brought": [], "at": self.moment(), "chosen": chosen}
        return {SCENARIO: kept | ({"endings": ["open"], "flags": []} if len(trail) == 2 else {}) | more}

    def trail(self, *choices: str) -> list[dict[str, str]]:
        scenes = zip(("door", "yard"), choices, strict=False)
        return [{"scene": scene, "choice": choice, "hash": self.digests[SCENARIO, scene]} for scene, choice in scenes]

    def moment(self) -> int:
        self.files += 1
        return 1_780_000_000_000 + self.files

    def copy(self, *entries: dict[str, Any], version: int = 1) -> Path:
        """One person's saved copy."""
        quizzes = {quiz: entry for one in entries for quiz, entry in one.items()}
        return self.file(json.dumps({"version": version, "quizzes": quizzes}, indent=1, ensure_ascii=False), "json")

    def file(self, text: str | bytes, ending: str = "txt") -> Path:
        self.files += 1
        path = self.root / f"{self.files}.{ending}"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def told(self, *files: Path | str) -> tuple[int, str, str]:
        """Exit status, the answer, and what was told beside it."""
        status = cli.main(["pilot", *map(str, files)])
        said = self.capsys.readouterr()
        return status, said.out, said.err

    def answer(self, *files: Path) -> str:
        status, out, err = self.told(*files)
        assert (status, err) == (0, "")
        return out

    def line_of(self, quiz: str, option: str) -> str:
        """Where an option stands, as an editor would count."""
        name = f"quizzes/shed/{quiz}.yml"
        lines = (self.root / name).read_text("utf-8").splitlines()
        at = next(number for number, line in enumerate(lines, 1) if re.fullmatch(rf"\s*- id: {option}", line))
        return f"{name}:{at}:{lines[at - 1].index('id') + 1}"


@pytest.fixture
def pilot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Pilot:
    """A small course that the command runs in."""
    monkeypatch.setattr(cli, "ROOT", tmp_path)
    return Pilot(tmp_path, capsys)
