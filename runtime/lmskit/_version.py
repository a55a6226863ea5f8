"""The version of lmskit and of every client that ships with it."""

__version__ = "0.1.0"
