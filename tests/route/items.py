"""Every kind of question by keyboard; where the record asks for the stronger answer, a weaker one may come first."""

from playwright.sync_api import Locator, expect

from macros.quiz.model import ChoiceItem, LikertItem, LongFillInItem, MatchingItem, Quiz, SequencingItem
from tests.play.test_trail import plain
from tests.route.learner import Learner

RETRIED = ("exit-",)
SURE_OF = ("exit-", "recall-")
WORDS = "I would ask who is waiting for it outside and what would help them most on the day itself. "


def button(root: Locator, name: str) -> Locator:
    return root.get_by_role("button", name=name, exact=True)


def choice(learner: Learner, quiz: ChoiceItem) -> None:
    """Pick, say how sure, press, and read the reply; then the stronger one, where the first was not."""
    option = learner.temper.take(quiz.options, lambda one: one.stronger)
    _answer(learner, quiz, option.id, first=True)
    if quiz.id.startswith(RETRIED) and not option.stronger:
        _answer(learner, quiz, next(one.id for one in quiz.options if one.stronger), first=False)


def _answer(learner: Learner, quiz: ChoiceItem, pick: str, first: bool) -> None:
    option = next(one for one in quiz.options if one.id == pick)
    learner.note(f"{quiz.id}: {pick}")
    root = learner.at(quiz)
    learner.keys.pick(root.locator(f'.choices input[value="{pick}"]'))
    if first and quiz.id.startswith(SURE_OF):
        sure = learner.temper.take([1, 2, 3], lambda number: number)
        learner.keys.pick(root.locator(f'.sure-of-it input[value="{sure}"]'))
        learner.sure.append((sure, option.stronger))
    keyed = any(one.stronger for one in quiz.options)
    learner.keys.press(button(root, "Check my answer" if keyed else "See what it leads to"))
    expect(root.locator(".reply")).to_be_focused()
    expect(root.locator(".reply")).to_contain_text(plain(option.feedback or "")[:40])
    learner.moment()


def matching(learner: Learner, quiz: MatchingItem) -> None:
    wanted = {
        card.id: learner.temper.take(quiz.groups, lambda group, card=card: group.id == card.group).id
        for card in quiz.options
    }
    _sort(learner, quiz, wanted)
    if quiz.id.startswith(RETRIED):
        _sort(learner, quiz, {card.id: card.group for card in quiz.options})


def _sort(learner: Learner, quiz: MatchingItem, wanted: dict[str, str]) -> None:
    learner.note(f"{quiz.id}: {wanted}")
    for card, group in wanted.items():
        learner.keys.choose(learner.at(quiz).locator(f"[id='{quiz.id}--{card}']"), group)
        learner.moment()
    root = learner.at(quiz)
    learner.keys.press(button(root, "Check my sorting"))
    right = sum(wanted[card.id] == card.group for card in quiz.options)
    expect(root.locator("> .status")).to_contain_text(f"{right} of {len(quiz.options)} are where we would put them")
    learner.moment()


def sequencing(learner: Learner, quiz: SequencingItem) -> None:
    wanted = learner.temper.order(quiz.order)
    _arrange(learner, quiz, wanted)
    if quiz.id.startswith(RETRIED):
        _arrange(learner, quiz, list(quiz.order))


def _arrange(learner: Learner, quiz: SequencingItem, wanted: list[str]) -> None:
    """Step by step up to its place, with the button of its row."""
    learner.note(f"{quiz.id}: {wanted}")
    said = {option.id: plain(option.text) for option in quiz.options}
    for place, step in enumerate(wanted):
        rows = [plain(row) for row in learner.at(quiz).locator(".order > li > span").all_text_contents()]
        for _ in range(rows.index(said[step]) - place):
            learner.keys.press(button(learner.at(quiz), f"Move up: {said[step]}"))
        learner.moment()
    root = learner.at(quiz)
    expect(root.locator(".order > li > span")).to_have_text([said[step] for step in wanted])
    learner.keys.press(button(root, "Check my order"))
    verdict = "This order works." if wanted == list(quiz.order) else "Look again."
    expect(root.locator(".reply")).to_contain_text(verdict)
    learner.moment()


def likert(learner: Learner, quiz: LikertItem) -> None:
    marks = {}
    for statement in quiz.statements:
        marks[statement.id] = learner.temper.take(range(1, len(quiz.scale) + 1), lambda mark: mark)
        row = learner.at(quiz).locator(f'fieldset[data-statement="{statement.id}"]')
        learner.keys.pick(row.locator(f'input[value="{marks[statement.id]}"]'))
        learner.moment()
    learner.note(f"{quiz.id}: {marks}")
    learner.marks[quiz.id] = marks
    root = learner.at(quiz)
    learner.keys.press(button(root, "Keep my answers"))
    expect(root.locator("> .status")).to_contain_text("Kept.")
    learner.moment()


def long_fill_in(learner: Learner, quiz: LongFillInItem) -> None:
    """A place on the line where there is one, enough words, and a look at one's own answer."""
    root = learner.at(quiz)
    if quiz.line:
        place = learner.temper.take(range(1, 6), lambda number: number)
        learner.keys.pick(root.locator(f'.lean input[value="{place}"]'))
        learner.moment()
    words = (WORDS * 10).split()[: quiz.minimum + 1]
    learner.note(f"{quiz.id}: {len(words)} words")
    learner.keys.write(learner.at(quiz).locator("textarea"), " ".join(words))
    learner.moment()
    root = learner.at(quiz)
    learner.keys.press(button(root, f"Show {quiz.shows}"))
    expect(root.locator(".reply")).to_contain_text(plain(quiz.models[0].text)[:40])
    for number in range(len(quiz.self_check)):
        holds = learner.temper.take([False, True], int)
        learner.keys.tick(learner.at(quiz).locator(".reply input").nth(number), holds)
        learner.moment()


KINDS = {
    "choice": choice,
    "matching": matching,
    "sequencing": sequencing,
    "likert": likert,
    "long-fill-in": long_fill_in,
}


def answer(learner: Learner, quiz: Quiz) -> None:
    """Whatever kind it is."""
    KINDS[quiz.kind](learner, quiz)
