"""The version of lmskit; each client that ships with it has one of its own."""

__version__ = "0.1.0"
