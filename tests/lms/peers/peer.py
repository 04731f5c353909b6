"""A learning system by other hands, in a process and an environment of its own; what its teacher and its learner do."""

import os
import subprocess
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import APIRequestContext, Page

from macros.setup.environment import peer_folder
from tests.sites import ROOT

HERE = ROOT / "tests" / "lms" / "peers"


@dataclass(frozen=True)
class Result:
    """What the system says of one learner in one course. ``grade`` is of 1."""

    grade: float
    complete: bool
    passed: bool
    state: str
    place: str


class Peer(ABC):
    """``request`` is a teacher who has logged in where that is asked for."""

    # Milliseconds until the system has all that counts, where that takes longer than one can see from outside.
    settles = 0

    def __init__(self, address: str, request: APIRequestContext) -> None:
        self.address, self.request = address, request

    @abstractmethod
    def upload(self, package: Path) -> str:
        """Take a package in, and say what the course is called there."""

    @abstractmethod
    def open(self, page: Page, course: str) -> None:
        """The learner opens the course, on any device."""

    @abstractmethod
    def result(self, course: str) -> Result:
        """What the system has kept of the learner."""


@contextmanager
def running(name: str, folder: Path) -> Iterator[str]:
    """The address of a peer's server while the block runs. It ends when its input does, so also when we are killed."""
    command = [peer_folder(name) / "bin" / "python", HERE / name / "serve.py", folder]
    environment = {"PYTHONPATH": str(HERE), "PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"}
    with (
        (folder / "server.log").open("wb") as log,
        subprocess.Popen(
            list(map(str, command)),
            cwd=folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
        ) as process,
    ):
        assert process.stdout
        assert process.stdin
        port = process.stdout.readline().decode().strip()
        assert port, (folder / "server.log").read_text("utf-8")
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            process.stdin.close()
            process.wait(10)
