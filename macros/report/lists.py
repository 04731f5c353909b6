"""Lists of codes, as people hand them in: each code becomes a statement, so that all is counted by the same rules."""

import json
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from macros.report import profile
from macros.report.codes import RECORD, PathReader, Slip, path_codes, prefix_of, read_record
from macros.syllabus.after import scenarios

# Verb, object, extensions of the result, and the day where the code has one.
Told = tuple[str, str, dict[str, str], str]
NO_CODE = "there is no code on this line"


@dataclass
class Lists:
    """Reads lists; what is wrong is kept with its line."""

    root: Path
    faults: list[tuple[int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.readers = {one.code: PathReader(one) for one in scenarios(self.root)}
        self.paths = path_codes(self.readers)
        self.follow = cache(self._follow)

    def write(self, path: Path, into: Path) -> None:
        """Write a statement for each code into a file."""
        with path.open(encoding="utf-8-sig", errors="replace") as lines, into.open("w", encoding="utf-8") as file:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    file.writelines(f"{json.dumps(one)}\n" for one in self._line(number, line))

    def _line(self, number: int, line: str) -> Iterator[dict[str, Any]]:
        records = RECORD.findall(line)
        rest = RECORD.sub("", line)
        paths = [found[0] for found in self.paths.finditer(rest)]
        name = re.sub(r"[\s,;\"]+", " ", self.paths.sub("", rest)).strip(" :-–")
        # The first line of a table names its columns.
        if not records and not paths and number > 1:
            self.faults.append((number, NO_CODE))
        for code in (*records, *paths):
            try:
                told = self._record(code) if code in records else self.follow(code)
            except Slip as slip:
                self.faults.append((number, str(slip)))
                continue
            yield self._statement(name or f"line {number}", name, told)

    def _record(self, code: str) -> Told:
        record = read_record(code)
        verb = "completed" if all(record.met) else "progressed"
        plain = re.sub(r"[^A-Z0-9]", "", code.upper())
        return verb, profile.course(self.root), {profile.extension(self.root, "record-code"): plain}, str(record.date)

    def _follow(self, code: str) -> Told:
        reader = self.readers[prefix_of(code)]
        reader.run(code)
        plain = re.sub(r"\s+", "", code.upper()).replace("–", "-").replace("—", "-")
        said = {profile.extension(self.root, "path-code"): plain}
        return profile.ABOUT_QUIZ, profile.quiz(self.root, reader.scenario.id), said, ""

    def _statement(self, who: str, name: str, told: Told) -> dict[str, Any]:
        verb, target, result, when = told
        account = {"homePage": f"{profile.base(self.root)}/list", "name": who}
        made: dict[str, Any] = {
            "actor": {"account": account, **({"name": name} if name else {})},
            "verb": {"id": profile.verb(verb)},
            "object": {"id": target},
            "result": {"extensions": result},
        }
        # The same record twice is one record; the same path without a name may be another person's.
        if name or when:
            made["id"] = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{name} {next(iter(result.values()))}"))
        return made | ({"timestamp": f"{when}T12:00:00Z"} if when else {})
