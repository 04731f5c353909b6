"""The two faces as npm brings them, and a first part of each: the letters of English, for a page to open with."""

import shutil
from pathlib import Path

# As `unicode-range` in `overrides/runtime/fonts.css` has them: ASCII, and what our texts use besides.
FIRST = (
    (0x20, 0x7E),
    0xA0,
    0xA3,
    0xB7,
    0xD7,
    (0xE8, 0xE9),
    (0x2013, 0x2014),
    (0x2018, 0x2019),
    (0x201C, 0x201D),
    0x2022,
    0x2026,
    0x2212,
)
BESLEY = "@fontsource/besley"
ATKINSON = "@fontsource-variable/atkinson-hyperlegible-next"
LATIN = f"{ATKINSON}/files/atkinson-hyperlegible-next-latin-wght-normal.woff2"
PARTS = {
    f"{BESLEY}/files/besley-latin-600-normal.woff2": "besley-600.woff2",
    f"{BESLEY}/files/besley-latin-700-normal.woff2": "besley-700.woff2",
    LATIN: "atkinson.woff2",
}
# Names that learners write have letters of their own. Besley stands in headings alone, which are ours.
WHOLE = {
    LATIN: "atkinson-latin.woff2",
    f"{BESLEY}/LICENSE": "besley-LICENSE.txt",
    f"{ATKINSON}/LICENSE": "atkinson-LICENSE.txt",
}


def write(packages: Path, into: Path) -> None:
    """Write what is missing, or older than the package or the list of letters."""
    for source, name in WHOLE.items():
        shutil.copyfile(packages / source, into / name)
    for source, name in PARTS.items():
        if not _current(into / name, packages / source):
            _part(packages / source, into / name)


def _current(part: Path, source: Path) -> bool:
    newest = max(source.stat().st_mtime, Path(__file__).stat().st_mtime)
    return part.exists() and part.stat().st_mtime >= newest


def _part(source: Path, part: Path) -> None:
    # Only here: loading it takes longer than most commands do.
    from fontTools import subset  # noqa: PLC0415

    options = subset.Options(flavor="woff2", layout_features=["*"])
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters())
    subsetter.subset(font)
    subset.save_font(font, str(part), options)


def letters() -> list[int]:
    """The code points of the first part."""
    spans = [one if isinstance(one, tuple) else (one, one) for one in FIRST]
    return [point for low, high in spans for point in range(low, high + 1)]
