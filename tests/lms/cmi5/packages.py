"""What cmi5 asks of a package, under the numbers of `@cmi5/requirements`, beside its schema."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from lxml import etree

from tests.lms.cmi5.rules_of_statements import IRI

MANIFEST = "cmi5.xml"
LAUNCH = {"endpoint", "fetch", "actor", "registration", "activityId"}


@dataclass
class Packed:
    """A zip with its files, or a course structure by itself."""

    zipped: bool
    files: dict[str, bytes]

    @property
    def ids(self) -> list[str]:
        """Of everything that has one, the units first."""
        tree = etree.fromstring(self.files[MANIFEST])
        found = [*tree.iter("{*}au"), *tree.iter("{*}course"), *tree.iter("{*}block"), *tree.iter("{*}objective")]
        return [one.get("id", "") for one in found]

    @property
    def urls(self) -> list[str]:
        return [one.text.strip() for one in etree.fromstring(self.files[MANIFEST]).iter("{*}url")]


RULES: dict[str, Callable[[Packed], bool]] = {
    "14.1.0.0-2": lambda one: MANIFEST in one.files,
    "3.0.0.0-1": lambda one: all(IRI.fullmatch(name) for name in one.ids),
    "13.1.4.0-1": lambda one: len(one.ids) == len(set(one.ids)),
    "13.1.4.0-2": lambda one: all(IRI.fullmatch(f"x:{url}") for url in one.urls),
    "14.1.0.0-3": lambda one: not one.zipped or all(url.split("?")[0] in one.files for url in one.urls),
    "14.2.0.0-1": lambda one: one.zipped or all(urlsplit(url).netloc for url in one.urls),
    "8.1.0.0-6": lambda one: not any(LAUNCH & parse_qs(urlsplit(url).query).keys() for url in one.urls),
}


def broken(one: Packed) -> set[str]:
    """The requirements that it does not meet; without a structure there is nothing else to judge."""
    if MANIFEST not in one.files:
        return {"14.1.0.0-2"}
    return {number for number, holds in RULES.items() if not holds(one)}
