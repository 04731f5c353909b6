"""Two builds of the same sources are the same, byte for byte."""

import hashlib

import pytest

from tests import sites


def digests(folder):
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


@pytest.mark.parametrize("engine", sites.FOLDERS)
def test_a_second_build_gives_the_same_bytes(engine):
    first = digests(sites.ready(engine))
    again = f".built/again-{engine}"
    sites.build(engine, again)
    second = digests(sites.ROOT / again)
    assert first.keys() == second.keys()
    assert not [name for name in first if first[name] != second[name]]
