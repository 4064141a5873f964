"""One list and one form per record."""
