"""No sentence of the essays that the course is about is copied: no run of eight words is shared."""

import subprocess
import sys

import pytest

from tests.sites import ROOT

TOOL = ROOT.parent / "shared" / "course" / "tools" / "copying.py"
TEXTS = ("docs/**/*.md", "quizzes/**/*.yml", "overrides/**/*.html", "overrides/**/*.svg", "overrides/**/*.yml", "*.md")


@pytest.mark.skipif(not TOOL.exists(), reason="../shared, with the essays and the tool that compares, is absent")
def test_no_run_of_eight_words_is_shared_with_an_essay():
    texts = [str(path) for pattern in TEXTS for path in sorted(ROOT.glob(pattern))]
    assert texts
    done = subprocess.run([sys.executable, TOOL, "--words", "8", *texts], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
