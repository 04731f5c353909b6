"""Runs wagtail-lms in a project with nothing else in it, which keeps everything in the folder that is named."""

import sys
from pathlib import Path

from django.conf import settings
from schoolhouse import prepare, serve

FOLDER = Path(sys.argv[1])
APPS = ["wagtail_lms", *(f"wagtail.{name}" for name in ("users", "snippets", "images", "search", "admin"))]
APPS += ["wagtail", "modelcluster", "taggit"]
APPS += [f"django.contrib.{name}" for name in ("auth", "contenttypes", "sessions", "messages", "staticfiles")]

# As a school would set it that has no other database: a writer waits for the one before.
WAITS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF",
}

settings.configure(
    DEBUG=True,
    SECRET_KEY="of no worth outside of these tests",  # noqa: S106
    ALLOWED_HOSTS=["*"],
    INSTALLED_APPS=APPS,
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [Path(__file__).parent],
            "APP_DIRS": True,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                ]
            },
        }
    ],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": FOLDER / "db.sqlite3", "OPTIONS": WAITS}},
    MEDIA_ROOT=FOLDER / "media",
    STATIC_URL="/static/",
    ROOT_URLCONF="desk",
    WAGTAIL_SITE_NAME="A school",
    WAGTAILADMIN_BASE_URL="http://127.0.0.1",
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    USE_TZ=True,
)


prepare()
from wagtail.models import Locale, Page  # noqa: E402 - models want the set-up first

Locale.objects.create(language_code="en")
Page.add_root(title="School")
serve()
