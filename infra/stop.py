"""A reason to stop, told to the person at the command line."""


class Stopped(Exception):
    """One clear Dutch sentence (or a line per mistake); the command prints it and ends with 1."""
