"""Whatever stands in a file, the answer is a problem with its place, in plain words; never a traceback."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.problem import Problem, ProblemsFound
from macros.quiz.checks import check
from macros.quiz.load import load

SAMPLE = (Path(__file__).parent / "checks" / "sample" / "scenario.yml").read_text(encoding="utf-8")
OF_PYTHON = ("Traceback", "object at 0x", "NoneType", "ValidationError", "input_value", "pydantic", "Input should")


def problems_of(folder: Path, raw: bytes | str) -> list[Problem]:
    path = folder / "lost-key.yml"
    path.write_bytes(raw.encode("utf-8", "surrogatepass") if isinstance(raw, str) else raw)
    try:
        load(path)
    except ProblemsFound as found:
        return found.problems
    return []


CASES = {
    "not yaml": ("kind: [scenario\nid: x", 2, "not-yaml", "quote or a colon"),
    "plain text": ("hello", 1, "wrong-type", "list of keys"),
    "a list": ("- a\n- b", 1, "wrong-type", "list of keys"),
    "tab": ("kind: scenario\nscenes:\n\t- id: door", 3, "not-yaml", "tab"),
    "duplicate key": ("kind: scenario\nid: a-quiz\nid: b-quiz", 3, "duplicate-key", "line 2"),
    "anchor": ("kind: choice\noptions: &all\n  - *all\n", 2, "anchor", "write the text out"),
    "anchor that holds itself": ("kind: choice\noptions: &all [*all]\n", 2, "anchor", "write the text out"),
    "tag": ("kind: !!python/object:os.system x", 1, "not-yaml", "tag"),
    "two documents": ("kind: choice\n---\nkind: choice", 2, "not-yaml", "one"),
    "key is a list": ("? [a, b]\n: c", 1, "not-yaml", "a key must be a word"),
    "nul": ("kind: scenario\nid: a\x00b", 2, "not-yaml", "U+0000"),
    "control character": ("kind: scenario\nid: a\x07b", 2, "not-yaml", "U+0007"),
    "latin-1": (b"kind: scenario\ntitle: caf\xe9\n", 2, "encoding", "0xe9"),
    "utf-16": ("kind: scenario".encode("utf-16"), 1, "encoding", "UTF-8"),
    "too large": (b"x" * 5_000_000, 1, "too-large", "5,000,000"),
    "empty": ("", 1, "empty", "empty"),
    "only a comment": ("# nothing yet\n", 1, "empty", "empty"),
    "deep lists": ("[" * 100_000, 1, "not-yaml", "too deep"),
    "deep keys": ("- " * 90_000, 1, "not-yaml", "too deep"),
    "deep maps": ("{a: " * 30_000, 1, "not-yaml", "too deep"),
    "unknown kind": ("kind: scenaro\nid: x", 1, "unknown-kind", "did you mean 'scenario'?"),
    "kind missing": ("id: x", 1, "unknown-kind", "'kind' is missing"),
    "kind is a list": ("kind: [scenario]", 1, "unknown-kind", "scenario"),
    "huge number": ("kind: choice\nid: " + "9" * 5000, 2, "wrong-type", "at most 40 characters"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_file_of_bad_form_is_reported_with_its_line(case: tuple[bytes | str, int, str, str], tmp_path: Path) -> None:
    raw, line, rule, said = case
    found = problems_of(tmp_path, raw)
    assert [(one.line, one.rule) for one in found if said in one.message][:1] == [(line, rule)], found


EDITS = {
    "unknown key": ("    title: At", "    titel: At", "unknown-key", "did you mean 'title'?"),
    "unknown key, deep": ("when_right: Right when you", "when_rigth: Right when you", "unknown-key", "'when_right'?"),
    "number for text": ("title: The lost key", "title: 7", "wrong-type", "must be text; found 7"),
    "text for number": ("customer: 2", "customer: two", "wrong-type", "must be a whole number; found 'two'"),
    "effect too large": ("customer: 2", "customer: 9", "wrong-type", "must be 3 or less; found 9"),
    "unknown move": ("move: ask", "move: asks", "unknown-word", "did you mean 'ask'?"),
    "bad id": ("id: ask", "id: Ask_First", "wrong-type", "lower-case words joined by hyphens"),
    "bad condition": (
        "if: customer >= 9",
        "if: customer = 9",
        "wrong-type",
        "'customer = 9' is not a term; allowed are",
    ),
    "bad goto": ("goto: yard", "goto: 5", "wrong-type", "must be text or a list"),
    "bad route": ("goto: yard", "goto: [{too: yard}]", "unknown-key", "did you mean 'to'?"),
    "nothing": (
        "premise: You keep the keys of the allotments for a season.",
        "premise:",
        "wrong-type",
        "found nothing",
    ),
    "empty list": ("so_what: [", "so_what: [1, ", "wrong-type", "must be text; found 1"),
    "bad code": ("code: K1", "code: key", "wrong-type", "capital letters"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=list(EDITS))
def test_mistake_is_reported_at_its_own_line_and_once(edit: tuple[str, str, str, str], tmp_path: Path) -> None:
    before, after, rule, said = edit
    line = SAMPLE[: SAMPLE.index(before)].count("\n") + 1
    found = [one for one in problems_of(tmp_path, SAMPLE.replace(before, after, 1)) if one.rule != "missing-key"]
    assert [(one.line, one.rule) for one in found] == [(line, rule)], found
    assert said in found[0].message


def test_missing_key_is_named(tmp_path: Path) -> None:
    found = problems_of(tmp_path, SAMPLE.replace("premise:", "# premise:"))
    assert [one.message for one in found] == ["the key 'premise' is missing"]


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    broken = (
        SAMPLE.replace("code: K1", "code: key").replace("move: ask", "move: asks").replace("trust: 1,", "trust: 9,")
    )
    assert len(problems_of(tmp_path, broken)) == 3


def test_folder_named_like_a_quiz_and_dead_link(tmp_path: Path) -> None:
    (tmp_path / "quizzes" / "x.yml").mkdir(parents=True)
    (tmp_path / "quizzes" / "gone.yml").symlink_to(tmp_path / "nowhere")
    found = {one.path.name: one for one in check(tmp_path)}
    assert found["x.yml"].rule == found["gone.yml"].rule == "unreadable"
    assert "folder" in found["x.yml"].message


LOCKED = (
    "quizzes/.#x.yml",
    "docs/.#index.md",
    "docs/modules/.#index.md",
    "docs/facilitate/.#plan.md",
    "docs/room/.#a.md",
)
LOCKED += ("docs/facilitate/handouts/.#key.md", "quizzes/.trash/x.yml")


def test_what_an_editor_keeps_for_itself_is_passed_by(tmp_path: Path) -> None:
    for name in LOCKED:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).symlink_to("amy@host.4711:1")
    assert check(tmp_path) == []


def test_a_quiz_that_no_page_would_find_is_told(tmp_path: Path) -> None:
    (tmp_path / "quizzes").mkdir()
    (tmp_path / "quizzes" / "lost-key.yaml").write_text(SAMPLE)
    [found] = check(tmp_path)
    assert (found.path.name, found.rule) == ("lost-key.yaml", "file-name")
    assert "'lost-key.yml'" in found.message


@pytest.mark.parametrize("name", ["docs/gone.md", "docs/modules/gone.md", "docs/facilitate/gone.md"])
def test_a_page_that_is_a_link_to_nowhere_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).symlink_to(tmp_path / "nowhere")
    assert [(one.path, one.rule) for one in check(tmp_path)] == [(tmp_path / name, "unreadable")]


def test_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ProblemsFound, match="1:1: unreadable: permission denied"):
        load(tmp_path / "lost-key.yml")


def test_course_without_any_file_has_no_problems(tmp_path: Path) -> None:
    assert check(tmp_path) == []


def holds_the_line(folder: Path, raw: bytes | str) -> None:
    """Every problem has a place inside the file and is free of Python's own words."""
    root = folder / "root"
    (root / "quizzes").mkdir(parents=True, exist_ok=True)
    (root / "docs").mkdir(exist_ok=True)
    data = raw.encode("utf-8", "surrogatepass") if isinstance(raw, str) else raw
    (root / "quizzes" / "lost-key.yml").write_bytes(data)
    (root / "docs" / "page.md").write_bytes(b"---\n" + data + b"\n---\n" + data)
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for problem in check(root):
        assert 1 <= problem.line <= 2 * lines + 4 and problem.column >= 1
        assert problem.message and not any(word in problem.message for word in OF_PYTHON), problem


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=300))
def test_any_text(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    holds_the_line(tmp_path_factory.getbasetemp() / "text", text)


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=300))
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    holds_the_line(tmp_path_factory.getbasetemp() / "bytes", raw)


PIECES = st.sampled_from(
    [":", "-", "[", "]", "{", "}", "&a ", "*a", "\t", "\n", "'", '"', "|", "!", "? ", "null", "end", "<b>"]
)


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(SAMPLE)), st.integers(0, 40), st.one_of(PIECES, st.text(max_size=8), st.just("")))
def test_any_mutation_of_a_valid_quiz(
    tmp_path_factory: pytest.TempPathFactory, start: int, length: int, put: str
) -> None:
    holds_the_line(tmp_path_factory.getbasetemp() / "mutation", SAMPLE[:start] + put + SAMPLE[start + length :])


@settings(deadline=None, max_examples=100)
@given(st.data())
def test_any_lines_dropped_doubled_or_swapped(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    lines = SAMPLE.splitlines()
    order = data.draw(st.lists(st.integers(0, len(lines) - 1), max_size=4))
    for index in order:
        change = data.draw(st.sampled_from(["drop", "double", "swap"]))
        if change == "drop":
            lines[index] = ""
        elif change == "double":
            lines[index] += "\n" + lines[index]
        else:
            lines[index], lines[-1 - index] = lines[-1 - index], lines[index]
    holds_the_line(tmp_path_factory.getbasetemp() / "lines", "\n".join(lines))
