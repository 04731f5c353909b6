"""What cmi5 asks of the learning system, as far as a session shows it: our stand-in has to be a fair one."""

from tests.lms.cmi5.known import of_session
from tests.lms.cmi5.session import SESSION_ID, Session


@of_session("8.2.1.0-3", "8.2.2.0-2")
def a_key_comes_as_json(session: Session) -> bool:
    return all(call.kind == "application/json" for call in session.fetches)


@of_session("8.2.1.0-4", "8.2.2.0-1")
def the_first_answer_has_the_key(session: Session) -> bool:
    return not session.fetches or "auth-token" in (session.fetches[0].answer or {})


@of_session("8.2.2.0-3")
def a_refusal_is_no_failure(session: Session) -> bool:
    return all(call.status == 200 for call in session.fetches)


@of_session("8.2.3.0-1")
def a_key_is_had_once(session: Session) -> bool:
    return sum("auth-token" in (call.answer or {}) for call in session.fetches) <= 1


@of_session("8.1.3.0-1")
def the_learner_has_an_account(session: Session) -> bool:
    return {"homePage", "name"} <= session.actor.get("account", {}).keys()


@of_session("10.2.1.0-1")
def there_is_a_template(session: Session) -> bool:
    return "contextTemplate" in session.launch


@of_session("9.6.3.1-2", "10.2.1.0-2")
def the_template_names_the_session(session: Session) -> bool:
    return bool(session.template.get("extensions", {}).get(SESSION_ID))


@of_session("9.6.2.3-1", "10.2.1.0-3")
def the_template_names_the_unit(session: Session) -> bool:
    return bool(grouping(session))


@of_session("8.1.5.0-3")
def the_units_name_is_the_systems_own(session: Session) -> bool:
    return session.activity not in grouping(session)


@of_session("10.2.2.0-4")
def the_mode_is_said(session: Session) -> bool:
    return session.launch.get("launchMode") in ("Normal", "Browse", "Review")


@of_session("10.2.5.0-1")
def what_moves_on_is_said(session: Session) -> bool:
    return "moveOn" in session.launch


def grouping(session: Session) -> list[str]:
    return [one["id"] for one in session.template.get("contextActivities", {}).get("grouping", [])]
