"""A page of another site with one frame in it, and what it hears from there."""

import json
from pathlib import Path

from playwright.sync_api import Frame, Page

HTML = """<!doctype html><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<script>
window.heard = []; window.kept = {kept};
addEventListener("message", (event) => {{
  if (event.source !== document.querySelector("iframe").contentWindow) return;
  const said = event.data;
  heard.push(said);
  if (said.type === "state") window.kept = said.state;
  if (said.type === "hello" && {answers}) say({{ type: "init", state: window.kept }});
}});
window.say = (message) => document.querySelector("iframe").contentWindow
  .postMessage({{ course: "internal-customer", version: 1, ...message }}, "*");
</script>{embed}
<iframe src="{src}" style="width:880px;height:514px;border:0" {more}></iframe>"""


class HostPage:
    """The page around the course. It stands on `localhost`, the course on `127.0.0.1`: two sites."""

    def __init__(self, page: Page, site: str, folder: Path, address: str) -> None:
        """``site`` is where the course is served, ``address`` where the host's folder is."""
        self.page, self.site, self.folder, self.shown = page, site, folder, 0
        # The same machine by another name is another site. It has to be served: what a test makes up has no network.
        self.address = address.replace("127.0.0.1", "localhost")

    def show(self, path: str, *, answers: bool = False, kept: str = "", more: str = "", embed: str = "") -> Frame:
        """Write a host page with a frame for an address of the other site, and open it."""
        src = f"{self.site}/{path}"
        html = HTML.format(
            src=src,
            answers=str(answers or bool(kept)).lower(),
            kept=json.dumps(kept),
            width=880,
            height=514,
            more=more,
            embed=embed,
        )
        # A page of the same name, written twice within a second, is the same page to a browser's cache.
        self.shown += 1
        name = f"host-{self.shown}.html"
        (self.folder / name).write_text(html, "utf-8")
        self.page.goto(f"{self.address}/{name}")
        return self.frame

    @property
    def frame(self) -> Frame:
        handle = self.page.query_selector("iframe")
        assert handle
        found = handle.content_frame()
        assert found
        return found

    def heard(self, kind: str) -> list[dict]:
        """Messages of one type so far."""
        return self.page.evaluate("kind => heard.filter((said) => said.type === kind)", kind)

    def wait_for(self, kind: str, least: int = 1) -> list[dict]:
        self.page.wait_for_function(
            "([kind, least]) => heard.filter((said) => said.type === kind).length >= least", arg=[kind, least]
        )
        return self.heard(kind)
