"""What the course needs to live in a frame: its ids as data for the browser."""
