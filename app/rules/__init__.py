"""The law and the arithmetic: pure functions on plain values."""
