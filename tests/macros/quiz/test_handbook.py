"""The handbook of the quiz format says what is true: its examples are valid, and every key is there."""

import re
from pathlib import Path
from typing import Any

from macros.quiz.load import KINDS
from macros.quiz.schema import schema

ROOT = Path(__file__).resolve().parents[3]
SAMPLE = ROOT / "tests" / "macros" / "quiz" / "checks" / "sample" / "scenario.yml"
HANDBOOK = (ROOT / "docs" / "authoring" / "quiz-format.md").read_text(encoding="utf-8")


def test_examples_stand_in_a_scenario_that_passes_every_rule() -> None:
    sample = SAMPLE.read_text(encoding="utf-8")
    examples = re.findall(r"```yaml\n(.*?)```", HANDBOOK, re.S)
    assert len(examples) >= 5
    for example in examples:
        assert example.strip() in sample


def test_every_key_and_kind_is_explained() -> None:
    parts: dict[str, Any] = schema()["$defs"]
    keys = {key for part in parts.values() for key in part["properties"]}
    assert {key for key in [*keys, *KINDS] if f"`{key}`" not in HANDBOOK} == set()
