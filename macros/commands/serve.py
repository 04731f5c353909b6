"""`course serve`: the site on this machine, rebuilt at every edit; problems of quizzes and pages are told meanwhile."""

import argparse
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from macros import CHECKED, SERVING, assets
from macros.commands import check
from macros.files import authored, changed

FIRST_PORT = 8000
WATCHED = ("quizzes", "docs")
ENDINGS = (".yml", ".yaml", ".md")


def add(verbs: Any) -> None:
    """Add the verb to the command line."""
    parser: argparse.ArgumentParser = verbs.add_parser("serve", help="build and serve with live reload")
    parser.add_argument("--port", type=int, help=f"default: the first free one from {FIRST_PORT}")
    parser.set_defaults(run=run)


def run(root: Path, options: argparse.Namespace) -> int:
    """Tell the problems, then serve whatever can be shown: a half-written quiz must not stop its author."""
    check.report(root)
    assets.build(root)
    port = options.port or free_port()
    print(f"Serving the course at http://127.0.0.1:{port}/ (stop with Ctrl+C)", flush=True)
    threading.Thread(target=watch, args=(root,), daemon=True).start()
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict", "--dev-addr", f"127.0.0.1:{port}"]
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "true", "SITE_URL": f"http://127.0.0.1:{port}/"}
    # Checked above and at each edit: a broken quiz shows its error in its place, and the other pages stay.
    variables[CHECKED] = SERVING
    return subprocess.run(command, cwd=root, env=variables, check=False).returncode


def free_port() -> int:
    """The first port from 8000 on that nobody uses."""
    for port in range(FIRST_PORT, FIRST_PORT + 100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    return 0


def watch(root: Path, pause: float = 0.7) -> None:
    """Check again whenever a quiz or a page was saved."""
    seen = state(root)
    while True:
        time.sleep(pause)
        now = state(root)
        if now != seen:
            seen = now
            try:
                check.report(root)
            except Exception as error:  # whatever it is, the next edit is checked again
                print(f"The check broke off, and goes on with the next edit: {error!r}", file=sys.stderr, flush=True)


def state(root: Path) -> dict[Path, int]:
    """When each watched file was last written."""
    files = (path for folder in WATCHED for path in authored(root / folder, "**/*") if path.suffix in ENDINGS)
    return {path: changed(path) for path in files}
