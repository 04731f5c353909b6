"""What no text settles stays open: no key, a model each way, and nothing that counts but having written."""

from macros.quiz.model import ChoiceItem, LongFillInItem, Quiz
from macros.syllabus.record import EXIT, OPEN
from macros.syllabus.routes import ROUTES
from tests.course.course import MODULE_PAGES, QUIZZES, shown

LAST = MODULE_PAGES["put-it-to-work"]
ASKED: list[Quiz] = [loaded.quiz for loaded in shown(LAST) if loaded.quiz.id.startswith(OPEN)]
# The twelve questions that the texts leave open, in the order of the page.
TWELVE = (
    "help-desk", "failed-helpline", "who-may-speak", "far-from-anyone", "staff-as-customers", "instead-of-slas",
    "people-who-do-not-pay", "what-the-evidence-shows", "renaming-or-following", "who-gains", "can-partner-wear-out",
    "two-customers-at-odds",
)  # fmt: skip


def test_all_twelve_are_asked() -> None:
    assert [quiz.id for quiz in ASKED] == [f"{OPEN}{name}" for name in TWELVE]


def test_none_has_a_key() -> None:
    for quiz in ASKED:
        assert isinstance(quiz, LongFillInItem)
        assert quiz.line, f"{quiz.id} offers no line to take a place on"


def test_each_has_a_position_each_way() -> None:
    for quiz in ASKED:
        assert isinstance(quiz, LongFillInItem)
        assert len(quiz.models) == 2, quiz.id


def test_none_is_in_an_exit_check() -> None:
    of_exits = [one.quiz for one in QUIZZES if one.quiz.id.startswith(EXIT)]
    assert all(isinstance(one, ChoiceItem) and any(option.stronger for option in one.options) for one in of_exits)
    assert not {quiz.id for quiz in ASKED} & {one.id for one in of_exits}


def test_a_route_counts_positions_and_not_what_they_say() -> None:
    assert {route.name: route.positions for route in ROUTES} == {"full": 2, "short": 1}
