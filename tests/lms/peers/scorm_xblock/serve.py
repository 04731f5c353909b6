"""Runs the SCORM XBlock in the workbench of XBlock, which keeps everything in the folder that is named."""

import sys
from pathlib import Path
from types import SimpleNamespace

import django
from django.conf import settings
from django.core.management import call_command
from lifeline import serving
from workbench import settings as workbench

FOLDER = Path(sys.argv[1])
OURS = {
    "DATABASES": {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": FOLDER / "db.sqlite3"}},
    "MEDIA_ROOT": FOLDER / "media",
    "MEDIA_URL": "/media/",
    "LOGGING": {},
    "ROOT_URLCONF": "desk",
    # The workbench puts a query behind its handlers' addresses, where the block would put the names of files.
    "XBLOCK_SETTINGS": {"ScormXBlock": {"PROXY_ASSETS_LMS": False}},
}


def prepare() -> None:
    """An empty workbench, in which a block has the place that it would have in a course."""
    theirs = {name: value for name, value in vars(workbench).items() if name.isupper()}
    settings.configure(**theirs | OURS)
    django.setup()
    call_command("migrate", verbosity=0)
    from openedxscorm.scormxblock import ScormXBlock  # noqa: PLC0415 - models want the set-up first

    ScormXBlock.location = SimpleNamespace(block_id="none")


if __name__ == "__main__":
    prepare()
    serving()
