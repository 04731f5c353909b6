"""What a pilot comes to: pure counting, over people, of the options of each question."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import comb

from macros.pilot.people import Person
from macros.pilot.questions import Answer, Question, Questions

PEOPLE, BAR = 5, 80


@dataclass(frozen=True)
class Tally:
    """How often each answer of a question was taken, and by how many people in all."""

    question: Question
    taken: Counter[str]

    @property
    def people(self) -> int:
        return self.taken.total()

    @property
    def untaken(self) -> tuple[Answer, ...]:
        return tuple(one for one in self.question.answers if not self.taken[one.id])

    @property
    def full(self) -> bool:
        return not self.untaken

    @property
    def could_be_full(self) -> bool:
        return self.people >= len(self.question.answers)

    @property
    def by_all(self) -> Answer | None:
        """The answer that left nothing for the others; one person alone shows nothing."""
        all_of_them = (one for one in self.question.answers if self.taken[one.id] == self.people)
        return next(all_of_them, None) if self.people > 1 else None

    @property
    def missed(self) -> Answer | None:
        """The stronger answer, where nobody took it."""
        return next((one for one in self.untaken if one.stronger), None)


@dataclass(frozen=True)
class Share:
    """In how many of the questions that were tried every option was taken."""

    full: int
    tried: int

    @property
    def of_100(self) -> int:
        """Rounded down, so that a figure just below the bar does not look like the bar."""
        return 100 * self.full // self.tried if self.tried else 0

    @property
    def reached(self) -> bool:
        return self.tried > 0 and 100 * self.full >= BAR * self.tried


def count(questions: Questions, people: Iterable[Person]) -> dict[str, list[Tally]]:
    """The tallies of each quiz by its name, in the order of the course."""
    taken: dict[tuple[str, str], Counter[str]] = {key: Counter() for key in questions.by_key}
    for person in people:
        for key, pick in person.picks.items():
            taken[key][pick.answer] += 1
    return {one.name: [Tally(question, taken[question.key]) for question in one.questions] for one in questions.asked}


def share(tallies: Iterable[Tally]) -> Share:
    """Of those that anybody answered; what nobody has tried is no evidence either way."""
    tried = [one for one in tallies if one.people]
    return Share(sum(one.full for one in tried), len(tried))


def by_lot(tallies: Iterable[Tally]) -> float:
    """How many would be full if as many people had drawn their answers: what equal options alone would come to."""
    return sum(_chance(len(one.question.answers), one.people) for one in tallies if one.people)


def _chance(options: int, people: int) -> float:
    """That each option is drawn at least once, by inclusion and exclusion."""
    signs = ((-1 if out % 2 else 1, out) for out in range(options + 1))
    return sum(sign * comb(options, out) * (1 - out / options) ** people for sign, out in signs)
