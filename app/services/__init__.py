"""What the office does: functions on a sitting that return frozen values."""
