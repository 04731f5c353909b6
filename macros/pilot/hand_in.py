"""All files of a pilot, each read by its form: what is wrong with any of them is told at once."""

from dataclasses import dataclass
from pathlib import Path

from macros.pilot.copies import SavedCopy
from macros.pilot.path_codes import Codes
from macros.pilot.people import Person
from macros.pilot.questions import Questions
from macros.problem import Problem, ProblemsFound
from macros.quiz.source import read_text, stop

# What a browser keeps for a site at most.
MAX_BYTES = 5_000_000
SAME_PERSON = "answers of the same moments are in {} as well, so this is the same person; counted once"

NO_ANSWER = "nothing that can be counted is answered in this copy, so that it is not one of the people"


@dataclass(frozen=True)
class HandedIn:
    """The people who answered anything, how many of them by a saved copy, and all that was left out."""

    people: tuple[Person, ...]
    copies: int
    left_out: tuple[Problem, ...]


def read(paths: list[Path], questions: Questions) -> HandedIn:
    """Everybody in these files. Raises ProblemsFound with the problems of every file that cannot be read."""
    people: list[Person] = []
    copies: dict[Path, Person] = {}
    left_out: list[Problem] = []
    problems: list[Problem] = []
    codes = Codes(questions)
    for path in dict.fromkeys(paths):
        try:
            text = _text(path)
            if text.lstrip()[:1] in ("{", "["):
                person = SavedCopy(path, text, questions).person()
                same = next((other for other, one in copies.items() if one.moments & person.moments), None)
                if same:
                    left_out.append(Problem(path, 1, 1, "same-person", SAME_PERSON.format(same)))
                    continue
                copies[path] = person
                people.append(person)
            else:
                found, empty = codes.people(path, text)
                people += found
                left_out += empty
        except ProblemsFound as found_wrong:
            problems += found_wrong.problems
    if problems:
        raise ProblemsFound(problems)
    left_out += [problem for person in people for problem in person.left_out]
    left_out += [Problem(path, 1, 1, "no-answer", NO_ANSWER) for path, person in copies.items() if not person.picks]
    answered = tuple(person for person in people if person.picks)
    by_copy = sum(bool(person.picks) for person in copies.values())
    return HandedIn(answered, by_copy, tuple(sorted(left_out)))


def _text(path: Path) -> str:
    text = read_text(path, MAX_BYTES)
    if not text.strip():
        raise stop(path, 1, 1, "empty", "the file is empty")
    return text
