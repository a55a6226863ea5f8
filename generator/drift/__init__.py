"""What a new page says otherwise than the one before: facts, and what they do to a client."""
