"""Whole journeys of a person in the real window, on a real screen, with the bundled models.

Each journey is a program of its own that `tests.screen.run` starts; `test_journeys` runs them all.
"""
