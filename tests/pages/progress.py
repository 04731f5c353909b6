"""The progress panel as a learner uses it."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect


class ProgressPage:
    """The panel of an open page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.root = page.locator("section.progress")
        self.status = self.root.locator("> .status")

    def state(self, quiz: str) -> Locator:
        return self.root.locator(f'li[data-quiz="{quiz}"] .progress__state')

    def press(self, name: str) -> None:
        self.root.get_by_role("button", name=name, exact=True).click()

    def clear(self, quiz: str) -> None:
        """Press “Clear” beside a quiz, and press again as it asks."""
        button = self.root.locator(f'li[data-quiz="{quiz}"] button')
        button.click()
        expect(button).to_contain_text("Press again to clear")
        button.click()

    def save(self) -> dict[str, Any]:
        """Press “Save a copy”, and read the file."""
        with self.page.expect_download() as saved:
            self.press("Save a copy")
        return dict(json.loads(Path(saved.value.path()).read_text("utf-8")))

    def open(self, text: str) -> None:
        """Press “Open a copy”, and pick a file with this text."""
        with self.page.expect_file_chooser() as chooser:
            self.press("Open a copy")
        file = {"name": "copy.json", "mimeType": "application/json", "buffer": text.encode()}
        chooser.value.set_files(files=[file])  # type: ignore[list-item]
