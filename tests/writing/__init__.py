"""Drafting, with the bundled model in a real child."""
