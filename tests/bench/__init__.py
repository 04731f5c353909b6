"""`make bench`: what the course costs, beside its rivals, on this machine, in one run."""
