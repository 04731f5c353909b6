"""Runs the SCORM XBlock in the workbench of XBlock, which keeps everything in the folder that is named."""

import sys
from pathlib import Path

from django.conf import settings
from schoolhouse import prepare, serve
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


settings.configure(**{name: value for name, value in vars(workbench).items() if name.isupper()} | OURS)
prepare()
from openedxscorm.scormxblock import ScormXBlock  # noqa: E402 - models want the set-up first

# Older versions kept packages by a course's own name for the block, and the workbench has no courses.
ScormXBlock.extract_old_folder_base_path = "scorm/none"
serve()
