"""Ralph as a record store: `serve.py FOLDER ORIGIN`. It tells its address, and ends when its input does."""

import json
import os
import socket
import sys
import threading
from pathlib import Path

import bcrypt
from account import KEY, NAME


def main(folder: Path, origin: str) -> None:
    """Set it up for one user and for pages of one origin, and run it."""
    users = folder / "auth.json"
    user = {
        "username": NAME,
        "hash": bcrypt.hashpw(KEY.encode(), bcrypt.gensalt(4)).decode(),
        "scopes": ["statements/read", "statements/write"],
        "agent": {"mbox": "mailto:store@example.org"},
    }
    users.write_text(json.dumps([user]), encoding="utf-8")
    os.environ |= {
        "RALPH_AUTH_FILE": str(users),
        "RALPH_RUNSERVER_BACKEND": "fs",
        "RALPH_RUNSERVER_CORS_ALLOW_ORIGINS": json.dumps([origin]),
        "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(folder),
    }
    threading.Thread(target=end_with_the_tests, daemon=True).start()
    # It reads its settings as it is imported.
    import uvicorn  # noqa: PLC0415
    from ralph.api import app  # noqa: PLC0415
    from ralph.backends.data.base import BaseOperationType  # noqa: PLC0415
    from ralph.backends.lrs.fs import FSLRSBackend  # noqa: PLC0415

    # As shipped it makes its file anew with each call, and so refuses the second.
    FSLRSBackend.default_operation_type = BaseOperationType.APPEND
    with socket.create_server(("127.0.0.1", 0)) as port:
        print(f"http://127.0.0.1:{port.getsockname()[1]}/xAPI/", flush=True)
        uvicorn.Server(uvicorn.Config(app, log_level="error")).run(sockets=[port])


def end_with_the_tests() -> None:
    """Whoever started us holds the other end of our input."""
    sys.stdin.buffer.read()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
