"""A learning system in a browser tab, with a stand-in for the course in it."""

from collections.abc import Callable
from typing import Any, Self
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import Frame, Page, Request

from tests.lms.store import Store

# Somewhere below this window stands a course that has got its answer.
GREETED = """() => {
    const greeted = (at) => at.inits?.length || Array.from(at, (_, i) => at[i]).some(greeted);
    return greeted(window);
}"""


class System:
    """What a teacher sees in the system, and what the learner does in the course."""

    def __init__(self, page: Page, address: str, standard: str) -> None:
        self.page, self.address, self.standard = page, address, standard
        self.underway: set[Request] = set()
        page.on("request", self._asked)
        page.on("requestfinished", self._answered)
        page.on("requestfailed", self._answered)

    def _asked(self, request: Request) -> None:
        self.underway.add(request)

    def _answered(self, request: Request) -> None:
        self.underway.discard(request)

    def open(self, api: str, course: str = "", **asked: object) -> Self:
        """Launch the course, and wait until it has been greeted."""
        launched = course or f"{self.address}/{self.standard}/course/launch.html"
        self.page.goto(f"{self.address}/system.html?{urlencode({'api': api, 'course': launched, **asked})}")
        self.wait()
        return self

    def wait(self) -> None:
        """Until the course that is shown has been answered."""
        self.page.wait_for_function(GREETED)

    @property
    def shell(self) -> Frame:
        return next(frame for frame in self.page.frames if urlsplit(frame.url).path.endswith("launch.html"))

    @property
    def course(self) -> Frame:
        return self.shell.child_frames[0]

    @property
    def init(self) -> dict[str, Any]:
        """The last answer to a hello."""
        answer: dict[str, Any] = self.course.evaluate("inits.at(-1)")
        return answer

    def say(self, *messages: dict[str, Any]) -> None:
        """The course says something, and the launcher has heard it."""
        for message in messages:
            self.course.evaluate("(message) => say(message)", message)
        self.shell.evaluate("() => new Promise((heard) => setTimeout(heard))")

    def leave(self) -> None:
        """The learner closes the course."""
        self.page.evaluate(
            "() => new Promise((left) => { const frame = document.querySelector('iframe');"
            " frame.onload = left; frame.src = 'about:blank'; })"
        )

    def kept(self) -> dict[str, Any]:
        """The values that the system has kept."""
        values: dict[str, Any] = self.page.evaluate("kept()")
        return values["cmi"]

    def calls(self, name: str = "") -> list[list[Any]]:
        """The calls so far: name, what was given, the answer, the error's number."""
        every: list[list[Any]] = self.page.evaluate("calls")
        return [call for call in every if call[0].endswith(name)]


def until(page: Page, holds: Callable[[], object]) -> None:
    """Wait until the store holds it; the browser goes on meanwhile."""
    for _ in range(100):
        if holds():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it never came")


def closed(lms: System, store: Store) -> None:
    """The learner goes away, not in the very moment of a click, and the last statement arrives."""
    before = store.verbs.count("terminated")
    until(lms.page, lambda: not lms.underway)
    lms.page.goto("about:blank")
    until(lms.page, lambda: store.verbs.count("terminated") > before)
