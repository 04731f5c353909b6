"""Room mode: what a group sees on the projector, and what the facilitator has in a second window."""
