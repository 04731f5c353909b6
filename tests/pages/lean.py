"""A scenario on a page of its own: one card at a time, no way of the theme around it."""

from playwright.sync_api import Frame, Locator, Page


class LeanPage:
    """Plays the scenario of an open page or frame."""

    def __init__(self, page: Page | Frame) -> None:
        self.page = page
        self.card = page.locator(".lean > section.now")
        self.kept = page.locator(".kept")

    @property
    def options(self) -> Locator:
        return self.card.locator("ol button")

    @property
    def title(self) -> Locator:
        return self.card.locator("h3")

    def meter(self, name: str) -> int:
        return int(self.page.locator(f'[data-meter="{name}"] b').inner_text())

    def press(self, name: str) -> None:
        self.card.get_by_role("button", name=name, exact=True).click()

    def play(self, picks: list[int]) -> None:
        """Choose by place in the list, and go on."""
        for pick in picks:
            self.options.nth(pick).click()
            self.press("Go on")
