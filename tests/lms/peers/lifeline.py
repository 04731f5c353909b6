"""What every peer's server needs: a port of this machine that was free, and an end when the tests are gone."""

import os
import socket
import sys
import threading


def listening() -> socket.socket:
    """A socket that already takes calls; its port is told to the tests, which hold the other end of our input."""
    found = socket.create_server(("127.0.0.1", 0))
    told(found.getsockname()[1])
    return found


def told(port: int) -> None:
    threading.Thread(target=_end_with_the_tests, daemon=True).start()
    print(port, flush=True)


def _end_with_the_tests() -> None:
    sys.stdin.buffer.read()
    os._exit(0)


def serving() -> None:
    """Serve the Django project that has been set up, several requests at a time, as its own `runserver` does."""
    from django.contrib.staticfiles.handlers import StaticFilesHandler  # noqa: PLC0415 - not every peer has Django
    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler  # noqa: PLC0415
    from django.core.wsgi import get_wsgi_application  # noqa: PLC0415

    with ThreadedWSGIServer(("127.0.0.1", 0), WSGIRequestHandler) as server:
        server.set_app(StaticFilesHandler(get_wsgi_application()))
        told(server.server_port)
        server.serve_forever()
