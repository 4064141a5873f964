"""Tables. Knows rules."""
