"""What the machine offers: time, places, log, safe. Knows nobody."""
