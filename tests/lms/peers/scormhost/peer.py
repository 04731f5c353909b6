"""scormhost, by its own API: an account that uploads and learns."""

from pathlib import Path

from playwright.sync_api import APIRequestContext, Page

from tests.lms.peers.peer import Peer, Result

ACCOUNT = {"email": "ruth@example.org", "password": "a long enough one"}
LAUNCH = {"launch": "launch.html"}


class Scormhost(Peer):
    """SCORM 1.2 and 2004."""

    def __init__(self, address: str, request: APIRequestContext) -> None:
        super().__init__(address, request)
        who = {**ACCOUNT, "username": "ruth", "display_name": "Ruth"}
        assert request.post(f"{address}/api/auth/register", data=who).ok

    def upload(self, package: Path) -> str:
        file = {"name": package.name, "mimeType": "application/zip", "buffer": package.read_bytes()}
        answer = self.request.post(f"{self.address}/api/packages", multipart={"file": file})
        assert answer.ok, answer.text()[:300]
        return str(answer.json()["id"])

    def open(self, page: Page, course: str) -> None:
        page.request.post(f"{self.address}/api/auth/login", data=ACCOUNT)
        page.goto(f"{self.address}/launch/{course}")

    def result(self, course: str) -> Result:
        kept = self.request.get(f"{self.address}/api/scorm/{course}/cmi", params=LAUNCH).json()["elements"]
        status = kept.get("cmi.core.lesson_status")
        return Result(
            grade=float(kept.get("cmi.score.scaled") or float(kept.get("cmi.core.score.raw") or 0) / 100),
            complete=status in ("passed", "completed") or kept.get("cmi.completion_status") == "completed",
            passed=(status or kept.get("cmi.success_status")) == "passed",
            state=kept.get("cmi.suspend_data", ""),
            place=kept.get("cmi.core.lesson_location") or kept.get("cmi.location") or "",
        )
