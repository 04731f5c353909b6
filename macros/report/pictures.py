"""Bars and rows of dots, as wide as the page: drawn with classes alone, and in words in the tables beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap

from macros.report.hush import Telling

# What a whole bar takes of the width; its number stands to the right of it.
WHOLE = 70
LINE, BAR, GAP = 17, 18, 16
# As many as fit the narrowest screen.
LETTERS = 35
# Dots stand between these, in parts of a hundred of the width.
LEFT, RIGHT = 14, 94
LARGEST, SMALLEST, APART = 12, 2, 29
Lines = Sequence[tuple[str, Sequence[int]]]


@dataclass(frozen=True)
class Bar:
    """A bar, and where there is one, a mark at a second number."""

    label: str
    count: int
    mark: int | None = None


def bars(name: str, title: str, rows: Sequence[Bar], total: int, telling: Telling) -> str:
    """One bar a row, as long as its share of all."""
    parts, top = [], 0
    for row in rows:
        lines = list(_label(row.label, top))
        top += LINE * len(lines)
        parts += [*lines, *_bar(row, top, total, telling)]
        top += BAR + GAP
    return _framed(name, title, top, parts)


def _bar(row: Bar, top: int, total: int, telling: Telling) -> Iterator[str]:
    whole = max(1, telling.number(total))
    long = WHOLE * min(1.0, telling.number(row.count) / whole)
    yield f'<rect class="rail" x="0" y="{top}" width="{WHOLE}%" height="{BAR}"/>'
    yield f'<rect class="bar" x="0" y="{top}" width="{long:.2f}%" height="{BAR}"/>'
    end = long
    if row.mark is not None:
        end = max(long, at := WHOLE * min(1.0, telling.number(row.mark) / whole))
        yield f'<line class="mark" x1="{at:.2f}%" x2="{at:.2f}%" y1="{top - 3}" y2="{top + BAR + 3}"/>'
    said = ", ".join(filter(None, (telling.words(row.count), telling.share(row.count, total))))
    yield f'<text class="said" x="{end:.2f}%" dx="8" y="{top + 14}">{said}</text>'


def dots(name: str, title: str, rows: Sequence[tuple[str, Lines]], telling: Telling) -> str:
    """For each row its lines, one below another; on a line a dot at each place, its area the people there."""
    most = max((telling.number(n) for _, lines in rows for _, counts in lines for n in counts), default=1) or 1
    parts, top = [], 0
    for label, lines in rows:
        words = list(_label(label, top))
        parts += words
        top += LINE * len(words) + APART // 2 + 2
        for at, (when, counts) in enumerate(lines):
            parts.append(f'<text class="when" x="0" y="{top + 5}">{escape(when)}</text>')
            parts.append(f'<line class="rail" x1="{LEFT}%" x2="{RIGHT}%" y1="{top}" y2="{top}"/>')
            parts += _dots(at, top, [telling.number(count) / most for count in counts])
            top += APART
    return _framed(name, title, top, parts)


def _dots(at: int, y: int, shares: Sequence[float]) -> Iterator[str]:
    for place, share in enumerate(shares):
        x = LEFT + (RIGHT - LEFT) * place / (len(shares) - 1)
        if share:
            radius = SMALLEST + LARGEST * share**0.5
            yield f'<circle class="dot dot--{at}" cx="{x:.1f}%" cy="{y}" r="{radius:.1f}"/>'


def _label(label: str, top: int) -> Iterator[str]:
    for at, line in enumerate(wrap(label, LETTERS)):
        yield f'<text class="label" x="0" y="{top + 12 + LINE * at}">{escape(line)}</text>'


def _framed(name: str, title: str, high: int, parts: Sequence[str]) -> str:
    titled = f'<title id="{name}">{escape(title)}</title>'
    head = f'<svg class="chart" width="100%" height="{high + 4}" role="img" aria-labelledby="{name}">'
    return "\n".join([head, titled, *parts, "</svg>"])
