"""One reader for each format that a vendor's page comes in."""
