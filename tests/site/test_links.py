"""Every link of a built site leads somewhere, down to the place on the page."""

import subprocess
import sys
from pathlib import Path

LYCHEE = Path(sys.executable).parent / "lychee"


def check(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Check links and fragments offline. 404.html names the host's root, which is mapped to the folder."""
    command = [LYCHEE, "--offline", "--include-fragments=full", "--no-progress", "--root-dir", folder, *more, folder]
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)


def test_every_link_and_fragment_leads_somewhere(site):
    done = check(site.folder)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_dead_fragment_is_found(tmp_path):
    (tmp_path / "index.html").write_text('<html><body><a href="index.html#nowhere">go</a></body></html>')
    assert check(tmp_path).returncode != 0
