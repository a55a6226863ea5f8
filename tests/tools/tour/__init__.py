"""The tour of a newcomer: a session with each vendor's sandbox, then every recording."""
