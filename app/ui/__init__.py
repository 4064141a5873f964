"""The window: the only room that has heard of Qt."""
