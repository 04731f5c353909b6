"""A zip with the same bytes for the same files: names in order, one date, one set of rights."""

import time
import zipfile
from collections.abc import Mapping
from pathlib import Path

# A zip counts its years from 1980.
EARLIEST = (1980, 1, 1, 0, 0, 0)


def write(target: Path, files: Mapping[str, bytes], moment: int = 0) -> None:
    """Write the files with nothing around them: learning systems look for their manifest at the top."""
    date = max(time.gmtime(moment)[:6], EARLIEST)
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w") as bundle:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, date)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            bundle.writestr(entry, files[name], zipfile.ZIP_DEFLATED, 9)


def files_of(folder: Path, inside: str = "") -> dict[str, bytes]:
    """Every file of a folder by its name in a zip; `inside` is the folder of the zip that holds them all."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {inside + path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
