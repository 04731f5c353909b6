"""The answer of a pilot as plain text: each quiz, what stands out, what nobody tried, and the sum."""

import textwrap
from collections.abc import Iterator

from macros.pilot.counts import BAR, PEOPLE, Share, Tally, by_lot, count, share
from macros.pilot.hand_in import HandedIn
from macros.pilot.questions import Answer, Asked, Questions

WIDTH, OPTION = 110, 70
LEFT_ASIDE = (
    "Sorting, ordering, ratings, own words and the bank call are not counted: in them no option stands beside others"
    " to be taken or left."
)


def report(questions: Questions, handed: HandedIn) -> str:
    """All of it. No name of a person or of a file is in here."""
    counted = count(questions, handed.people)
    tallies = [one for of_quiz in counted.values() for one in of_quiz]
    parts = [
        _read(handed),
        *(_quiz(asked, counted[asked.name]) for asked in questions.asked),
        _named("Everybody took the same option, so the others had no work to do:", _by_all(tallies)),
        _named("Nobody took the stronger answer:", _missed(tallies)),
        _untried(questions, counted),
        _sum(tallies, handed),
    ]
    return "\n\n".join("\n".join(part) for part in ([*part] for part in parts) if part)


def people(number: int) -> str:
    return "1 person" if number == 1 else f"{number} people"


def _read(handed: HandedIn) -> Iterator[str]:
    codes = len(handed.people) - handed.copies
    picks = [pick for person in handed.people for pick in person.picks.values()]
    yield f"{people(len(handed.people))}: {handed.copies} by a saved copy, {codes} by path codes."
    yield (
        f"For {sum(pick.first for pick in picks)} of {len(picks)} answers the first pick is known."
        " For the rest only the last is kept, so an option that was taken and then changed is not seen."
    )
    back = sum(bool(person.went_back) for person in handed.people)
    if back:
        yield f"{people(back)} went back in a scenario or played it again, so their first choices may be lost."
    if handed.left_out:
        yield f"Left out, and told with their places: {len(handed.left_out)}."
    yield LEFT_ASIDE


def _quiz(asked: Asked, tallies: list[Tally]) -> Iterator[str]:
    tried = [one for one in tallies if one.people]
    title = f"{asked.name}, “{asked.quiz.title}”"
    if tried and not tried[0].question.scene:
        yield f"{title}: {_taken(tried[0])}"
        yield from _untaken(tried[0], "  ")
    elif tried:
        yield f"{title}: {len(tried)} of {len(tallies)} decisions reached"
        for one in tried:
            yield f"  {one.question.title}: {_taken(one)}"
            yield from _untaken(one, "    ")


def _taken(tally: Tally) -> str:
    many = len(tally.question.answers)
    taken = "every option taken" if tally.full else f"{many - len(tally.untaken)} of {many} options taken"
    return f"{people(tally.people)}, {taken}"


def _untaken(tally: Tally, indent: str) -> Iterator[str]:
    for one in tally.untaken:
        yield f"{indent}{one.place}: nobody took {_text(one)}"


def _text(answer: Answer) -> str:
    return f"“{textwrap.shorten(answer.text, OPTION, placeholder=' …')}”"


def _by_all(tallies: list[Tally]) -> Iterator[str]:
    for one in tallies:
        if one.by_all:
            yield f"{one.by_all.place}: all {one.people} took {_text(one.by_all)}"


def _missed(tallies: list[Tally]) -> Iterator[str]:
    for one in tallies:
        if one.people and one.missed:
            yield f"{one.missed.place}: none of {one.people} took {_text(one.missed)}"


def _named(title: str, lines: Iterator[str]) -> Iterator[str]:
    found = [f"  {line}" for line in lines]
    if found:
        yield from (title, *found)


def _untried(questions: Questions, counted: dict[str, list[Tally]]) -> Iterator[str]:
    """Names alone, since there may be many, a folder a line: an item, or the decisions of a scenario."""
    found: dict[str, list[str]] = {}
    number = 0
    for asked in questions.asked:
        scenes = [one.question.scene for one in counted[asked.name] if not one.people]
        folder, _, name = asked.name.rpartition("/")
        if scenes:
            number += len(scenes)
            some = 0 < len(scenes) < len(counted[asked.name])
            found.setdefault(folder, []).append(f"{name} ({', '.join(scenes)})" if some else name)
    if found:
        yield f"Not yet tried by anybody, and not counted: {number}. A scenario’s name stands for all its decisions."
        for folder, names in found.items():
            line = f"{folder}: {'; '.join(names)}"
            yield from textwrap.wrap(line, WIDTH, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)


def _sum(tallies: list[Tally], handed: HandedIn) -> Iterator[str]:
    both = share(tallies)
    if not both.tried:
        yield "Nobody has answered anything that can be counted."
        return
    for name, found in (
        ("Items", share(one for one in tallies if not one.question.scene)),
        ("Decisions of scenarios", share(one for one in tallies if one.question.scene)),
    ):
        if found.tried:
            yield f"{name} of which every option was taken: {found.full} of {found.tried}, {found.of_100} of 100."
    yield (
        f"In {both.full} of {both.tried} questions every option was taken at least once:"
        f" {both.of_100} of 100. The bar is {BAR}."
    )
    few = sum(one.people > 0 and not one.could_be_full for one in tallies)
    if few:
        yield f"{few} of the {both.tried - both.full} others had fewer people than options, and could not pass."
    yield f"Had they all picked by lot, {by_lot(tallies):.0f} of {both.tried} could be expected."
    yield _verdict(both, len(handed.people), sum(0 < one.people < PEOPLE for one in tallies))


def _verdict(both: Share, number: int, thin: int) -> str:
    if number < PEOPLE:
        return f"No verdict yet: {PEOPLE} people are needed, and so far we have {number}."
    verdict = "The bar is reached." if both.reached else "The bar is not reached."
    return verdict + (f" Fewer than {PEOPLE} people answered {thin} of these questions." if thin else "")
