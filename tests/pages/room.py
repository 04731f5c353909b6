"""A room with two windows, as a facilitator runs it: notes on the laptop, the screen on the projector."""

import re

from playwright.sync_api import BrowserContext, Locator, Page, expect


class Room:
    """`base` is the address of the folder with the room pages, of a host or on disk."""

    def __init__(self, context: BrowserContext, base: str) -> None:
        self.context = context
        self.base = base
        self.notes = context.new_page()
        self.screen: Page = self.notes

    def begin(self, part: str, route: str = "") -> None:
        """Open a part's notes, and the screen from there."""
        self.go(part, route)
        with self.context.expect_page() as opened:
            self.notes.get_by_role("button", name="Open the screen").click()
        self.screen = opened.value
        self.answers(part)

    def go(self, part: str, route: str = "") -> None:
        self.notes.goto(f"{self.base}/{part}-notes.html{f'#{route}' if route else ''}")

    def answers(self, part: str) -> None:
        """Wait until both windows show the same part and hear each other."""
        self.screen.wait_for_url(re.compile(f"/{part}\\.html"))
        expect(self.screen.locator(".room--live:not(.room--alone)")).to_be_visible()
        expect(self.notes.get_by_text("The screen is open.")).to_be_visible()

    @property
    def slide(self) -> Locator:
        """What fills the projector."""
        return self.screen.locator(".slide:visible")

    @property
    def source(self) -> str:
        """All that is in the projector's document, seen or not, in plain words."""
        return plain(self.screen.content())

    def next(self, times: int = 1) -> None:
        """A press on the clicker, with the screen in front."""
        for _ in range(times):
            before = self.coming
            self.screen.keyboard.press("PageDown")
            expect(self.notes.locator(".desk__now")).not_to_have_text(before)

    @property
    def coming(self) -> str:
        return self.notes.locator(".desk__now").inner_text()

    def press(self, name: str) -> None:
        self.notes.get_by_role("button", name=name, exact=True).click()

    def turn_to(self, title: str) -> None:
        """A slide out of the list of all slides."""
        if not self.notes.locator(".outline").is_visible():
            self.notes.locator("summary", has_text="All slides").click()
        self.notes.locator(".outline").get_by_role("button", name=title, exact=True).first.click()
        expect(self.screen.locator("h2:visible")).to_have_text(title)

    def hands(self, line: str) -> None:
        self.notes.get_by_label("All at once").fill(line)
        self.notes.get_by_label("All at once").press("Enter")
        expect(self.notes.locator(".hands__status")).to_have_text("Counted.")


def plain(html: str) -> str:
    """Words without tags and marks, so that the same sentence is found however it was set."""
    words = re.sub(r"<[^>]+>|&[a-z]+;|[*_`\[\]]|\([^()]*\.md[^()]*\)", " ", html)
    return re.sub(r"\W+", " ", words)
