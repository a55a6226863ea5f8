"""The vendors' pages turned into facts."""
