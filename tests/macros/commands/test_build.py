"""`course build` stops at mistakes, and removes nothing but a site that was built here."""

import argparse

import pytest

from macros.commands import build, check

BROKEN = "kind: scenario\nid: broken\n\ttitle: a tab\n"


@pytest.fixture
def broken(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "quizzes").mkdir()
    (tmp_path / "quizzes" / "broken.yml").write_text(BROKEN)
    return tmp_path


def test_a_mistake_is_told_with_its_place_and_the_build_stops(broken, capsys):
    options = argparse.Namespace(site_dir="site", engine="mkdocs", strict=True)
    assert build.run(broken, options) == 1
    said = capsys.readouterr().err
    assert said.startswith("quizzes/broken.yml:3:1: ")
    assert "1 problem found" in said
    assert not (broken / "site").exists()


def test_check_says_when_all_is_well(tmp_path, capsys):
    (tmp_path / "docs").mkdir()
    (tmp_path / "quizzes").mkdir()
    assert check.report(tmp_path) == 0
    assert "no problems" in capsys.readouterr().out


def built(root, **folder):
    """What the verb says and does with a folder that it is to build into."""
    return build.run(root, argparse.Namespace(engine="mkdocs", strict=True, **folder))


@pytest.mark.parametrize("name", ["notes.txt", "index.html", "deep/er/notes.txt"])
def test_a_folder_that_is_no_built_site_is_refused_and_kept(tmp_path, name):
    (tmp_path / "docs").mkdir()
    kept = tmp_path / "precious" / name
    kept.parent.mkdir(parents=True)
    kept.write_text("Mine.")
    with pytest.raises(SystemExit, match=r"no site that was built here.*precious"):
        built(tmp_path, site_dir="precious")
    assert kept.read_text() == "Mine."


@pytest.mark.parametrize("outside", [".", "..", "/"])
def test_a_folder_outside_the_course_is_refused(tmp_path, outside):
    (tmp_path / "docs").mkdir()
    with pytest.raises(SystemExit, match="must stand inside"):
        built(tmp_path, site_dir=outside)


def test_a_built_site_is_removed_and_an_empty_folder_will_do(tmp_path):
    site = tmp_path / "site"
    (site / "assets" / "course").mkdir(parents=True)
    (site / "index.html").write_text("The last build.")
    build.empty(tmp_path, site)
    assert not site.exists()
    site.mkdir()
    build.empty(tmp_path, site)
    assert site.exists()
