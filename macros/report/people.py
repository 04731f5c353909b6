"""What is told of single people, and only where it was asked for: `--names`, and what their record codes say."""

from collections import Counter
from dataclasses import dataclass, field

from macros.report.codes import CONDITIONS, Slip, read_record
from macros.report.figures import TURN
from macros.report.store import Store


@dataclass
class Records:
    """The newest record code of each person, by route: how many, and how many have met each condition."""

    people: Counter[int] = field(default_factory=Counter)
    met: Counter[tuple[int, int]] = field(default_factory=Counter)
    slips: int = 0


def records(store: Store) -> Records:
    """Read back the codes that statements or lists hold."""
    result = Records()
    newest = f"SELECT arg_max(record, {TURN}) FROM events WHERE record IS NOT NULL GROUP BY who"  # noqa: S608
    for (code,) in store.each(newest):
        try:
            record = read_record(code)
        except Slip:
            result.slips += 1
            continue
        result.people[record.route] += 1
        result.met.update((record.route, at) for at in range(CONDITIONS) if record.met[at])
    return result


def rows(store: Store, exits: list[str], scenarios: list[str]) -> list[tuple[str, str, str, str]]:
    """Name, exit questions right in the end, scenarios played, completed or not; by name."""
    found = store.each(
        "WITH done AS (SELECT who, count(*) FILTER (last.success AND list_contains(?, quiz)) AS right_ones,"
        " count(*) FILTER (list_contains(?, quiz)) AS ended FROM tries GROUP BY who)"
        " SELECT any_value(name) AS called, any_value(coalesce(right_ones, 0)), any_value(coalesce(ended, 0)),"
        " bool_or(verb = 'completed') FROM events e LEFT JOIN done USING (who) GROUP BY e.who ORDER BY called, e.who",
        exits,
        scenarios,
    )
    return [(str(name), str(right), str(ended), "yes" if done else "not yet") for name, right, ended, done in found]
