"""wagtail-lms, by the player that it has and by the desk that stands for its forms."""

from pathlib import Path

from playwright.sync_api import Page

from tests.lms.peers.peer import Peer, Result


class WagtailLms(Peer):
    """SCORM 1.2 alone: of a manifest in SCORM 2004 it reads no launch page."""

    # It may show the right values and lose them to a slower request. Each of three is said again, a second apart.
    settles = 4500

    def upload(self, package: Path) -> str:
        return str(self.describe(package)["lesson"])

    def describe(self, package: Path) -> dict[str, object]:
        """What it has read in the manifest."""
        file = {"name": package.name, "mimeType": "application/zip", "buffer": package.read_bytes()}
        answer = self.request.post(f"{self.address}/desk/upload/", multipart={"file": file})
        assert answer.ok, answer.text()[:300]
        found: dict[str, object] = answer.json()
        return found

    def open(self, page: Page, course: str) -> None:
        page.goto(f"{self.address}/desk/{course}/enter/")

    def result(self, course: str) -> Result:
        kept = self.request.get(f"{self.address}/desk/{course}/result/").json()
        return Result(
            grade=(kept["score_raw"] or 0) / 100,
            complete=kept["done"],
            passed=kept["completion_status"] == "passed",
            state=kept["suspend_data"],
            place=kept["location"],
        )
