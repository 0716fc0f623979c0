"""The benchmarks run, and mark as they say."""
