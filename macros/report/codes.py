"""The codes of record and path, read by the same rules as in the browser (`record/code.ts`, `runtime/path-code.ts`)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from macros.quiz import play
from macros.quiz.document import conditions
from macros.quiz.model import Scenario
from macros.quiz.render import meaning

RECORD = re.compile(r"\bIC[-\s]?[0-9A-Z]{4}[-\s]?[0-9A-Z]{4}[-\s]?[0-9A-Z]{3}\b", re.IGNORECASE)
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH, PRIME, VERSION, CONDITIONS = 11, 1021, 1, 5
EPOCH = date(2024, 1, 1)
# What stands in the number, from its low end: name and bits.
FIELDS = (("digest", 20), ("day", 15), ("met", 5), ("route", 3), ("version", 2))

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CHECKS = "ABCDEFGHJKLMNPRSTUVWXYZ"
ROOT, BITS = 5, 4
SLIP = "There is a slip in this code, or the scenario has changed since it was made."


class Slip(Exception):
    """A code that cannot be read; its text says why."""


@dataclass(frozen=True)
class Record:
    """What a record's code says. ``met`` has one mark for each condition."""

    route: int
    met: tuple[bool, ...]
    date: date
    digest: int


@dataclass(frozen=True)
class Run:
    """What a path's code says: the choices in order, and flags of other scenarios that were brought along."""

    picks: tuple[str, ...]
    brought: frozenset[str]


def read_record(text: str) -> Record:
    """Reads a record's code back, or says in words what is the matter with it."""
    plain = re.sub(r"[^A-Z0-9]", "", text.upper()).removeprefix("IC")
    plain = plain.replace("I", "1").replace("L", "1").replace("O", "0")
    if "U" in plain or len(plain) != LENGTH:
        raise Slip(f"There is a slip in this code: it should have {LENGTH} letters and digits after IC, and no U.")
    whole = 0
    for letter in plain:
        whole = whole * 32 + LETTERS.index(letter)
    if whole % PRIME:
        raise Slip("There is a slip in this code: its check letters do not agree.")
    whole >>= 10
    bits: dict[str, int] = {}
    for name, width in FIELDS:
        bits[name] = whole & ((1 << width) - 1)
        whole >>= width
    if bits["version"] != VERSION:
        raise Slip("This code was made by another version of the course.")
    met = tuple(bool(bits["met"] >> index & 1) for index in range(CONDITIONS))
    return Record(bits["route"], met, EPOCH + timedelta(days=bits["day"]), bits["digest"])


def path_codes(prefixes: Iterable[str]) -> re.Pattern[str]:
    """Finds the codes of these scenarios among other words; names of people have hyphens too."""
    known = "|".join(map(re.escape, prefixes)) or "(?!)"
    return re.compile(rf"\b(?:{known})[-–—][A-Z]+(?:[-–—][A-Z]+){{1,2}}\b", re.IGNORECASE)


def prefix_of(text: str) -> str:
    """The scenario's short name at the front of a path's code."""
    return re.split(r"[-–—]", text, maxsplit=1)[0].strip().upper()


def flags_read(scenario: Scenario) -> list[str]:
    """Flags of other scenarios that this one reads, in the order of the codes."""
    return sorted({flag for _, when in conditions(scenario) for flag in when.flags if "." in flag})


class PathReader:
    """Reads the codes of one scenario; what all of them are checked against is worked out once."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.read = flags_read(scenario)
        self.digest = meaning(scenario)

    def run(self, text: str) -> Run:
        """Reads a path's code back, or says that there is a slip in it."""
        prefix, *parts = re.sub(r"[–—]", "-", re.sub(r"\s+", "", text.upper())).split("-")
        if prefix != self.scenario.code or len(parts) != (3 if self.read else 2) or not all(map(_only_letters, parts)):
            raise Slip(SLIP)
        *body, end = parts
        if check("-".join(body), self.digest) != end:
            raise Slip(SLIP)
        mask = [ALPHABET.index(letter) for letter in (body[1] if self.read else "")]
        bits = [mask[i // BITS] >> i % BITS & 1 if i // BITS < len(mask) else 0 for i in range(len(self.read))]
        brought = frozenset(flag for flag, bit in zip(self.read, bits, strict=True) if bit)
        return Run(_follow(self.scenario, body[0], brought), brought)


def _only_letters(part: str) -> bool:
    return bool(re.fullmatch("[A-Z]+", part))


def check(body: str, digest: str) -> str:
    total, weight = int(digest, 16) % len(CHECKS), 1
    for letter in body:
        weight = weight * ROOT % len(CHECKS)
        total += (ALPHABET.find(letter) + 1) * weight
    return CHECKS[total % len(CHECKS)]


def _follow(scenario: Scenario, letters: str, brought: frozenset[str]) -> tuple[str, ...]:
    state, picks = play.begin(scenario, brought), []
    for letter in letters:
        scene = play.scene_of(scenario, state.scene)
        at = ALPHABET.index(letter)
        if not scene or at >= len(scene.choices):
            raise Slip(SLIP)
        choice = scene.choices[at]
        picks.append(choice.id)
        state = play.choose(scenario, state, scene, choice)
    return tuple(picks)
