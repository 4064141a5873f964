"""The same office from a terminal."""
