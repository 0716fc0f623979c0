"""Model files: catalogue, hashes, unpacking."""
