"""The verbs of the `course` command: one module a verb, each with `add` (its options) and `run`."""
