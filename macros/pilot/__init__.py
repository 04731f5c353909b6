"""A pilot of the questions: which options people took, counted from what they saved."""
