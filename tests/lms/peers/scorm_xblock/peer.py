"""The SCORM XBlock of Open edX, by the handlers that its Studio and its player call."""

from functools import cached_property
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.lms.peers.peer import Peer, Result

# The form of Studio, as it stands when nothing in it has been changed.
FORM = {
    "display_name": "The course",
    "width": "",
    "height": "",
    "has_score": "1",
    "weight": "1",
    "popup_on_launch": "0",
}
FORM |= {"enable_navigation_menu": "0", "enable_fullscreen_button": "1", "navigation_menu_width": ""}


class ScormXBlock(Peer):
    """SCORM 1.2 and 2004. A course is `unit/block` here."""

    def upload(self, package: Path) -> str:
        made = self.request.get(f"{self.address}/desk/add/").json()
        course = f"{made['unit']}/{made['block']}"
        file = {"name": package.name, "mimeType": "application/zip", "buffer": package.read_bytes()}
        answer = self._call(course, "studio_submit", multipart={**FORM, "file": file})
        assert answer == {"result": "success", "errors": []}
        return course

    def open(self, page: Page, course: str) -> None:
        page.goto(f"{self.address}/scenario/{course.split('/', maxsplit=1)[0]}/?student=ruth")

    def result(self, course: str) -> Result:
        return Result(
            grade=float(self._value(course, "cmi.score.scaled")),
            complete=self._value(course, "cmi.completion_status") == "completed",
            passed=self._value(course, "cmi.success_status") == "passed",
            state=str(self._value(course, "cmi.suspend_data")),
            place=str(self._value(course, "cmi.core.lesson_location") or self._value(course, "cmi.location")),
        )

    @cached_property
    def token(self) -> str:
        """What its forms carry, so that no other site can send them."""
        self.request.get(f"{self.address}/scenario/unit0/", params={"student": "ruth"})
        return next(one["value"] for one in self.request.storage_state()["cookies"] if one["name"] == "csrftoken")

    def _value(self, course: str, name: str) -> Any:
        return self._call(course, "scorm_get_value", data={"name": name, "url": ""})["value"]

    def _call(self, course: str, handler: str, **given: Any) -> dict[str, Any]:
        """One handler of the block, as the page would call it."""
        block = course.split("/")[1]
        headers = {"X-CSRFToken": self.token}
        answer = self.request.post(f"{self.address}/handler/{block}/{handler}/?student=ruth", headers=headers, **given)
        assert answer.ok, answer.text()[:300]
        found: dict[str, Any] = answer.json()
        return found
