"""What changed between two states of a client, and what each change asks of its version."""
