"""A page that stands on no site and runs a part of the course's own script, so that its rules can be tested alone."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.sites import ROOT

Call = Callable[..., Any]


@contextmanager
def engine(browser: Browser, entry: Path, name: str, **context: Any) -> Iterator[Call]:
    """Bundles a test entry; the call `run("decode", text)` runs that function of what it puts under `name`."""
    bundle = [str(ROOT / "node_modules" / ".bin" / "esbuild"), str(entry), "--bundle", "--format=iife"]
    script = subprocess.run(bundle, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    with browser.new_context(**context) as fresh:
        page = fresh.new_page()
        page.add_script_tag(content=script)
        yield lambda called, *given: page.evaluate(
            f"([called, given]) => globalThis.{name}[called](...given)", [called, list(given)]
        )
