"""What cmi5 asks of every statement, whatever came before it."""

import re
from collections.abc import Iterator
from uuid import UUID

from tests.lms.cmi5.known import of_statements
from tests.lms.cmi5.session import (
    CMI5,
    MASTERY,
    MOVE_ON,
    SESSION_ID,
    Json,
    Session,
    categories,
    context,
    result,
    scaled,
    verb,
)

IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]00:?00)")
DURATION = re.compile(r"P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?")


@of_statements("9.1.0.0-1")
def its_id_is_a_uuid(_: Session, one: Json) -> bool:
    try:
        return str(UUID(one.get("id", ""))) == one["id"].lower()
    except ValueError:
        return False


@of_statements("3.0.0.0-1")
def its_names_are_whole(_: Session, one: Json) -> bool:
    return all(IRI.fullmatch(name) for name in _names(one))


def _names(one: Json) -> Iterator[str]:
    yield (one.get("verb") or {}).get("id", "")
    yield (one.get("object") or {"id": "urn:x"}).get("id", "")
    for activities in (context(one).get("contextActivities") or {}).values():
        yield from (activity["id"] for activity in activities)
    for extensions in (context(one).get("extensions"), result(one).get("extensions")):
        yield from extensions or {}


@of_statements("9.7.0.0-1")
def it_has_a_time(_: Session, one: Json) -> bool:
    return bool(one.get("timestamp"))


@of_statements("9.7.0.0-2")
def its_time_is_that_of_the_meridian(_: Session, one: Json) -> bool:
    return not one.get("timestamp") or bool(UTC.fullmatch(one["timestamp"]))


@of_statements("8.1.3.0-3")
def it_speaks_of_the_learner_who_was_launched(session: Session, one: Json) -> bool:
    return one.get("actor") == session.actor


@of_statements("9.2.0.0-2")
def its_learner_is_one_person(session: Session, one: Json) -> bool:
    return not session.defined(one) or one.get("actor", {}).get("objectType", "Agent") == "Agent"


@of_statements("9.2.0.0-3")
def its_learner_has_an_account(session: Session, one: Json) -> bool:
    account = one.get("actor", {}).get("account", {})
    return not session.defined(one) or {"homePage", "name"} <= account.keys()


@of_statements("8.1.4.0-3", "9.6.1.0-1")
def it_names_the_registration(session: Session, one: Json) -> bool:
    return context(one).get("registration") == session.registration


@of_statements("9.4.0.0-1")
def it_has_an_object(session: Session, one: Json) -> bool:
    return not session.defined(one) or bool(one.get("object"))


@of_statements("8.1.5.0-6", "9.4.0.0-2")
def its_object_is_the_unit(session: Session, one: Json) -> bool:
    return not session.defined(one) or (one.get("object") or {}).get("id") == session.activity


@of_statements("9.3.0.0-1")
def its_verb_is_one_of_cmi5(_: Session, one: Json) -> bool:
    return CMI5 not in categories(one) or verb(one) != ""


@of_statements("9.6.0.0-1")
def it_has_a_context(session: Session, one: Json) -> bool:
    return not session.defined(one) or bool(context(one))


@of_statements("9.6.2.1-1")
def it_says_that_it_is_of_cmi5(session: Session, one: Json) -> bool:
    return not session.defined(one) or CMI5 in categories(one)


@of_statements("9.6.2.2-1")
def what_counts_is_marked_so(session: Session, one: Json) -> bool:
    counts = {"success", "completion"} & result(one).keys()
    return not (session.defined(one) and counts) or MOVE_ON in categories(one)


@of_statements("9.6.2.2-2")
def nothing_else_is_marked_so(session: Session, one: Json) -> bool:
    counts = session.defined(one) and {"success", "completion"} & result(one).keys()
    return bool(counts) or MOVE_ON not in categories(one)


@of_statements("9.6.3.1-4")
def it_names_the_session(session: Session, one: Json) -> bool:
    given = session.template.get("extensions", {}).get(SESSION_ID)
    return (context(one).get("extensions") or {}).get(SESSION_ID) == given


@of_statements("9.6.2.0-1")
def it_has_the_activities_of_the_template(session: Session, one: Json) -> bool:
    own = context(one).get("contextActivities") or {}
    return all(
        activity in own.get(kind, [])
        for kind, activities in session.template.get("contextActivities", {}).items()
        for activity in activities
    )


@of_statements("10.2.1.0-6", "10.2.1.0-7")
def nothing_of_the_template_is_missing_or_changed(session: Session, one: Json) -> bool:
    return _within(session.template, context(one))


def _within(asked: object, found: object) -> bool:
    """Lists may have more, and so may objects; a value stays as it was."""
    if isinstance(asked, dict) and isinstance(found, dict):
        return all(key in found and _within(value, found[key]) for key, value in asked.items())
    if isinstance(asked, list) and isinstance(found, list):
        return all(value in found for value in asked)
    return asked == found


@of_statements("9.5.1.0-2")
def no_score_but_for_a_judgement(session: Session, one: Json) -> bool:
    return not session.defined(one) or "score" not in result(one) or verb(one) in ("passed", "failed")


@of_statements("9.5.1.0-3")
def a_raw_score_has_its_bounds(_: Session, one: Json) -> bool:
    score = result(one).get("score") or {}
    return "raw" not in score or {"min", "max"} <= score.keys()


@of_statements("9.5.2.0-1", verbs=("passed",))
def passed_is_a_success(_: Session, one: Json) -> bool:
    return result(one).get("success") is True


@of_statements("9.5.2.0-2", verbs=("failed",))
def failed_is_none(_: Session, one: Json) -> bool:
    return result(one).get("success") is False


@of_statements("9.5.2.0-3", verbs=("initialized", "completed", "terminated"))
def no_other_verb_judges(_: Session, one: Json) -> bool:
    return "success" not in result(one)


@of_statements("9.5.3.0-1", verbs=("completed",))
def completed_is_complete(_: Session, one: Json) -> bool:
    return result(one).get("completion") is True


@of_statements("9.5.3.0-2", verbs=("initialized", "passed", "failed", "terminated"))
def no_other_verb_completes(_: Session, one: Json) -> bool:
    return "completion" not in result(one)


def it_says_how_long_it_took(_: Session, one: Json) -> bool:
    return bool(DURATION.fullmatch(result(one).get("duration", "")))


for number, name in enumerate(("terminated", "completed", "passed", "failed"), 1):
    of_statements(f"9.5.4.1-{number}", verbs=(name,))(it_says_how_long_it_took)


@of_statements("9.3.4.0-2", "9.5.1.0-1", "10.2.4.0-2", verbs=("passed",))
def who_passed_reached_the_mark(session: Session, one: Json) -> bool:
    score = scaled(one)
    return session.mastery is None or score is None or score >= session.mastery


@of_statements("9.3.5.0-2", "9.5.1.0-1", "10.2.4.0-2", verbs=("failed",))
def who_failed_did_not(session: Session, one: Json) -> bool:
    score = scaled(one)
    return session.mastery is None or score is None or score < session.mastery


@of_statements("9.6.3.2-2", verbs=("passed", "failed"))
def a_judgement_names_the_mark(session: Session, one: Json) -> bool:
    return session.mastery is None or (context(one).get("extensions") or {}).get(MASTERY) == session.mastery
