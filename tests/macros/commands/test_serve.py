"""`course serve`: an edit shows, a mistake is told with its place, and the server lives on."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from macros.commands import serve
from tests.sites import ROOT

PAGE = "modules/front-desk/index.html"
QUIZ = "quizzes/front-desk/nervous-nine.yml"


class Serving:
    """A server of a copy of the course, and what it has said so far."""

    def __init__(self, folder, port):
        self.folder, self.address, self.log = folder, f"http://127.0.0.1:{port}", folder / "said.txt"
        command = [sys.executable, "-u", "-m", "macros", "serve", "--port", str(port)]
        with self.log.open("w") as said:
            self.process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said, start_new_session=True)

    def get(self, page=PAGE):
        # A page that is asked for while the site is built is answered when that is done.
        with urllib.request.urlopen(f"{self.address}/{page}", timeout=60) as answer:  # noqa: S310 - this machine
            return answer.read().decode()

    def change(self, name, old, new):
        path = self.folder / name
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")

    def stop(self):
        """End the command and the generator that it has started."""
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(timeout=10)

    def wait(self, happened, seconds=90):
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.process.poll() is None:
            try:
                if happened():
                    return True
            except OSError:
                pass  # not listening yet
            time.sleep(0.2)
        raise AssertionError(self.log.read_text()[-3000:])


def start(folder, mistake=False):
    """A server of a fresh copy of the course."""
    for name in ("docs", "quizzes", "macros", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "package.json", "tsconfig.json"):
        shutil.copy(ROOT / name, folder)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    if mistake:
        quiz = folder / QUIZ
        quiz.write_text(quiz.read_text(encoding="utf-8").replace("choices:", "chioces:", 1), encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    return Serving(folder, port)


@pytest.fixture(scope="module")
def serving(tmp_path_factory):
    server = start(tmp_path_factory.mktemp("course"))
    server.wait(lambda: "<h1" in server.get())
    yield server
    server.stop()


def test_the_address_is_printed(serving):
    assert f"{serving.address}/" in serving.log.read_text()


def test_no_old_copy_takes_the_place_of_an_edit(serving):
    assert "data-worker" not in serving.get()
    assert "registration.unregister()" in serving.get("sw.js")


def test_an_edit_of_a_quiz_a_page_and_a_style_shows(serving):
    serving.change(QUIZ, "premise: >-\n", "premise: >-\n  Freshly told in a quiz.\n")
    serving.change("docs/modules/front-desk/index.md", "\n## ", "\nA fresh line of text.\n\n## ")
    serving.wait(lambda: "A fresh line of text." in serving.get())
    serving.wait(lambda: "Freshly told in a quiz." in serving.get())
    style = serving.folder / "overrides" / "components" / "scenario" / "scenario.css"
    style.write_text(style.read_text() + "\n.freshly-styled { color: red; }\n")
    serving.wait(lambda: "freshly-styled" in serving.get("assets/course/course.css"))


def test_a_mistake_is_told_with_its_place_and_the_server_lives_on(serving):
    before = (serving.folder / QUIZ).read_text(encoding="utf-8")
    serving.change(QUIZ, "choices:", "chioces:")
    place = re.compile(rf"{QUIZ}:\d+:\d+: unknown-key: .*choices")
    serving.wait(lambda: place.search(serving.log.read_text()))
    assert serving.get()
    mended = before.replace("dentist, running late", "dentist, running very late")
    (serving.folder / QUIZ).write_text(mended, encoding="utf-8")
    serving.wait(lambda: "running very late" in serving.get())
    assert "Traceback" not in serving.log.read_text()


def test_a_wrong_macro_on_a_page_does_not_end_the_server(serving):
    serving.change("docs/privacy.md", "\n## ", '\n{{ quizz("no-such-macro") }}\n\n## ')
    serving.wait(lambda: "quizz" in serving.log.read_text())
    serving.change("docs/privacy.md", '{{ quizz("no-such-macro") }}', "All is well again.")
    serving.wait(lambda: "All is well again." in serving.get("privacy.html"))


def test_a_server_that_starts_with_a_mistake_shows_it_in_its_place(tmp_path):
    server = start(tmp_path, mistake=True)
    try:
        server.wait(lambda: "unknown-key" in server.get())
        server.change(QUIZ, "chioces:", "choices:")
        server.wait(lambda: "unknown-key" not in server.get())
    finally:
        server.stop()


def test_the_watcher_outlives_a_check_that_breaks_off(monkeypatch, tmp_path, capsys):
    states, checked = iter("abc"), []

    def breaks_off_once(root):
        checked.append(root)
        if len(checked) == 1:
            raise FileNotFoundError("a file of an editor")

    monkeypatch.setattr(serve, "state", lambda root: next(states))
    monkeypatch.setattr(serve.check, "report", breaks_off_once)
    # After the third look there is no other.
    with pytest.raises(StopIteration):
        serve.watch(tmp_path, pause=0)
    assert checked == [tmp_path] * 2
    assert "a file of an editor" in capsys.readouterr().err


def test_a_taken_port_is_passed_by(monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        monkeypatch.setattr(serve, "FIRST_PORT", taken.getsockname()[1])
        found = serve.free_port()
        assert found > serve.FIRST_PORT
        socket.create_server(("127.0.0.1", found)).close()
