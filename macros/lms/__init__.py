"""The course as packages for learning systems: one description of it, and a module for each standard."""
