"""The page's script and style: bundled from `overrides/` into the theme, and only when a source has changed."""

import subprocess
from pathlib import Path

from macros import fonts
from macros.files import authored

EVERY_PAGE = ("runtime/first.ts", "runtime/course.ts", "runtime/course.css", "runtime/home.css")
# From a folder, in a frame, or where the address asks for it: `first.js` brings them.
BROUGHT = ("runtime/disk.ts", "runtime/frame.ts", "runtime/embedded.css")
# What only some pages need: they ask for it in their front matter, with `scripts: [plan]` and `styles: [plan]`.
SOME_PAGES = (
    "components/bank-call/bank-call.css",
    "components/bank-call/bank-call.ts",
    "components/lean/lean.css",
    "components/lean/lean.ts",
    "components/notes/notes.css",
    "components/notes/notes.ts",
    "components/room/room.css",
    "components/room/room.ts",
    "components/session-plan/session-plan.css",
    "components/session-plan/session-plan.ts",
    "runtime/handout.css",
    "runtime/plan.css",
    "runtime/plan.ts",
    "runtime/reading.css",
    "runtime/reading.ts",
    "runtime/record.css",
    "runtime/record.ts",
    "runtime/sheet.css",
    "runtime/wide.css",
)
# On the one page that a learning system opens.
LAUNCH = ("lms/launch.css", "lms/launch.ts")
ENTRIES = (*EVERY_PAGE, *BROUGHT, *SOME_PAGES, *LAUNCH)
FOLDERS = ("components", "lms", "runtime")
# Stable names keep links working; hosts revalidate by date, and the bundle is small.
ESBUILD = ("--bundle", "--minify", "--target=es2021,safari15.4", "--charset=utf8", "--log-level=warning")
OUTSIDE = ("--external:*.woff2", "--entry-names=[name]")


def output(root: Path) -> Path:
    return root / "overrides" / "theme" / "assets" / "course"


def build(root: Path) -> None:
    """Bundle when anything under `overrides/` is newer than the last bundle."""
    sources = [path for folder in FOLDERS for path in authored(root / "overrides" / folder, "**/*.[tc]s*")]
    stamp = output(root) / "course.js"
    if stamp.exists() and stamp.stat().st_mtime >= max(path.stat().st_mtime for path in sources):
        return
    _bundle(root)
    fonts.write(root / "node_modules", output(root))


def service_worker(root: Path) -> str:
    """The service worker's script, still without the names of the files that it keeps."""
    entry = str(root / "overrides" / "runtime" / "service-worker.ts")
    esbuild = str(root / "node_modules" / ".bin" / "esbuild")
    return subprocess.run([esbuild, entry, *ESBUILD], cwd=root, check=True, capture_output=True, text=True).stdout


def _bundle(root: Path) -> None:
    entries = [str(root / "overrides" / entry) for entry in ENTRIES]
    esbuild = str(root / "node_modules" / ".bin" / "esbuild")
    subprocess.run([esbuild, *entries, *ESBUILD, *OUTSIDE, f"--outdir={output(root)}"], cwd=root, check=True)
