"""The planner as a facilitator meets it: fields, a button, a run sheet."""

from playwright.sync_api import Page


class PlannerPage:
    """The form of the planner, and the run sheet that it makes."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.status = page.locator(".session-plan > .status")
        self.rows = page.locator(".run-sheet tbody tr")

    def ask(self, **fields: str) -> None:
        """Fill in fields by their names, and ask for the run sheet."""
        labels = {"minutes": "Minutes at hand", "people": "People", "start": "You begin at", "date": "Day"}
        for name, value in fields.items():
            self.page.get_by_label(labels[name]).fill(value)
        self.page.get_by_role("button", name="Make the run sheet").click()

    def sheet(self) -> list[list[str]]:
        """Clock, minutes and title of each row."""
        rows = [row.locator("td, th").all_inner_texts() for row in self.rows.all()]
        return [[cell.strip() for cell in row[:3]] for row in rows]

    def save(self, button: str) -> str:
        """The text of the file that a button saves."""
        with self.page.expect_download() as got:
            self.page.get_by_role("button", name=button).click()
        return got.value.path().read_bytes().decode()
