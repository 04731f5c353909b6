"""Our questions in other hands: `gift-pegjs` reads GIFT, and `@citolab/qti-components` plays QTI in a page."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page
from qti_convert import upgrade_package_files

from macros.setup.environment import node_folder

HERE = Path(__file__).parent
PACKAGES = HERE / "node_modules"
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
    made = upgrade_package_files(files).files
    return {name: one if isinstance(one, str) else one.decode() for name, one in made.items()}


def player(page: Page) -> Callable[[str], dict[str, Any]]:
    """Makes the page a player: give it an item, and hear what came of each answer."""
    page.set_content(ROOM)
    page.add_script_tag(path=PLAYER)
    page.add_script_tag(path=HERE / "player.js")
    return lambda xml: dict(page.evaluate("played", xml))
