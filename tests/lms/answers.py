"""What a learner answers in these tests, as the course tells it."""

CHOICE = {
    "type": "answer",
    "quiz": "exit-hand-over",
    "kind": "choice",
    "interaction": "choice",
    "question": "What do you pass on?",
    "response": ["the-fact"],
    "correct": ["the-fact"],
    "result": "correct",
    "options": ["the-rumour", "the-fact", "both"],
}
MATCHING = {
    "type": "answer",
    "quiz": "ten-things",
    "kind": "matching",
    "interaction": "matching",
    "question": "Which pile?",
    "response": ["badge=desk", "chart=clinic"],
    "correct": ["badge=desk", "chart=desk"],
    "result": "incorrect",
    "options": ["badge", "chart"],
    "groups": ["desk", "clinic"],
}
ORDER = {
    "type": "answer",
    "quiz": "first-to-last",
    "kind": "sequencing",
    "interaction": "sequencing",
    "question": "In which order?",
    "response": ["ring", "greet", "note"],
    "correct": ["greet", "ring", "note"],
    "result": "incorrect",
    "options": ["greet", "note", "ring"],
}
RATING = {
    "type": "answer",
    "quiz": "self-check-before",
    "kind": "likert",
    "interaction": "likert",
    "question": "Where do you stand?",
    "response": ["i-know-who=4", "i-ask=2"],
    "correct": None,
    "result": "neutral",
}
STORY = {
    "type": "answer",
    "quiz": "nervous-nine",
    "kind": "scenario",
    "interaction": "other",
    "question": "The nervous nine o’clock",
    "response": ["ask-ola", "note"],
    "correct": None,
    "result": "neutral",
    "path": "M1-BCAB-K",
    "ending": "one-practice",
}
OWN_WORDS = {
    "type": "answer",
    "quiz": "open-one",
    "kind": "long-fill-in",
    "interaction": "long-fill-in",
    "question": "What would you do?",
    "response": [],
    "correct": None,
    "result": "neutral",
}
ANSWERS = [CHOICE, MATCHING, ORDER, RATING, STORY, OWN_WORDS]
STATE = "1ab~" + "Zz09-_" * 300
DONE = [
    {"type": "progress", "done": 9, "of": 9, "measure": 1},
    {"type": "passed", "scaled": 0.875, "code": "X"},
    {"type": "completed", "code": "X"},
    {"type": "state", "state": STATE},
]
