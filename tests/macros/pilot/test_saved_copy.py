"""The very file that “Save a copy” writes is what the command reads, so that the two cannot drift apart."""

from macros import cli
from tests.pages.item import ItemPage
from tests.pages.progress import ProgressPage
from tests.pages.scenario import ScenarioPage

MODULE = "modules/front-desk/index.html"


def test_what_was_played_in_the_browser_is_what_is_counted(page, mkdocs_site, tmp_path, capsys):
    page.goto(mkdocs_site.url("record.html"))
    page.get_by_role("checkbox", name="Ask me how sure I am").check()
    page.goto(mkdocs_site.url(MODULE))
    scenario = ScenarioPage(page)
    choices = scenario.stage.locator("input[type=radio]")
    decided = str(choices.nth(1).input_value())
    scenario.decide(decided)
    answered = ItemPage(page, "exit-needles")
    answered.choose("keep-it-to-yourself")
    answered.root.get_by_role("radio", name="2, fairly sure").check()
    answered.press("Check my answer")
    answered.answer("pass-on-and-leave-the-order")
    ItemPage(page, "exit-symptom").root.get_by_role("button", name="Check my answer").scroll_into_view_if_needed()
    symptom = ItemPage(page, "exit-symptom").root.locator(".pick input").first
    other = str(symptom.input_value())
    ItemPage(page, "exit-symptom").answer(other)
    page.goto(mkdocs_site.url("progress.html"))
    with page.expect_download() as saved:
        ProgressPage(page).press("Save a copy")
    copy = tmp_path / saved.value.suggested_filename
    saved.value.save_as(copy)

    assert cli.main(["pilot", str(copy)]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert "For 1 of 3 answers the first pick is known." in told.out
    assert "nervous-nine, “The nervous nine o’clock”: 1 of 8 decisions reached" in told.out
    untaken = {line.split(": nobody")[0].strip() for line in told.out.splitlines() if ": nobody took" in line}
    taken = {option for option in ("keep-it-to-yourself", other, decided) if not untaken & set(places(option))}
    assert taken == {"keep-it-to-yourself", other, decided}
    assert set(places("pass-on-and-leave-the-order")) & untaken
    assert len(untaken) == 6


def places(option: str) -> list[str]:
    """Where options of this name stand in the three quizzes."""
    found = []
    for name in ("nervous-nine", "exit-needles", "exit-symptom"):
        path = f"quizzes/front-desk/{name}.yml"
        for at, line in enumerate((cli.ROOT / path).read_text("utf-8").splitlines(), 1):
            if line.strip() == f"- id: {option}":
                found.append(f"{path}:{at}:{line.index('id') + 1}")
    return found
