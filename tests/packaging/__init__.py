"""What makes installers, as far as it can be tried everywhere."""
