"""Which packages there are, and what lies in each."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from macros import archive
from macros.lms import cartridge, cmi5, launcher, questions, scorm12, scorm2004
from macros.lms.description import Part
from macros.lms.launcher import PAGE, Launcher

FOLDER = Path("dist") / "packages"
STANDARDS: tuple[ModuleType, ...] = (scorm12, scorm2004, cmi5)


@dataclass(frozen=True)
class Package:
    """A file to write: its name and what lies in it."""

    name: str
    files: dict[str, bytes]


def full(root: Path, part: Part, site: Path) -> Iterator[Package]:
    """Packages that hold the course itself."""
    pages = archive.files_of(site)
    for standard in STANDARDS:
        own = {PAGE: launcher.page(root, part, Launcher(standard.STANDARD, assets="assets/course/"))}
        yield _package(part, standard, "", pages | own)


def thin(root: Path, part: Part, hosted: str) -> Iterator[Package]:
    """Packages that hold a launcher alone; the course comes from where it is hosted, always the newest."""
    for standard in STANDARDS:
        own = {PAGE: launcher.page(root, part, Launcher(standard.STANDARD, site=hosted))}
        yield _package(part, standard, "-thin", launcher.files(root) | own)


def linked(part: Part, hosted: str) -> Iterator[Package]:
    """Packages that hold links alone: cmi5 for systems that let other sites in, and cartridges, which grade nothing."""
    yield Package(f"{part.id}-cmi5.xml", {cmi5.MANIFEST: cmi5.manifest(part, url=f"{hosted}{PAGE}")})
    for version in cartridge.VERSIONS:
        yield Package(f"{part.id}-{version.name}.imscc", cartridge.files(part, hosted, version))


def asked(root: Path, part: Part) -> Iterator[Package]:
    """The questions at the end of the modules, for a system that grades them itself."""
    if items := questions.exit_items(root, part):
        yield Package(f"{part.id}-questions.gift.txt", {"gift": questions.gift(items)})
        yield Package(f"{part.id}-questions-qti21.zip", questions.qti(part, items))


def _package(part: Part, standard: ModuleType, kind: str, files: dict[str, bytes]) -> Package:
    manifest = {standard.MANIFEST: standard.manifest(part, files)}
    return Package(f"{part.id}-{standard.STANDARD}{kind}.zip", files | manifest)


def write(folder: Path, package: Package) -> Path:
    """Write one package and say where it stands."""
    target = folder / package.name
    if target.suffix in (".xml", ".txt"):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(*package.files.values())
        return target
    archive.write(target, package.files)
    return target
