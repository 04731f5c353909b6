"""The scenes of a scenario as a graph: which leads where, whatever the conditions say."""

from macros.quiz.model import END, Scenario

Graph = dict[str, set[str]]


def graph(scenario: Scenario) -> Graph:
    """For each scene the scenes (or `end`) that its choices may lead to."""
    leads: Graph = {scene.id: set() for scene in scenario.scenes}
    for _, scene, choice in scenario.choices():
        leads[scene.id] |= {route.to for route in scenario.routes(scene, choice)}
    return leads


def reached(leads: Graph, start: str) -> set[str]:
    """Every scene that some route from ``start`` comes to, itself among them."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += leads.get(name, ())
    return seen


def leading_out(leads: Graph) -> set[str]:
    """Every scene from which a play can stop: at the end, in a scene without choices, or at an unknown name."""
    back: Graph = {}
    for name, following in leads.items():
        for other in following:
            back.setdefault(other, set()).add(name)
    stops = {END, *(name for name, following in leads.items() if not following), *(set(back) - set(leads))}
    return set().union(*(reached(back, stop) for stop in stops))
