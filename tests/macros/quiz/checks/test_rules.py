"""Each rule's two examples, run: the passing one is quiet, the failing one is reported at the line it edits."""

from pathlib import Path

import pytest

from macros.quiz.checks import RULES, SCOPES, Rule, rules_markdown, run, scopes_of
from tests.macros.quiz.checks.sample_course import build, found

EACH = pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))


@EACH
def test_passing_example_is_quiet(rule: Rule, tmp_path: Path) -> None:
    course, _ = build(tmp_path, rule.passes, rule.copies)
    assert [finding.message for _, finding in found(rule, course)] == []


@EACH
def test_failing_example_is_reported_where_it_was_edited(rule: Rule, tmp_path: Path) -> None:
    course, places = build(tmp_path, rule.fails, rule.copies)
    findings = found(rule, course)
    assert findings
    for document, finding in findings:
        kind = document.quiz.kind if document.sort == "quiz" else "page"
        edited = {document.problem(place, "", "").line for place in places[kind]}
        assert document.problem(finding.loc, rule.name, finding.message).line in edited


@EACH
def test_rule_is_documented(rule: Rule) -> None:
    first, *rest = rule.docs.split("\n\n")
    assert first.endswith(".") and rest, "say what is found, then why and what to do"
    assert rule.scope in SCOPES
    assert rule.passes and rule.fails
    assert rule.name in rules_markdown()


def test_sample_has_no_problem_at_all(tmp_path: Path) -> None:
    course, _ = build(tmp_path, {})
    said = [f"{name}: {one.message}" for name, one in run(course, ("course",))]
    for document in (*course.quizzes, *course.pages):
        said += [f"{name}: {one.message}" for name, one in run(document, scopes_of(document))]
    assert said == []


def test_documentation_shows_both_examples() -> None:
    text = rules_markdown()
    assert text.count("**Passes**") == text.count("**Is reported**") == len(RULES)
