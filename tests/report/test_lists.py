"""Lists of codes: the build reads them as the browser does, line by line."""

import json
import random
from pathlib import Path

import pytest

from macros.quiz.render import render_quiz
from macros.report.codes import PathReader, Slip, read_record
from macros.report.lists import Lists
from macros.syllabus.after import scenarios
from tests.engine import engine
from tests.report.made import path_code, random_picks
from tests.sites import ROOT


@pytest.fixture(scope="module")
def codes(browser):
    """The browser's own reader of codes."""
    with engine(browser, ROOT / "tests" / "record" / "engine.ts", "codes") as run:
        yield run


def python_reads(code):
    try:
        found = read_record(code)
    except Slip:
        return None
    return {"route": found.route, "met": list(found.met), "date": str(found.date), "digest": found.digest}


def test_records_are_read_as_in_the_browser(codes):
    for at in range(40):
        done = {"route": at % 8, "met": [bool(at >> bit & 1) for bit in range(5)], "date": f"2026-0{at % 9 + 1}-17"}
        done["digest"] = at * 26_881 % 0x100000
        code = codes("encode", done)
        assert python_reads(code) == done
        for slip in (code[:-1] + "2", code.replace("0", "o").lower(), code[:-2], code.replace("-", " ")):
            assert python_reads(slip) == codes("decode", slip).get("completion"), slip


@pytest.mark.parametrize("scenario", scenarios(ROOT), ids=lambda one: one.id)
def test_paths_are_read_as_in_the_browser(codes, scenario):
    chance = random.Random(scenario.id)  # noqa: S311 - no secret
    folder = next(path.parent.name for path in (ROOT / "quizzes").rglob(f"{scenario.id}.yml"))
    read = codes("open", render_quiz(ROOT, f"{folder}/{scenario.id}", "modules/x/index.html"))
    ways, reader = [random_picks(scenario, chance) for _ in range(12)], PathReader(scenario)
    for brought in ([], read[::2]):
        for code in codes("pathCodes", ways, brought):
            slips = [
                code,
                code.lower(),
                code.replace("-", "–"),
                f"{code[:-1]}{'A' if code[-1] != 'A' else 'B'}",
                code[:-3],
            ]
            for said, there in zip(slips, codes("runs", slips), strict=True):
                try:
                    run = reader.run(said)
                except Slip:
                    assert "fault" in there, said
                    continue
                assert [*run.picks] == there["picks"], said
                assert run.brought == set(there["brought"]), said
    assert path_code(scenario, ways[0])[0] == codes("pathCodes", ways[:1], [])[0]


def test_a_list_is_counted_and_its_slips_are_named(report, tmp_path: Path, capsys, codes):
    scenario = scenarios(ROOT)[0]
    code, ending = path_code(scenario, random_picks(scenario, random.Random(3)))  # noqa: S311 - no secret
    done = {"route": 1, "met": [True, True, True, True, False], "date": "2026-05-01", "digest": 7}
    records = [codes("encode", done | {"digest": at}) for at in range(6)]
    lines = ["Name;Code", *(f"Person {at};{record};{code}" for at, record in enumerate(records)), "no code here"]
    lines += [f"Person 0;{records[0]}", code.replace(code[-1], "Z" if code[-1] != "Z" else "Y"), *[code] * 4]
    path = tmp_path / "list.csv"
    path.write_text("\n".join(lines), encoding="utf-8-sig")
    page = report(path)
    told = capsys.readouterr().err
    assert f"{path}:8: there is no code on this line" in told
    assert f"{path}:10: There is a slip" in told
    title = next(one.title for one in scenario.endings if one.id == ending)
    assert page.row(f"{scenario.id}-endings", title) == ["10", "100%", "10"]
    assert page.row("records", "The full route") == ["6", "6", "6", "6", "6", "0"]
    assert page.row("read", "left out: came twice") == ["1"]
    assert "Person" not in page.html


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anna, {}", "Anna"),
        ("{} - Anna", "Anna"),
        ("{} – Anna-Lena Berg", "Anna-Lena Berg"),
        ("Ann-Marie-Lee, {}", "Ann-Marie-Lee"),
        ("Li-An-Mei {}", "Li-An-Mei"),
        ("{}", None),
    ],
)
def test_a_name_with_hyphens_is_a_name_and_no_code(line, name, tmp_path):
    scenario = scenarios(ROOT)[0]
    code, _ = path_code(scenario, random_picks(scenario, random.Random(5)))  # noqa: S311 - no secret
    path, lists = tmp_path / "list.txt", Lists(ROOT)
    path.write_text("The names\n" + line.format(code), encoding="utf-8")
    lists.write(path, tmp_path / "statements")
    [said] = map(json.loads, (tmp_path / "statements").read_text("utf-8").splitlines())
    assert (said["actor"].get("name"), lists.faults) == (name, [])
