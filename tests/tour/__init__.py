"""The tour of a newcomer: a session against the sandbox, then every recording."""
