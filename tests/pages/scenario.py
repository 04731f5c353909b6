"""A scenario as a learner plays it: what is on the screen, and what can be pressed."""

from playwright.sync_api import Locator, Page


class ScenarioPage:
    """Plays one scenario of an open page."""

    def __init__(self, page: Page, quiz: str = "nervous-nine") -> None:
        self.page = page
        self.root = page.locator(f"section.scenario#{quiz}")
        self.stage = self.root.locator(".play")
        self.status = self.root.locator("> .status")

    @property
    def place(self) -> str:
        """`scene`, `consequence` or `ending`."""
        return self.root.get_attribute("data-place") or ""

    @property
    def kicker(self) -> Locator:
        """The line above the open scene or consequence."""
        return self.stage.locator(".leg--open .kicker, .leg--now .kicker")

    @property
    def ending(self) -> Locator:
        return self.stage.locator(".end__title")

    @property
    def trail(self) -> Locator:
        """The decisions of the trail at the end, in order."""
        return self.stage.locator(".trail .leg--past")

    def option(self, choice: str) -> Locator:
        return self.stage.locator(f'input[type=radio][value="{choice}"]')

    def press(self, name: str) -> None:
        self.root.get_by_role("button", name=name, exact=True).click()

    def decide(self, choice: str) -> None:
        self.option(choice).check()
        self.press("Do this")

    def play(self, picks: list[str]) -> None:
        """Decide and go on, for each pick."""
        for pick in picks:
            self.decide(pick)
            self.press("Go on")

    def past(self) -> list[str]:
        """What has been decided so far, as the line says it."""
        return self.stage.locator(".leg--past .leg__body > b").all_inner_texts()
