"""Runs scormhost, which keeps everything in the folder that is named."""

import sys
from pathlib import Path

import uvicorn
from lifeline import listening
from scormhost import create_scorm_app

app = create_scorm_app(data_dir=Path(sys.argv[1]), secret_key="of no worth outside of these tests")  # noqa: S106
uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listening()])
