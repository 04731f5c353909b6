"""Setting up happens once for each lock file, and says in one sentence what is missing."""

import os
import subprocess
import sys
import time

import pytest

from macros.setup import environment
from tests.sites import ROOT


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    (tmp_path / "some.lock").write_text("one")
    return tmp_path


def test_work_is_done_once_for_a_lock_file_and_again_when_it_changes(project):
    done = []
    for content in ("one", "one", "two", "two"):
        (project / "some.lock").write_text(content)
        environment.once(project / "made" / ".setup", ("some.lock",), lambda: done.append(1))
    assert len(done) == 2


def test_work_that_failed_is_tried_again(project):
    done = []

    def fail_at_first():
        done.append(1)
        if len(done) == 1:
            sys.exit("no network")

    with pytest.raises(SystemExit):
        environment.once(project / ".setup", ("some.lock",), fail_at_first)
    environment.once(project / ".setup", ("some.lock",), fail_at_first)
    assert len(done) == 2


def test_uv_is_installed_in_the_version_of_the_lock_file():
    assert environment.locked("uv") in environment.version_of(environment.UV)


def test_a_program_that_is_not_there_has_no_version(tmp_path):
    assert environment.version_of(tmp_path / "node") == ""


def test_a_machine_without_node_is_told_so(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "VENV", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit, match="No Node 20 or newer"):
        environment.node_folder()


def test_a_second_set_up_does_nothing_and_takes_no_time():
    command = [sys.executable, "macros/setup/environment.py", "test", "zensical"]
    # Its own environment, and no link to another folder's: setting that one up from here would empty its packages.
    if ROOT.joinpath("node_modules").is_symlink() or not any(ROOT.glob(".venv/.setup*")):
        pytest.skip("this environment was not set up by make")
    begun = time.monotonic()
    base = [os.path.realpath(sys.executable), *command[1:]]
    done = subprocess.run(base, cwd=ROOT, capture_output=True, text=True, check=True)
    assert time.monotonic() - begun < 2
    assert done.stdout == ""


def test_a_machine_without_a_new_python_is_told_so_in_one_sentence():
    done = subprocess.run(["make", "serve", "PYTHON="], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    said = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    assert len(said) == 1
    assert "Python 3.11 or newer" in said[0]
