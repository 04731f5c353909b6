"""Setting up: the environments for Python and Node, from the lock files alone."""
