"""Which packages there are, and what lies in each."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from macros.lms import archive, launcher, scorm12, scorm2004
from macros.lms.description import Part
from macros.lms.launcher import PAGE, Launcher

FOLDER = Path("dist") / "packages"
STANDARDS: tuple[ModuleType, ...] = (scorm12, scorm2004)


@dataclass(frozen=True)
class Package:
    """A file to write: its name and what lies in it."""

    name: str
    files: dict[str, bytes]


def full(root: Path, part: Part, site: Path) -> Iterator[Package]:
    """Packages that hold the course itself."""
    pages = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    for standard in STANDARDS:
        own = {PAGE: launcher.page(root, part, Launcher(standard.STANDARD, assets="assets/course/"))}
        yield _package(part, standard, "", pages | own)


def thin(root: Path, part: Part, hosted: str) -> Iterator[Package]:
    """Packages that hold a launcher alone; the course comes from where it is hosted, always the newest."""
    for standard in STANDARDS:
        own = {PAGE: launcher.page(root, part, Launcher(standard.STANDARD, site=hosted))}
        yield _package(part, standard, "-thin", launcher.files(root) | own)


def _package(part: Part, standard: ModuleType, kind: str, files: dict[str, bytes]) -> Package:
    manifest = {standard.MANIFEST: standard.manifest(part, files)}
    return Package(f"{part.id}-{standard.STANDARD}{kind}.zip", files | manifest)


def write(folder: Path, package: Package) -> Path:
    """Write one package and say where it stands."""
    target = folder / package.name
    archive.write(target, package.files)
    return target
