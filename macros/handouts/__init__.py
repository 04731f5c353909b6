"""Paper: handouts, cards and booklets as pages that print well, and their PDF files."""

# As `site_name` says it; a test holds the two together.
COURSE = "No such thing as an internal customer?"
FOLDER = "facilitate/handouts"
