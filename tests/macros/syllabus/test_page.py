"""Pages: front matter that knows its lines, and prose without what is not prose."""

from pathlib import Path

import pytest

from macros.problem import ProblemsFound
from macros.syllabus.page import page_files, read_page

PAGE = """---
title: The shed
minutes:
  self: 20
hide: [navigation]
---

# The shed {#shed}

A key is lost. {{ quiz("shed/lost-key") }}

```yaml
obviously: not prose
```

<aside class="other" markdown="1">
The other side `simply` replies, [here](https://example.org/merely).
</aside>
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "page.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_prose_keeps_its_lines_and_drops_the_rest(tmp_path: Path) -> None:
    page = read_page(written(tmp_path, PAGE))
    said = {loc: text for loc, text in page.texts if loc[0] == "body"}
    assert said == {
        ("body", 8): "The shed",
        ("body", 10): "A key is lost.",
        ("body", 17): "The other side replies, here.",
    }


def test_front_matter_knows_its_lines(tmp_path: Path) -> None:
    page = read_page(written(tmp_path, PAGE))
    assert page.problem(("minutes", "self"), "a-rule", "said").line == 4


@pytest.mark.parametrize(
    ("front", "line", "said"),
    [
        ("minutes: {self: long}", 2, "must be a whole number; found 'long'"),
        ("title: [", 3, "quote or a colon"),
        ("- a\n- b", 2, "list of keys"),
        ("objectives:\n  - id: Explain It\n    text: a", 3, "lower-case words"),
        ("parts:\n  - name: Read", 3, "the key 'minutes' is missing"),
    ],
)
def test_mistake_in_front_matter_is_reported_with_its_line(front: str, line: int, said: str, tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as found:
        read_page(written(tmp_path, f"---\n{front}\n---\ntext\n"))
    assert [problem.line for problem in found.value.problems] == [line]
    assert said in str(found.value)


def test_page_without_front_matter(tmp_path: Path) -> None:
    page = read_page(written(tmp_path, "Text\n"))
    assert page.texts == [(("body", 1), "Text")]


def test_learner_pages_only(tmp_path: Path) -> None:
    for name in ("index.md", "modules/shed/index.md", "authoring/rules.md", "embed/lost-key.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Text")
    assert [path.relative_to(tmp_path).as_posix() for path in page_files(tmp_path)] == [
        "index.md",
        "modules/shed/index.md",
    ]
