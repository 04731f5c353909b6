"""Statements from a learning record store, page by page, into a file of one statement a line."""

import base64
import json
import time
import urllib.request
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit, urlunsplit

from macros.report.source import Unreadable

LIMIT = "limit=500"
PATIENCE = 60.0
TRIES = 4
BUSY = (429, 500, 502, 503, 504)
SAID = {
    401: "it asks for a name and a key: give them as LRS_USER and LRS_KEY in the environment",
    403: "it does not let this name and key read statements",
    404: "there is no such address; it should end in /statements, or in what stands before that",
}


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A store that sends us elsewhere would have the key sent along."""

    def redirect_request(self, *_: object) -> None:
        return None


OPENER = urllib.request.build_opener(_NoRedirect)


def is_address(source: str) -> bool:
    """Does the source name a store rather than a file?"""
    return "://" in source


def fetch(address: str, user: str, key: str, into: Path, pause: float = 1.0) -> int:
    """Write all statements into a file; returns how many pages there were."""
    pages = 0
    with into.open("w", encoding="utf-8") as file:
        for page in _pages(_first(address), user, key, pause):
            pages += 1
            file.writelines(f"{json.dumps(one)}\n" for one in page)
    return pages


def _first(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise Unreadable(f"{address} is no address of a store: it should begin with https:// or http://")
    path = parts.path.rstrip("/")
    path += "" if path.endswith("/statements") else "/statements"
    query = parts.query if "limit=" in parts.query else "&".join(filter(None, (parts.query, LIMIT)))
    return urlunsplit((parts.scheme, parts.netloc, path, query, ""))


def _pages(address: str, user: str, key: str, pause: float) -> Iterator[list[Any]]:
    seen: set[str] = set()
    while address not in seen:
        seen.add(address)
        page = _page(address, user, key, pause)
        if not isinstance(page, dict) or not isinstance(page.get("statements"), list):
            raise Unreadable(f"{address} answers, but not with statements: is it the address of a store?")
        yield page["statements"]
        if not page.get("more"):
            return
        following = urljoin(address, str(page["more"]))
        if urlsplit(following)[:2] != urlsplit(address)[:2]:
            raise Unreadable(f"{address} goes on at another host, {following}: the key is not sent there")
        address = following
    raise Unreadable(f"{address} comes round again: this store's pages do not end")


def _page(address: str, user: str, key: str, pause: float) -> Any:
    headers = {"X-Experience-API-Version": "1.0.3", "Accept": "application/json"}
    if user or key:
        headers["Authorization"] = "Basic " + base64.b64encode(f"{user}:{key}".encode()).decode()
    for left in reversed(range(TRIES)):
        try:
            # The scheme has been looked at.
            request = urllib.request.Request(address, headers=headers)  # noqa: S310
            with OPENER.open(request, timeout=PATIENCE) as answer:
                return json.load(answer)
        except HTTPError as error:
            if error.code not in BUSY or not left:
                said = SAID.get(error.code, f"it answers with {error.code} {error.reason}")
                raise Unreadable(f"{address} cannot be read: {said}") from None
        except (URLError, HTTPException, OSError) as error:
            if not left:
                raise Unreadable(f"{address} cannot be reached: {getattr(error, 'reason', error)}") from None
        except ValueError:
            raise Unreadable(f"{address} answers, but not in JSON: is it the address of a store?") from None
        time.sleep(pause * (TRIES - left))
    raise AssertionError("the last try returns or raises")
