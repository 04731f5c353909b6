"""The ways through a scenario as a table for the terminal; as a drawing see `picture.py`."""

from collections.abc import Iterator

from macros.quiz.load import Loaded
from macros.quiz.model import Scenario
from macros.quiz.paths import Paths
from macros.quiz.picture import counted, cut, picture, share_of


def svg(loaded: Loaded) -> str:
    """The graph of a scenario as a drawing for people who review it."""
    return picture(_scenario(loaded), loaded.ways)


def describe(loaded: Loaded) -> str:
    """Scenes and choices with the ways through each, endings with their shares, and how long a way is."""
    scenario, ways = _scenario(loaded), loaded.ways
    head = f"{scenario.title} ({scenario.id}): {counted(ways.total)}, {len(scenario.scenes)} scenes"
    lines = [head, "", f"{'scene and choice':<44}{'ways':>8}{'share':>8}", *_scene_lines(scenario, ways), ""]
    lines += [f"{'ending':<44}{'ways':>8}{'share':>8}{'at random':>11}", *_ending_lines(scenario, ways), ""]
    lines += [
        f"{count} {'decision' if count == 1 else 'decisions'}: {counted(number)}"
        for count, number in sorted(ways.lengths.items())
    ]
    if ways.none_fits:
        lines.append(f"no ending fits: {counted(ways.none_fits)}")
    if ways.unfinished:
        lines.append(f"left out, since they go round for long: {counted(ways.unfinished)}")
    return "\n".join(lines)


def _scenario(loaded: Loaded) -> Scenario:
    assert isinstance(loaded.quiz, Scenario)
    return loaded.quiz


def _scene_lines(scenario: Scenario, ways: Paths) -> Iterator[str]:
    for scene in scenario.scenes:
        through = ways.scenes.get(scene.id, 0)
        yield f"{cut(f'{scene.id}: {scene.title}', 42):<44}{through:>8,}{share_of(through, ways.total):>8}"
        for choice in scene.choices:
            taken = ways.choices.get((scene.id, choice.id), 0)
            yield f"  {cut(choice.id, 40):<42}{taken:>8,}{share_of(taken, ways.total):>8}"


def _ending_lines(scenario: Scenario, ways: Paths) -> Iterator[str]:
    for ending in scenario.endings:
        count, chance = ways.endings.get(ending.id, 0), ways.random.get(ending.id, 0.0)
        name = cut(f"{ending.id}: {ending.title}", 42)
        yield f"{name:<44}{count:>8,}{share_of(count, ways.total):>8}{chance:>11.0%}"
