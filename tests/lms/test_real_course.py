"""The course itself in a learning system: what counts there is what the course's own record counts."""

import shutil

import pytest

from macros.lms import launcher
from macros.lms.description import parts
from macros.lms.launcher import PAGE, Launcher
from tests.lms.conftest import HERE
from tests.lms.system import System
from tests.server import serving
from tests.sites import ROOT

MODULE = "front-desk"
# Every condition of the module, met by the answers that its record asks for.
FINISHED = """(module) => {
    const route = courseIds.routes.find(({name}) => name === module);
    for (const quiz of Object.values(route.conditions).flat().flatMap(({parts}) => parts)) {
        const {met, hash, endings} = courseIds.quizzes[quiz];
        const pairs = met.split(";").map((pair) => [pair.split("=")[0], pair.split("=")[1]?.split("|")[0]]);
        courseStore.put(quiz, met === "ending" ? {trail: [], endings: [endings[0]], done: true}
            : {done: true, hash, answer: met === "done" ? {} : Object.fromEntries(pairs)});
    }
}"""


@pytest.fixture(scope="module")
def hosted(mkdocs_site, tmp_path_factory):
    """A learning system with a thin package of one module, and the site that it leads to."""
    folder = tmp_path_factory.mktemp("hosted")
    for name in ("system.html", "system.js"):
        shutil.copy(HERE / name, folder)
    (folder / "scorm-again").symlink_to(HERE / "node_modules" / "scorm-again" / "dist")
    (folder / "site").symlink_to(mkdocs_site.folder)
    for standard in ("scorm12", "scorm2004"):
        own = folder / standard / "course"
        own.mkdir(parents=True)
        (own / PAGE).write_bytes(launcher.page(ROOT, parts(ROOT)[MODULE], Launcher(standard, site="/site/")))
        for name, content in launcher.files(ROOT).items():
            (own / name).write_bytes(content)
    with serving(folder) as address:
        yield address


@pytest.mark.parametrize("standard", ["scorm12", "scorm2004"])
def test_a_module_that_is_done_is_passed_and_complete_and_goes_on_the_next_day(hosted, page, standard):
    lms = System(page, hosted, standard)
    address = f"{hosted}/system.html?api={standard}&course={hosted}/{standard}/course/launch.html"
    page.goto(address)
    page.wait_for_function("calls.some((call) => /location/.test(call[1]))")
    lms.course.wait_for_function("Boolean(globalThis.courseStore)")
    assert lms.course.locator("html").get_attribute("class").find("embedded") >= 0
    lms.course.evaluate(FINISHED, MODULE)
    page.wait_for_function("calls.some((call) => /suspend_data/.test(call[1]) && /Set/.test(call[0]))")
    lms.leave()
    assert not [call for call in lms.calls() if call[-1] not in (0, 403)]
    kept = lms.kept()
    if standard == "scorm12":
        assert (kept["core"]["lesson_status"], kept["core"]["score"]["raw"]) == ("passed", "100")
    else:
        assert (kept["completion_status"], kept["success_status"]) == ("completed", "passed")
        assert kept["score"]["scaled"] == "1"
    assert 0 < len(kept["suspend_data"]) <= 4096
    page.goto(address)
    page.wait_for_function("calls.some((call) => /location/.test(call[1]))")
    lms.course.wait_for_function("Boolean(globalThis.courseStore?.get('nervous-nine')?.endings?.length)")
