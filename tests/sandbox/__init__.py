"""Walls that the system holds: what they refuse, tried by real processes."""
