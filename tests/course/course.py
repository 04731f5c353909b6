"""The shipped course, read once for the tests of its content: its quizzes, its pages, and what stands on which."""

from pathlib import Path

from macros.quiz.load import Loaded, load_all
from macros.quiz.model import Scenario
from macros.quiz.render import QUIZ_MACRO
from macros.syllabus.modules import MODULES
from macros.syllabus.page import Page, page_files, read_page

ROOT = Path(__file__).resolve().parents[2]
QUIZZES: list[Loaded] = load_all(ROOT / "quizzes")[0]
BY_NAME = {f"{loaded.path.parent.name}/{loaded.path.stem}": loaded for loaded in QUIZZES}
SCENARIOS: list[Scenario] = [loaded.quiz for loaded in QUIZZES if isinstance(loaded.quiz, Scenario)]
PAGES: dict[str, Page] = {
    path.relative_to(ROOT / "docs").as_posix(): read_page(path) for path in page_files(ROOT / "docs")
}
# The pages of modules 0 to 8, by the name of their folder.
MODULE_PAGES: dict[str, Page] = {module.name: PAGES[f"modules/{module.name}/index.md"] for module in MODULES}
# Those that argue: all but the first, which begins.
TAUGHT = {name: page for name, page in MODULE_PAGES.items() if name != "start-here"}


def shown(page: Page) -> list[Loaded]:
    """The quizzes that a page shows, in its order."""
    return [BY_NAME[name] for name in QUIZ_MACRO.findall(page.body)]


def body(page: Page) -> list[tuple[int, str]]:
    """The paragraphs of a page's body, with their lines."""
    return [(int(loc[1]), text) for loc, text in page.texts if loc[0] == "body"]
