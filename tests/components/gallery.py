"""A gallery of the examples: each on a page of its own, with the built site's style and script."""

import json
import re
from datetime import date, timedelta
from typing import Any

from playwright.sync_api import Page, Route

from tests.components.examples import Example
from tests.conftest import Site

SHELL = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
{styles}
{scripts}
</head>
<body class="handout" data-md-color-scheme="default" data-md-color-primary="custom">
<main class="md-main"><article class="md-content__inner md-typeset sheet">
<h1><a href="nothing">Gallery</a></h1>
<h2>Example</h2>
{body}
</article></main>
</body>
</html>"""
# What a handout shows has the style of paper, and none of the theme's.
PAPER = {"booklet", "scenario-key", "call-cards", "line-cards", "voting-cards", "lines"}
KEEP = "text => { localStorage.clear(); if (text) localStorage.setItem('internal-customer', text); }"


class Gallery:
    """Opens examples in a browser and brings them into a state by pressing what a learner would press."""

    def __init__(self, page: Page, site: Site) -> None:
        self.page = page
        self.site = site
        self.shown: dict[str, Example] = {}
        page.route("**/gallery/*", self._serve)

    def _serve(self, route: Route) -> None:
        example = self.shown.get(route.request.url.rsplit("/", 1)[1])
        if not example:
            route.fulfill(body="<!doctype html><title>An empty page</title>", content_type="text/html")
            return
        sheets = sorted((self.site.folder / "assets" / "stylesheets").glob("*.css"))
        # The start page has a style sheet of its own.
        base = "home" if example.component == "course-map" else "course"
        own = ["plan", "record", "reading", *([example.component] if self._has_own(example.component) else [])]
        own = list(dict.fromkeys(own))
        ours = [f"/assets/course/{name}.css" for name in (base, *own)]
        paths = [*(f"/assets/stylesheets/{sheet.name}" for sheet in sheets), *ours]
        if example.component in PAPER:
            paths = ["/assets/course/handout.css"]
        styles = "\n".join(f'<link rel="stylesheet" href="{path}">' for path in paths)
        scripts = "\n".join(f'<script src="/assets/course/{name}.js" defer></script>' for name in ("course", *own))
        body = SHELL.format(title=example.address, styles=styles, scripts=scripts, body=example.html)
        route.fulfill(body=body, content_type="text/html; charset=utf-8")

    def _has_own(self, component: str) -> bool:
        """Is there a bundle that only pages with this component load?"""
        return (self.site.folder / "assets" / "course" / f"{component}.js").exists()

    def open(self, example: Example, state: str = "") -> Page:
        """Show an example, with what was kept before, and take the steps to a state."""
        self.shown[example.address] = example
        self.page.goto(self.site.url("gallery/nothing"))
        self.page.evaluate(KEEP, json.dumps({"version": 1, "quizzes": example.kept}) if example.kept else "")
        self.page.goto(self.site.url(f"gallery/{example.address}"))
        for step in example.states.get(state, []):
            self.do(step)
        return self.page

    def do(self, step: dict[str, Any]) -> None:
        """One step, as the examples write it: `press: Go on`."""
        [(verb, what)] = step.items()
        getattr(self, "unfold" if verb == "open" else verb)(what)

    def press(self, name: str) -> None:
        # What is read out for some buttons goes on, unseen, after a colon.
        self.page.get_by_role("button", name=re.compile(f"^{re.escape(name).replace(':', ' ?:')}$")).click()

    def choose(self, text: str) -> None:
        self.page.get_by_role("radio", name=text).first.check()

    def rate(self, marks: dict[str, str]) -> None:
        for statement, word in marks.items():
            self.page.get_by_role("group", name=statement).get_by_role("radio", name=word, exact=True).check()

    def select(self, answers: dict[str, str]) -> None:
        for row, group in answers.items():
            self.page.get_by_role("combobox", name=row).select_option(label=group)

    def tap(self, taps: dict[str, str]) -> None:
        for row, name in taps.items():
            self.page.get_by_role("group", name=row).get_by_role("button", name=name, exact=True).click()

    def write(self, text: str) -> None:
        self.page.get_by_role("textbox").fill(text)

    def fill(self, answers: dict[str, str]) -> None:
        """Fields by a part of their label; a date field takes `soon`, the day after tomorrow."""
        soon = (date.today() + timedelta(days=2)).isoformat()
        for label, text in answers.items():
            self.page.get_by_label(label).first.fill(soon if text == "soon" else text)

    def tick(self, text: str) -> None:
        self.page.get_by_role("checkbox", name=text).check()

    def unfold(self, text: str) -> None:
        self.page.locator("summary:visible").filter(has_text=text).first.click()
