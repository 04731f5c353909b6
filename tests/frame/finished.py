"""Learners who have finished the whole course, as the browser would have kept them."""

from macros.frame import ids
from macros.quiz import play
from macros.quiz.model import END, Scenario
from macros.quiz.render import load_named
from tests.sites import ROOT

COURSE = ids.data(ROOT)
BEGUN = 1_795_000_000_000
STEP = 97_000
LONG = "The person on ward six asked, “Who is this for?”, and we found that nobody had rung her since Tuesday’s round. "


def finished(words: int = 0) -> dict:
    """Every quiz answered, with so many letters of the learner's own in each place that takes words."""
    quizzes = {}
    for number, (quiz, known) in enumerate(COURSE["quizzes"].items()):
        quizzes[quiz] = {"at": BEGUN + number * STEP} | answered(quiz, known, words)
        if known["kind"] != "scenario":
            quizzes[quiz] |= {"hash": known["hash"], "done": True}
    quizzes["record"] = {"at": BEGUN + 200 * STEP, "answer": {"route": "full", "name": "Nadia Ó Súilleabháin"}}
    quizzes["told"] = {"at": BEGUN + 201 * STEP, "answer": {"completed": "1", "judged": "passed"}}
    return {"version": 1, "quizzes": quizzes}


PLAN = {
    "cue": "The light on line two goes on",
    "act": "ask who it is for",
    "person": "the caller",
    "gets": "an answer",
    "date": "2026-12-01",
    "asks": "Beatriz",
    "made": "2026-11-22",
    "uid": "0123456789abcdef",
}


def answered(quiz: str, known: dict, words: int) -> dict:
    own = (LONG * (words // len(LONG) + 1))[:words]
    if known["kind"] == "scenario":
        return played(quiz, known, own)
    if known["kind"] == "bank-call":
        calls = {"moves": "a=card b=mile c=number", "place": "week", "monday": "cost", "purpose": own}
        return {"answer": calls, "flags": ["answered", "monday-cost"]}
    return {"answer": item(known, own)}


def item(known: dict, own: str) -> dict:
    """The answer of an item: the stronger one where there is one, and every mark that it may carry."""
    options, groups, met = known.get("options", []), known.get("groups", []), known["met"]
    if groups:
        key = dict(pair.split("=") for pair in met.split(";") if "=" in pair)
        return {option: key.get(option, groups[len(option) % len(groups)]) for option in options}
    if known["kind"] == "choice":
        pick = met.removeprefix("pick=").split("|")[0] if met != "done" else options[0]
        return {"pick": pick, "sure": "2", "first": options[-1]}
    if known["kind"] == "sequencing":
        return {"order": met.removeprefix("order=")}
    return PLAN if known["kind"] == "plan" else {"text": own, "points": "101", "lean": "3"}


def played(quiz: str, known: dict, own: str) -> dict:
    """A way to an end, another choice tried in each scene, and every ending met."""
    file = next((ROOT / "quizzes").rglob(f"{quiz}.yml"))
    way = walked(load_named(ROOT, file.relative_to(ROOT / "quizzes").with_suffix("").as_posix()))
    hashes = {scene: digest for scene, digest, _ in known["scenes"]}
    return {
        "trail": [{"scene": scene, "choice": choice, "hash": hashes[scene]} for scene, choice in way],
        "read": True,
        "chosen": {scene: choices[-1] for scene, _, choices in known["scenes"]},
        "endings": known["endings"],
        "flags": [flag for flag in known["flags"] if "." not in flag][:3],
        "brought": [flag for flag in known["flags"] if "." in flag],
        "own": {way[0][0]: own} if own else {},
    }


def walked(scenario: Scenario) -> list[tuple[str, str]]:
    """The way of somebody who always takes the first choice."""
    state, way = play.begin(scenario), []
    while state.scene != END:
        scene = play.scene_of(scenario, state.scene)
        way.append((scene.id, scene.choices[0].id))
        state = play.choose(scenario, state, scene, scene.choices[0])
    return way
