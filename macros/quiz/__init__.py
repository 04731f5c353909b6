"""Quizzes: their model, how they are loaded, checked, played and rendered."""
