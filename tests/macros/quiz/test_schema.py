"""The schema beside the quizzes is current, and says of a quiz what loading it says."""

import json
from pathlib import Path

import pytest

from macros.quiz.load import KINDS, NOT_PROSE, quiz_files
from macros.quiz.schema import schema, schema_text
from macros.quiz.source import read

ROOT = Path(__file__).resolve().parents[3]


def test_file_is_current() -> None:
    kept = (ROOT / "quizzes" / "quiz.schema.json").read_text(encoding="utf-8")
    assert kept == schema_text(), "run `make schema`"


def test_every_kind_is_told_apart_by_its_name() -> None:
    made = schema()
    names = [ref["$ref"].rsplit("/", 1)[1] for ref in made["oneOf"]]
    kinds = {made["$defs"][name]["properties"]["kind"]["const"] for name in names}
    assert kinds == set(KINDS)


def test_every_kind_and_part_is_described() -> None:
    assert [name for name, part in schema()["$defs"].items() if not part.get("description")] == []


def test_prose_is_what_the_model_calls_prose() -> None:
    """The rules about words look at all text but that under NOT_PROSE; the model must agree."""
    for name, part in schema()["$defs"].items():
        for key, about in part["properties"].items():
            if "maxLength" in json.dumps(about) and "2000" in json.dumps(about):
                assert key not in NOT_PROSE - {"belief"} or name == "Silence", f"{name}.{key}"


@pytest.mark.parametrize("path", quiz_files(ROOT / "quizzes"), ids=lambda path: path.stem)
def test_shipped_quiz_is_valid(path: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="the package jsonschema is not installed")
    errors = list(jsonschema.Draft202012Validator(schema()).iter_errors(read(path).data))
    assert errors == []


@pytest.mark.parametrize(("key", "value"), [("kind", "scenaro"), ("titel", "A"), ("title", 7), ("id", "No Id")])
def test_schema_refuses_what_loading_refuses(key: str, value: object) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="the package jsonschema is not installed")
    data = {**read(Path(__file__).parent / "checks" / "sample" / "choice.yml").data, key: value}
    assert not jsonschema.Draft202012Validator(schema()).is_valid(data)
