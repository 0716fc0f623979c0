"""Search by meaning, with the bundled embedder in a real child."""
