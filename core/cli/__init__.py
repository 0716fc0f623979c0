"""The command line: the second face on the same App; it keeps the core honest."""
