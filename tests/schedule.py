"""Who runs what when tests run in parallel: a file stays on one worker, so that what it makes is made once, by one."""

import pytest
from xdist.scheduler import LoadFileScheduling

# Long tests that share nothing with their neighbours: dealt one by one, and first, so that no worker waits at the end.
ONE_BY_ONE = ("tests/route/", "tests/site/test_browser.py")
# Many short files without a browser or a build: at the end they even out what is left to the workers.
LAST = ("tests/course/", "tests/macros/quiz/")


class ByFile(LoadFileScheduling):
    """A unit of work is a file, or a test where each is long."""

    def _split_scope(self, nodeid: str) -> str:
        return nodeid if nodeid.startswith(ONE_BY_ONE) else super()._split_scope(nodeid)


def long_ones_first(items: list[pytest.Item]) -> None:
    """Put long tests first and short files last, and leave the order as it is otherwise."""
    items.sort(key=lambda item: (not item.nodeid.startswith(ONE_BY_ONE), item.nodeid.startswith(LAST)))
