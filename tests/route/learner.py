"""Somebody who takes the course by keyboard: goes from page to page by links, is interrupted, and remembers answers."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from playwright.sync_api import Locator, Page

from macros.bank_call.weeks import Redesign
from macros.quiz.model import Quiz
from tests.pages.keyboard import Keyboard
from tests.pages.seen import difference, ready, seen
from tests.route.temper import Temper

INTERRUPTIONS = ("load it again", "close it and open it anew", "go back and forward")
# Once answered, a question does not ask again how sure one was.
ASKED_ONCE = ".sure-of-it"
LAST_LINES = 60


class Learner:
    """`often` is how likely an interruption is at each moment."""

    def __init__(self, page: Page, temper: Temper, often: float = 0) -> None:
        self.page = page
        self.temper = temper
        self.often = often
        # An interruption must not change what the learner decides.
        self.clock = type(temper.chance)(temper.chance.random())
        self.log: list[str] = []
        self.began = monotonic()
        self.interrupted: list[str] = []
        self.followed = 0
        self.unfolded = ("", "", 0)
        # What other scenarios are told, and what was marked, by quiz.
        self.brought: frozenset[str] = frozenset()
        self.marks: dict[str, dict[str, int]] = {}
        # How sure the learner was of a first answer, and whether it was the stronger one.
        self.sure: list[tuple[int, bool]] = []
        self.redesigns: list[Redesign] = []

    @property
    def keys(self) -> Keyboard:
        return Keyboard(self.page)

    @contextmanager
    def telling(self) -> Iterator["Learner"]:
        """Where the way breaks off, say what was done last."""
        try:
            yield self
        except BaseException:
            print("\n".join(["What was done last:", *self.log[-LAST_LINES:], f"at {self.page.url}"]))
            raise

    def note(self, words: str) -> None:
        self.log.append(f"{monotonic() - self.began:5.1f} s  {words}")

    def start(self, address: str) -> None:
        """The one address that is typed; everything after is a link."""
        self.page.goto(address)
        ready(self.page)

    def follow(self, link: Locator) -> None:
        self.keys.to(link)
        self.note(f"follow the link {link.inner_text().strip()!r}")
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        ready(self.page)
        self.followed += 1

    def on(self) -> None:
        """To the next page, by the link at the foot of this one."""
        self.follow(self.page.locator("a.md-footer__link--next"))

    def at(self, quiz: Quiz) -> Locator:
        """The quiz on the page; what it is folded into is opened."""
        root = self.page.locator(f"[id='{quiz.id}']")
        here = (quiz.id, self.page.url, len(self.interrupted))
        if here != self.unfolded:
            for fold in root.locator("xpath=ancestor::details").all():
                self.keys.open(fold.locator("> summary"))
            self.unfolded = here
        return root

    def moment(self, unpressed: str = "") -> None:
        """Sometimes something comes in between; then everything must look as it did. What was marked and not yet
        pressed is no answer, and may be asked again: `unpressed` says which fields those are."""
        if self.clock.random() >= self.often:
            return
        ready(self.page)
        passing = ", ".join(filter(None, (ASKED_ONCE, unpressed)))
        before = seen(self.page, passing)
        kind = self.interrupt()
        lost = difference(before, seen(self.page, passing))
        assert not lost, f"after “{kind}” this page looks different:\n{lost}"

    def haste(self) -> None:
        """Sometimes the page is loaded again in the same breath as a press."""
        if self.clock.random() < self.often:
            self.note("interrupted: load it again at once")
            self.interrupted.append("at once")
            self.page.reload()
            ready(self.page)

    def interrupt(self) -> str:
        """Leave the page, in one way or another, and come back to it."""
        kind = self.clock.choice(INTERRUPTIONS if self.followed else INTERRUPTIONS[:2])
        self.note(f"interrupted: {kind}")
        self.interrupted.append(kind)
        if kind == INTERRUPTIONS[0]:
            self.page.reload()
        elif kind == INTERRUPTIONS[1]:
            address, context = self.page.url, self.page.context
            self.page.close()
            self.page = context.new_page()
            self.followed = 0
            self.page.goto(address)
        else:
            self.page.go_back()
            self.page.go_forward()
        ready(self.page)
        return kind
