"""The stronger answer stands too often, or too seldom, in one place.

Over all questions of the course it is the first, the second and the third in 25 to 42 per cent each; else "take
the second" is a way to answer without reading. Counted as in `stronger-longest`, from twelve questions on. Move
an answer.
"""

from collections.abc import Iterator

from macros.quiz.document import Course, Finding

SCOPE = "course"
FEWEST, LEAST, MOST = 12, 0.25, 0.42
LETTERS = "ABC"
COPIES = 6
PASSES = {"choice.options.wait.stronger": True, "choice.options.ask.stronger": False}
FAILS = {
    "choice.options.wait.stronger": True,
    "choice.options.ask.stronger": False,
    "scenario.scenes.yard.choices.act.effects": {"customer": 3, "trust": 2},
    "scenario.scenes.yard.choices.tell.effects": {"dashboard": 2},
}


def check(course: Course) -> Iterator[Finding]:
    questions = [question for question in course.questions if len(question.texts) == len(LETTERS)]
    if len(questions) < FEWEST:
        return
    for place, letter in enumerate(LETTERS):
        keyed = [question for question in questions if question.key == place]
        if LEAST <= len(keyed) / len(questions) <= MOST:
            continue
        shown = (keyed or questions)[-1]
        message = (
            f"the stronger answer is {letter} in {len(keyed)} of {len(questions)} questions of the course; "
            f"allowed are {LEAST:.0%} to {MOST:.0%}"
        )
        yield Finding((*shown.locs[shown.key], shown.mark), message, shown.document)
