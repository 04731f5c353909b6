"""A learner who has opened the course in a system: one sitting, at any device."""

from urllib.parse import urlsplit

from playwright.sync_api import Frame, Page, expect

from tests.pages.item import ItemPage
from tests.pages.scenario import ScenarioPage
from tests.play.ways import title, way_to

# A system, a course and a browser share a machine with other tests.
PATIENCE = 20_000
KEPT = "The page around the course keeps"
STORY = way_to("one-practice")
# Four of five, which is enough, and not the whole.
ANSWERS = {
    "exit-what-is-lost": "part-in-the-visit",
    "exit-symptom": "a-sign-and-no-help",
    "exit-needles": "keep-it-to-yourself",
    "exit-overreach": "a-guaranteed-result",
    "exit-job-line": "brings-each-patient",
}
GRADE = 0.8
STRONGER = ("exit-needles", "pass-on-and-leave-the-order")


class Sitting:
    """The module on the front desk, in the frame of a launcher in the frame of a system."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.frame = page.frame_locator("iframe").frame_locator(".launch__course")
        expect(self.frame.locator(".frame-bar__kept")).to_contain_text(KEPT, timeout=PATIENCE)
        self.course = next(frame for frame in page.frames if _launched(frame))

    def take(self) -> None:
        """Decide in the story and answer every question at the end, by presses."""
        ScenarioPage(self.course).play(list(STORY.picks))
        for quiz, option in ANSWERS.items():
            ItemPage(self.course, quiz).answer(option)

    def mend(self) -> None:
        """Try the one again that was weak."""
        quiz, option = STRONGER
        ItemPage(self.course, quiz).answer(option)

    def go_on(self) -> None:
        """To the next page of the course."""
        self.course.locator(".md-footer__link--next").click()

    def leave(self) -> None:
        """Close the course, as one closes a tab that goes elsewhere."""
        self.page.goto("about:blank")

    def expect_taken(self) -> None:
        """What was done at another device stands here."""
        expect(ScenarioPage(self.course).ending).to_have_text(title(STORY.ending), timeout=PATIENCE)
        for quiz, option in ANSWERS.items():
            expect(self.course.locator(f'#{quiz} input[value="{option}"]')).to_be_checked()


def _launched(frame: Frame) -> bool:
    around = frame.parent_frame
    return bool(around and urlsplit(around.url).path.endswith("launch.html"))
