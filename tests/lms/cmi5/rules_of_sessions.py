"""What cmi5 asks of the order of statements, of how often each may come, and of the calls around them."""

import json

from tests.lms.cmi5.known import of_session
from tests.lms.cmi5.session import LAUNCH_DATA, Call, Session, verb

STATE, PROFILE, PREFERENCES = "activities/state", "agents/profile", "cmi5LearnerPreferences"


def earlier(session: Session, *verbs: str) -> bool:
    """Whether the registration has had one of these already."""
    return any(session.defined(one) and verb(one) in verbs for one in session.before)


@of_session("7.1.1.0-1")
def it_begins(session: Session) -> bool:
    return bool(session.said("initialized"))


@of_session("9.3.0.0-4", "9.3.2.0-2")
def it_begins_at_the_beginning(session: Session) -> bool:
    return session.statements[:1] == session.said("initialized")[:1]


@of_session("9.3.2.0-3")
def it_begins_once(session: Session) -> bool:
    return len(session.said("initialized")) <= 1


@of_session("7.1.2.0-1", "9.3.8.0-1")
def it_ends(session: Session) -> bool:
    return bool(session.said("terminated"))


@of_session("7.1.2.0-1", "9.3.0.0-5", "9.3.8.0-2")
def it_ends_at_the_end(session: Session) -> bool:
    ends = session.said("terminated")
    return not ends or session.statements[-1] == ends[0]


@of_session("7.1.3.0-1")
def what_is_allowed_comes_between(session: Session) -> bool:
    verbs = [verb(one) if session.defined(one) else "" for one in session.statements]
    first = verbs.index("initialized") if "initialized" in verbs else len(verbs)
    last = verbs.index("terminated") if "terminated" in verbs else len(verbs)
    return all(first < place < last for place, name in enumerate(verbs) if not name)


@of_session("9.3.0.0-2")
def each_verb_comes_once(session: Session) -> bool:
    verbs = [verb(one) for one in session.statements if session.defined(one)]
    return len(verbs) == len(set(verbs))


@of_session("9.3.0.0-3")
def one_judgement_a_session(session: Session) -> bool:
    return len(session.said("passed", "failed")) <= 1


@of_session("9.3.0.0-6", "9.3.3.0-2")
def completed_once_a_registration(session: Session) -> bool:
    return len(session.said("completed")) + earlier(session, "completed") <= 1


@of_session("9.3.0.0-7", "9.3.4.0-3")
def passed_once_a_registration(session: Session) -> bool:
    return len(session.said("passed")) + earlier(session, "passed") <= 1


@of_session("9.3.0.0-8")
def nobody_fails_what_was_passed(session: Session) -> bool:
    verbs = ["passed"] * earlier(session, "passed") + [verb(one) for one in session.said("passed", "failed")]
    return "passed" not in verbs or "failed" not in verbs[verbs.index("passed") :]


@of_session("10.2.2.0-5")
def it_keeps_to_its_mode(session: Session) -> bool:
    return session.mode == "Normal" or not session.said("completed", "passed", "failed")


@of_session("10.2.2.0-6")
def an_ordinary_session_begins_and_ends(session: Session) -> bool:
    return session.mode != "Normal" or (it_begins(session) and it_ends(session))


@of_session("10.2.2.0-8")
def browsing_begins_and_ends(session: Session) -> bool:
    return session.mode != "Browse" or (it_begins(session) and it_ends(session))


@of_session("10.2.2.0-2", "10.2.2.0-9")
def browsing_says_nothing_else(session: Session) -> bool:
    return session.mode != "Browse" or it_keeps_to_its_mode(session)


@of_session("10.2.2.0-10")
def looking_back_begins_and_ends(session: Session) -> bool:
    return session.mode != "Review" or (it_begins(session) and it_ends(session))


@of_session("10.2.2.0-3", "10.2.2.0-11")
def looking_back_says_nothing_else(session: Session) -> bool:
    return session.mode != "Review" or it_keeps_to_its_mode(session)


@of_session("8.1.2.0-4", "8.2.1.0-2", "8.2.2.0-4")
def the_key_is_posted_for(session: Session) -> bool:
    return bool(session.fetches) and all(call.method == "POST" for call in session.fetches)


@of_session("8.1.2.0-5", "8.2.1.0-5", "8.2.2.0-5")
def the_key_is_in_every_call(session: Session) -> bool:
    return all(call.authorization == f"Basic {session.token}" for call in session.xapi)


def first_statement(session: Session) -> int:
    """The place among the calls where statements begin."""
    return next((place for place, call in enumerate(session.calls) if call.statements), len(session.calls))


def came_first(session: Session, found: list[Call]) -> bool:
    return any(session.calls.index(call) < first_statement(session) for call in found)


@of_session("10.2.1.0-4")
def the_launch_is_read_before_anything_is_said(session: Session) -> bool:
    return came_first(session, session.reads(STATE, stateId=LAUNCH_DATA))


@of_session("10.2.1.0-5")
def the_launch_stays_as_it_was(session: Session) -> bool:
    touched = [call for call in session.xapi if call.asked.get("stateId") == LAUNCH_DATA and call.method != "GET"]
    wiped = [call for call in session.xapi if (call.method, call.resource) == ("DELETE", STATE)]
    return not touched and not any("stateId" not in call.asked for call in wiped)


@of_session("11.0.0.0-3", "11.0.0.0-3 (d2)")
def what_the_learner_likes_is_asked_before_anything_is_said(session: Session) -> bool:
    return came_first(session, session.reads(PROFILE, profileId=PREFERENCES))


@of_session("11.0.0.0-4")
def what_the_learner_likes_has_one_name(session: Session) -> bool:
    return all(call.asked.get("profileId") == PREFERENCES for call in session.xapi if call.resource == PROFILE)


@of_session("8.1.3.0-3", "11.0.0.0-1")
def every_document_is_the_learners(session: Session) -> bool:
    asked = [call for call in session.xapi if call.resource in (STATE, PROFILE)]
    return all(json.loads(call.asked.get("agent", "null")) == session.actor for call in asked)


@of_session("8.1.4.0-3")
def every_state_is_of_the_registration(session: Session) -> bool:
    asked = [call for call in session.xapi if call.resource == STATE]
    return all(call.asked.get("registration") == session.registration for call in asked)


@of_session("8.1.1.0-3")
def nothing_else_is_asked_of_the_store(session: Session) -> bool:
    return all(call.resource in ("statements", STATE, PROFILE, "activities", "agents") for call in session.xapi)
