"""A zip with the same bytes for the same files: names in order, one date, one set of rights."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

# A zip counts its years from 1980.
DATE = (1980, 1, 1, 0, 0, 0)


def write(target: Path, files: Mapping[str, bytes]) -> None:
    """Write the files with nothing around them: learning systems look for their manifest at the top."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w") as bundle:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, DATE)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            bundle.writestr(entry, files[name], zipfile.ZIP_DEFLATED, 9)
