"""Every id that an author wrote in a quiz, with its location."""

from collections.abc import Iterator

from macros.quiz.model import Loc, Node, Quiz

Found = Iterator[tuple[Loc, str]]


def ids(quiz: Quiz) -> Found:
    """Ids of the parts of a quiz (scenes, choices, endings, options …), in the order of the model; not its own."""
    return _below(quiz, ())


def _below(node: Node, loc: Loc) -> Found:
    for key in type(node).model_fields:
        value = getattr(node, key)
        for index, part in enumerate(value if isinstance(value, list) else ()):
            if isinstance(part, Node):
                name = getattr(part, "id", None)
                if isinstance(name, str):
                    yield (*loc, key, index, "id"), name
                yield from _below(part, (*loc, key, index))
