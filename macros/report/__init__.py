"""The report for those who gather statements or codes: read them, count them, draw them on one page."""
