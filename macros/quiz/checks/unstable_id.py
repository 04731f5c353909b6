"""An id says where something stands, not what it is; or a quiz's id is not its file's name.

Progress is kept under ids, so an id must stay right when things are moved. `ask-first` stays right; `option-b`,
`scene2` and `c` do not. Also `end` is no name for a scene: in `goto` it means the end.
"""

import re
from collections.abc import Iterator

from macros.quiz.document import Finding
from macros.quiz.ids import ids
from macros.quiz.load import Loaded
from macros.quiz.model import END

SCOPE = "quiz"
PASSES = {"scenario.scenes.yard.choices.act.id": "open-the-gate"}
FAILS = {"scenario.scenes.yard.choices.act.id": "option-b"}
PARTS = "answer|card|choice|ending|group|id|item|option|question|quiz|scene|statement|step|part"
ORDER = "[0-9]+|[a-z]|first|second|third|fourth|last|next|one|two|three|four"
POSITION = re.compile(rf"[a-z]?[0-9]*|(?:{PARTS})(?:-?(?:{ORDER}))?|(?:{ORDER})(?:-(?:{PARTS}))?")


def check(loaded: Loaded) -> Iterator[Finding]:
    quiz, stem = loaded.quiz, loaded.path.stem
    if quiz.id != stem:
        yield Finding(("id",), f"{quiz.id!r} stands in {loaded.path.name}; allowed is the name of the file: {stem!r}")
    for loc, name in ids(quiz):
        if name == END:
            yield Finding(loc, "'end' means the end of a scenario; name this after what it is")
        elif POSITION.fullmatch(name):
            message = f"{name!r} is a position, which changes; name it after what it says, such as 'ask-first'"
            yield Finding(loc, message)
