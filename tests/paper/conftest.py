"""Every handout printed once for all tests, from the site that MkDocs built."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from macros.handouts import press, shelf
from tests.conftest import Site
from tests.sites import ROOT

WHEN = 1_700_000_000
HANDOUTS = {one.id: one for one in shelf.handouts(ROOT)}


@dataclass(frozen=True)
class Printed:
    """One PDF file: which handout, in which size."""

    name: str
    size: str
    path: Path

    @property
    def pdf(self) -> PdfReader:
        return PdfReader(self.path)


@pytest.fixture(scope="session")
def printed(browser: Browser, mkdocs_site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Printed]]:
    """All of them, in A4 and Letter."""
    into = tmp_path_factory.mktemp("handouts")
    paths = press.print_all(browser, mkdocs_site.folder, list(HANDOUTS), into, WHEN)
    yield [Printed(path.stem, path.parent.name, path) for path in paths]
