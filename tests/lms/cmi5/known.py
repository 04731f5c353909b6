"""The rules of cmi5 that we can put, each under the number that `@cmi5/requirements` gives it."""

from collections.abc import Callable

from tests.lms.cmi5.session import Json, Session

Holds = Callable[[Session], bool]
HoldsOfOne = Callable[[Session, Json], bool]
RULES: dict[str, list[Holds]] = {}


def of_session(*numbers: str) -> Callable[[Holds], Holds]:
    """A rule that a session keeps or breaks as a whole."""

    def known(holds: Holds) -> Holds:
        for number in numbers:
            RULES.setdefault(number, []).append(holds)
        return holds

    return known


def of_statements(*numbers: str, verbs: tuple[str, ...] = ()) -> Callable[[HoldsOfOne], HoldsOfOne]:
    """A rule that each statement keeps or breaks; with verbs, each that speaks for the unit with one of them."""

    def known(holds: HoldsOfOne) -> HoldsOfOne:
        of_session(*numbers)(
            lambda session: all(holds(session, one) for one in (session.said(*verbs) if verbs else session.statements))
        )
        return holds

    return known
