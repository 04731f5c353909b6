"""What the peers in Django share: tables, and a server that takes several requests at a time as `runserver` does."""

import django
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from lifeline import told


def prepare() -> None:
    """The tables as they are today, and not by way of all that they have been: that takes long, or is not published."""
    django.setup()
    settings.MIGRATION_MODULES = dict.fromkeys(app.label for app in apps.get_app_configs())
    call_command("migrate", run_syncdb=True, verbosity=0)


def serve() -> None:
    """Until the tests are gone."""
    from django.contrib.staticfiles.handlers import StaticFilesHandler  # noqa: PLC0415 - these want the set-up first
    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler  # noqa: PLC0415
    from django.core.wsgi import get_wsgi_application  # noqa: PLC0415

    with ThreadedWSGIServer(("127.0.0.1", 0), WSGIRequestHandler) as server:
        server.set_app(StaticFilesHandler(get_wsgi_application()))
        told(server.server_port)
        server.serve_forever()
