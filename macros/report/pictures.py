"""Bars and rows of dots: drawings with classes alone; the words for them stand in the tables beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap

from macros.report.hush import Telling

WIDE, LABEL, ROW = 720, 290, 34
ROOM = WIDE - LABEL - 110
LETTERS = 40


@dataclass(frozen=True)
class Bar:
    """A bar, and where there is one, a mark at a second number."""

    label: str
    count: int
    mark: int | None = None


def bars(name: str, title: str, rows: Sequence[Bar], total: int, telling: Telling) -> str:
    """One bar a row, as long as its share of all."""
    whole = max(1, telling.number(total))
    body = "\n".join(part for at, row in enumerate(rows) for part in _bar(row, ROW * at, whole, total, telling))
    return _framed(name, title, ROW * len(rows) + 4, body)


def _bar(row: Bar, top: int, whole: int, total: int, telling: Telling) -> Iterator[str]:
    yield from _label(row.label, top)
    long = ROOM * min(1.0, telling.number(row.count) / whole)
    yield f'<path class="rail" d="M{LABEL} {top + 26}h{ROOM}"/>'
    yield f'<rect class="bar" x="{LABEL}" y="{top + 8}" width="{long:.1f}" height="18"/>'
    end = long
    if row.mark is not None:
        end = max(long, at := ROOM * min(1.0, telling.number(row.mark) / whole))
        yield f'<path class="mark" d="M{LABEL + at:.1f} {top + 4}v26"/>'
    said = ", ".join(filter(None, (telling.words(row.count), telling.share(row.count, total))))
    yield f'<text class="said" x="{LABEL + end + 8:.1f}" y="{top + 22}">{said}</text>'


Lines = Sequence[tuple[str, Sequence[int]]]


def dots(name: str, title: str, rows: Sequence[tuple[str, Lines]], telling: Telling) -> str:
    """For each row its lines, one below another; on a line a dot at each place, its area the people there."""
    places = len(rows[0][1][0][1])
    most = max((telling.number(n) for _, lines in rows for _, counts in lines for n in counts), default=1) or 1
    parts, top = [], 0
    for label, lines in rows:
        parts += _label(label, top)
        for at, (when, counts) in enumerate(lines):
            y = top + 17 + 30 * at
            parts.append(f'<text class="when" x="{LABEL + 62}" y="{y + 4}">{escape(when)}</text>')
            parts.append(f'<path class="rail" d="M{LABEL + 80} {y}H{WIDE - 20}"/>')
            for place, count in enumerate(counts):
                if count:
                    x = LABEL + 100 + (WIDE - LABEL - 140) * place / (places - 1)
                    radius = 2 + 12 * (telling.number(count) / most) ** 0.5
                    parts.append(f'<circle class="dot dot--{at}" cx="{x:.0f}" cy="{y}" r="{radius:.1f}"/>')
        top += 30 * len(lines) + 18
    return _framed(name, title, top, "\n".join(parts))


def _label(label: str, top: int) -> Iterator[str]:
    lines = wrap(label, LETTERS)
    for at, line in enumerate(lines[:2]):
        more = "…" if at == 1 and len(lines) > 2 else ""
        shift = 22 if len(lines) == 1 else 14 + 15 * at
        yield f'<text class="label" x="0" y="{top + shift}">{escape(line)}{more}</text>'


def _framed(name: str, title: str, high: int, body: str) -> str:
    size = f'width="{WIDE}" height="{high}" viewBox="0 0 {WIDE} {high}"'
    titled = f'<title id="{name}">{escape(title)}</title>'
    return f'<svg class="chart" {size} role="img" aria-labelledby="{name}">\n{titled}\n{body}\n</svg>'
