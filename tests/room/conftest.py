"""What the tests of rooms may ask for: the same room on a host and in a folder on disk, with what it must not tell."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, BrowserContext

from macros.quiz.model import Scenario
from macros.quiz.render import load_named
from tests.browser import forgive_preload
from tests.conftest import Site, foreign
from tests.pages.room import Room, plain
from tests.sites import ROOT

PROJECTOR = {"width": 1280, "height": 720}
Open = Callable[..., Room]


@pytest.fixture
def machine(browser: Browser) -> Iterator[BrowserContext]:
    """A facilitator's machine; a page may not log an error, nor ask another origin for anything."""
    faults: list[str] = []
    with browser.new_context(viewport=PROJECTOR, reduced_motion="reduce", accept_downloads=True) as context:
        context.set_default_timeout(8000)
        context.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        context.on("weberror", lambda error: faults.append(str(error.error)))
        context.on("request", lambda asked: faults.append(asked.url) if foreign(asked.url) else None)
        yield context
    forgive_preload(faults)
    assert not faults, "\n".join(dict.fromkeys(faults))


@pytest.fixture
def on_host(machine: BrowserContext, mkdocs_site: Site) -> Room:
    return Room(machine, mkdocs_site.url("room"))


@pytest.fixture
def on_disk(machine: BrowserContext, mkdocs_site: Site) -> Room:
    """From a folder, with the network off."""
    machine.set_offline(True)
    return Room(machine, (mkdocs_site.folder / "room").as_uri())


@dataclass(frozen=True)
class Secrets:
    """Everything that a scenario's screen may not hold before it has been revealed, in plain words."""

    texts: frozenset[str]

    def told(self, source: str) -> set[str]:
        return {text for text in self.texts if text in source}


def secrets(name: str) -> Secrets:
    quiz = load_named(ROOT, name)
    assert isinstance(quiz, Scenario)
    texts = [text for _, _, one in quiz.choices() for text in (one.consequence, one.reason, one.when_right, one.cost)]
    texts += [text for ending in quiz.endings for text in (ending.title, ending.text, ending.debrief)]
    texts += [echo.text for scene in quiz.scenes for echo in scene.echoes]
    return Secrets(frozenset(plain(text).strip() for text in texts if text))
