"""A portal to learn on and to test against; it imports nothing of ours."""
