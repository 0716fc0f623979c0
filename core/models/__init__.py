"""Model files: which ones there are, where they lie, and whether they are what they should be."""
