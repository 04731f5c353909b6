"""One module alone has its own conditions: those of the record that stand in it."""

from macros.lms.module_routes import module_routes
from macros.syllabus.modules import MODULES
from tests import sites


def test_every_module_can_be_completed_by_itself_and_by_its_own_quizzes_alone():
    routes = {route["name"]: route["conditions"] for route in module_routes(sites.ROOT)}
    assert list(routes) == [module.name for module in MODULES]
    for name, conditions in routes.items():
        assert conditions, name
        for group in (group for groups in conditions.values() for group in groups):
            assert 1 <= group["least"] <= len(group["parts"]), name
    assert set(routes["front-desk"]) == {"exit-checks", "endings"}
    assert routes["front-desk"]["endings"] == [{"least": 1, "parts": ["nervous-nine"]}]
    assert set(routes["start-here"]) == {"self-check"}
    assert {"plan", "positions", "endings", "self-check"} <= set(routes["put-it-to-work"])
    every = [part for one in routes.values() for groups in one.values() for group in groups for part in group["parts"]]
    assert len(every) == len(set(every))
