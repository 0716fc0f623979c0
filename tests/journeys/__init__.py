"""Whole journeys: kill -9, canaries, no traces."""
