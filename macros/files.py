"""The files of a course as their authors see them: what an editor keeps beside them for itself is passed by."""

from pathlib import Path


def authored(folder: Path, pattern: str) -> list[Path]:
    """The files below a folder that fit a pattern, in the order of their paths. Locks and other files of editors begin
    with a dot, and some of them are links to nowhere."""
    found = sorted(folder.glob(pattern))
    return [path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)]


def changed(path: Path) -> int:
    """When a file was last written; 0 where that cannot be said, so that its reader says why."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
