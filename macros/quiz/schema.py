"""The JSON Schema of the quiz format, made from the model, so that editors complete and check while one types."""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from macros.quiz.load import ADAPTER
from macros.quiz.meters import METERS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# Keys that every effect may name; the model leaves them open, so that a rule can name the nearest one.
EFFECT = {"type": "integer", "minimum": -3, "maximum": 3}


def schema() -> dict[str, Any]:
    """The schema as data."""
    made = ADAPTER.json_schema(by_alias=True, schema_generator=GenerateJsonSchema)
    for definition in made["$defs"].values():
        _tidy(definition)
    about = "One quiz of the course: a branching scenario, or an item. The key 'kind' says which."
    return {"$schema": DIALECT, "title": "Quiz", "description": about, "type": "object", **made}


def schema_text() -> str:
    """The schema as the file that is kept beside the quizzes."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _tidy(definition: dict[str, Any]) -> None:
    """Drop titles that only repeat the key, and name the meters."""
    for key, about in definition.get("properties", {}).items():
        about.pop("title", None)
        if key == "effects":
            about.pop("additionalProperties", None)
            names = {meter.name: {**EFFECT, "description": meter.label} for meter in METERS.values()}
            about.update({"properties": names, "additionalProperties": False})
        if about.get("default", ...) is None:
            _forget_null(about)


def _forget_null(about: dict[str, Any]) -> None:
    """A key that may be left out is left out; nobody writes `null`."""
    about.pop("default")
    kinds = [kind for kind in about.get("anyOf", []) if kind != {"type": "null"}]
    if len(kinds) == 1:
        about.pop("anyOf")
        about.update({**kinds[0], **about})
    elif kinds:
        about["anyOf"] = kinds
