"""An item as a learner answers it."""

from playwright.sync_api import Locator, Page


class ItemPage:
    """One item of an open page."""

    def __init__(self, page: Page, quiz: str) -> None:
        self.page = page
        self.root = page.locator(f"section.item#{quiz}")
        self.reply = self.root.locator(".reply")
        self.status = self.root.locator("> .status")

    def choose(self, option: str) -> None:
        self.root.locator(f'input[type=radio][value="{option}"]').check()

    def press(self, name: str) -> None:
        self.root.get_by_role("button", name=name, exact=True).click()

    def answer(self, option: str) -> None:
        self.choose(option)
        self.press("Check my answer")

    def option(self, name: str) -> Locator:
        """An option of the hypertext, below the script."""
        return self.root.locator(f'.option[data-option="{name}"]')
