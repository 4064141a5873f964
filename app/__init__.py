"""Karkhana: the office of a workshop."""
