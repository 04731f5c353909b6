"""Who may write to the store and read from it."""

NAME, KEY = "course", "its-key"
