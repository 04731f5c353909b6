"""What a source may look like, and what is left out of it: broken lines are named, nothing is counted twice."""

import json

import pytest

from macros.cli import main
from macros.report import profile, source
from tests.report.made import answered, statement, write_lines
from tests.sites import ROOT

ANSWERS = [answered(who, "exit-needles", "pass-on", True, who) for who in range(8)]


def counts(page):
    return dict(page.rows("read"))


def test_broken_lines_are_named_and_skipped(report, tmp_path, capsys):
    nobody = {key: value for key, value in ANSWERS[0].items() if key != "actor"}
    silent = ANSWERS[0] | {"verb": {}}
    late = ANSWERS[0] | {"timestamp": "yesterday"}
    lines = [*map(json.dumps, ANSWERS), "{oh", "", json.dumps(nobody), json.dumps(silent), "[1]", json.dumps(late)]
    path = tmp_path / "broken.jsonl"
    path.write_bytes("\n".join(lines).encode() + b"\n\xff\xfe\n")
    page = report(path)
    told = capsys.readouterr()
    for line, what in (
        (9, "no JSON"),
        (11, "no actor"),
        (12, "no verb"),
        (13, "is an object"),
        (14, "a time"),
        (15, ""),
    ):
        assert f"{path}:{line}: " in told.err
        assert what in told.err.split(f"{path}:{line}: ")[1].splitlines()[0]
    assert "Read 14, skipped 6" in told.out
    assert counts(page)["left out: broken"] == "6"
    assert counts(page)["Learners"] == "8"


def test_the_same_statement_counts_once(report):
    page = report([*ANSWERS, *ANSWERS[:3], ANSWERS[0] | {"id": ANSWERS[0]["id"].upper()}])
    assert counts(page)["left out: came twice"] == "4"
    assert counts(page)["Learners"] == "8"


def test_voided_statements_are_dropped(report):
    target = {"objectType": "StatementRef", "id": ANSWERS[0]["id"]}
    voiding = statement("admin", "voided", "x") | {"object": target}
    page = report([voiding, *ANSWERS])
    assert counts(page)["left out: voided"] == "1"
    assert counts(page)["Learners"] == "7"


def test_other_courses_are_left_out(report):
    other = statement(99, "answered", "https://other.example/quiz/exit-needles", 1) | {"context": {}}
    # A launch gives the course an id of its own; the category says that it is ours.
    launched = statement(50, "completed", "https://lms.example/launch/7", 1, completion=True)
    page = report([*ANSWERS, other, launched])
    assert counts(page)["left out: about something else"] == "1"
    assert counts(page)["Learners"] == "9"


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("form", ["array", "page", "pages", "page a line", "page of lines", "array of lines"])
def test_every_form_of_a_file_gives_the_same(report, tmp_path, form, indent):
    path = tmp_path / "statements.json"
    pages = [{"statements": ANSWERS[:5], "more": "/more"}, {"statements": ANSWERS[5:], "more": ""}]
    lines = ",\n".join(map(json.dumps, ANSWERS))
    text = {
        "array": json.dumps(ANSWERS, indent=indent),
        "page": json.dumps(pages[0] | {"statements": ANSWERS}, indent=indent),
        "pages": "".join(json.dumps(one, indent=indent) for one in pages),
        "page a line": "\r\n".join(map(json.dumps, pages)),
        "page of lines": f'{{"statements": [\n{lines}\n],\n"more": ""}}',
        "array of lines": f"[\n{lines}\n]\n",
    }[form]
    path.write_text(("\ufeff" if indent else "") + text, encoding="utf-8")
    assert counts(report(path)) == counts(report(ANSWERS))


@pytest.mark.parametrize("pages", [1, 2])
def test_a_large_page_is_read_bit_by_bit(report, tmp_path, monkeypatch, pages):
    monkeypatch.setattr(source, "LONGEST", 1000)
    path = tmp_path / "page.json"
    page = json.dumps({"more": "", "statements": ANSWERS[:2] if pages > 1 else ANSWERS}, indent=1)
    path.write_text(page * pages, encoding="utf-8")
    assert counts(report(path))["Statements or codes read"] == ("4" if pages > 1 else "8")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"PK\x03\x04", "is compressed"),
        (b"[1, 2", "cannot be read to its end"),
        (None, "cannot be read: No such file"),
    ],
)
def test_what_cannot_be_read_at_all_is_said_in_words(tmp_path, capsys, content, said):
    path = tmp_path / "odd.json"
    if content is not None:
        path.write_bytes(content)
    assert main(["report", str(path), "--out", str(tmp_path / "out.html")]) == 1
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told
    assert not (tmp_path / "out.html").exists()


def test_without_the_engine_the_line_that_installs_it_is_said(tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    path = write_lines(tmp_path / "one.jsonl", ANSWERS)
    assert main(["report", str(path), "--out", str(tmp_path / "out.html")]) == 1
    assert "--group report" in capsys.readouterr().err


def test_names_of_the_profile_stay_as_they_are():
    # Results of years are gathered under these names.
    assert profile.course(ROOT) == "https://internal-customer-course.example/course"
    assert profile.quiz(ROOT, "x", "y") == "https://internal-customer-course.example/quiz/x/y"
    assert profile.verb("answered") == "http://adlnet.gov/expapi/verbs/answered"
