"""Our questions in other hands: `gift-pegjs` reads GIFT, and `@citolab/qti-components` plays QTI in a page."""

import json
import subprocess
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page
from qti_convert import upgrade_package_files

from macros.setup.environment import node_folder

PACKAGES = Path(__file__).parent / "node_modules"
READER = PACKAGES / "gift-pegjs" / "pegjs-gift.js"
PLAYER = PACKAGES / "@citolab" / "qti-components" / "cdn" / "index.global.js"
SCRIPT = "const { parse } = require(process.argv[1]); const text = require('fs').readFileSync(0, 'utf8');"
TELL = "process.stdout.write(JSON.stringify(parse(text)));"
ROOM = '<!DOCTYPE html><html lang="en"><title>Player</title><qti-item><item-container></item-container></qti-item>'


def read_gift(written: bytes) -> list[dict[str, Any]]:
    """The questions that the parser finds."""
    node = [node_folder() / "node", "-e", SCRIPT + TELL, READER]
    return list(json.loads(subprocess.run(node, input=written, capture_output=True, check=True).stdout))


def as_qti3(files: dict[str, bytes]) -> dict[str, str]:
    """A package in the version that the player speaks, made by its makers’ own converter."""
    return {name: one if isinstance(one, str) else one.decode() for name, one in upgrade_package_files(files).files.items()}


class Player:
    """A page that plays one item after another."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.set_content(ROOM)
        page.add_script_tag(path=PLAYER)

    def open(self, xml: str, identifier: str) -> "Player":
        """Show an item and wait until it is there."""
        self.page.locator("item-container").evaluate("(room, xml) => { room.itemXML = xml; }", xml)
        self.item = self.page.locator(f"qti-assessment-item[identifier={identifier}]")
        self.options.first.wait_for()
        return self

    @property
    def options(self) -> Locator:
        return self.item.locator("qti-simple-choice")

    @property
    def prompt(self) -> str:
        return self.item.locator("qti-prompt").inner_text()

    def answer(self, option: str) -> float:
        """Press an option, end the attempt, and read the score."""
        return self.end(f"item.querySelector('[identifier={option}]').click();")

    def end(self, first: str = "") -> float:
        ended = f"item => {{ {first} item.processResponse(); return item.getOutcome('SCORE').value; }}"
        return float(self.item.evaluate(ended))

    def shown_as_right(self) -> list[str]:
        """The options that the player marks when it is asked for the right answer."""
        self.item.evaluate("item => item.showCorrectResponse(true)")
        marked = self.item.locator("qti-simple-choice:state(correct-response)")
        marked.first.wait_for()
        return [one.get_attribute("identifier") or "" for one in marked.all()]
