"""Path codes in a text file, one person a line: what each took in the scenarios that were played to an end."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from macros.pilot.people import Person, Pick
from macros.pilot.questions import Key, Questions
from macros.problem import Problem
from macros.quiz import play
from macros.quiz.model import Scenario
from macros.quiz.source import stop
from macros.report.codes import PathReader, Slip, path_codes, prefix_of

NO_CODE = "there is no path code of this course on this line"
NO_CODES = "there is no path code of this course in this file, and it is no saved copy either"


@dataclass
class _Found:
    picks: dict[Key, Pick] = field(default_factory=dict)
    runs: list[str] = field(default_factory=list)
    left_out: list[Problem] = field(default_factory=list)


class Codes:
    """Reads lists of path codes; what every scenario's codes are checked against is worked out once."""

    def __init__(self, questions: Questions) -> None:
        scenarios = [one.quiz for one in questions.asked if isinstance(one.quiz, Scenario)]
        self.readers = {one.code: PathReader(one) for one in scenarios}
        self.paths = path_codes(self.readers)

    def people(self, path: Path, text: str) -> tuple[list[Person], list[Problem]]:
        """The people of a list, and lines that say nothing. Lines that begin with the same name are one person.

        Raises ProblemsFound where no line has a code.
        """
        found: dict[str, _Found] = {}
        empty: list[Problem] = []
        for number, line in enumerate(text.splitlines(), 1):
            codes = list(self.paths.finditer(line))
            if codes:
                name = re.sub(r"[\s,;:\"]+", " ", line[: codes[0].start()]).strip().casefold()
                person = found.setdefault(name or f"line {number}", _Found())
                for code in codes:
                    self._run(person, code[0], Problem(path, number, code.start() + 1, "left-out", ""))
            elif line.strip() and number > 1:
                # The first line of a table names its columns.
                empty.append(Problem(path, number, 1, "left-out", NO_CODE))
        if not found:
            raise stop(path, 1, 1, "no-codes", NO_CODES)
        people = [Person(one.picks, _twice(one.runs), tuple(one.left_out)) for one in found.values()]
        return people, empty

    def _run(self, person: _Found, code: str, place: Problem) -> None:
        reader = self.readers[prefix_of(code)]
        try:
            picks = decisions(reader, code)
        except Slip as slip:
            person.left_out.append(Problem(place.path, place.line, place.column, place.rule, str(slip)))
            return
        # The run that is named first counts.
        for key, pick in picks.items():
            person.picks.setdefault(key, pick)
        person.runs.append(reader.scenario.id)


def _twice(runs: list[str]) -> frozenset[str]:
    return frozenset(one for one in runs if runs.count(one) > 1)


def decisions(reader: PathReader, code: str) -> dict[Key, Pick]:
    """The choice at each decision of a run. Raises Slip where the code cannot be read."""
    run, scenario, taken = reader.run(code), reader.scenario, {}
    state = play.begin(scenario, run.brought)
    for pick in run.picks:
        scene = play.scene_of(scenario, state.scene)
        assert scene
        choice = next(one for one in scene.choices if one.id == pick)
        taken[(scenario.id, scene.id)] = Pick(pick)
        state = play.choose(scenario, state, scene, choice)
    return taken
