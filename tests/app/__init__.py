"""The composition root, with real children."""
