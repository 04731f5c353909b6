"""The simulation of module 7: its rules as data, played by the build and by the browser alike."""
