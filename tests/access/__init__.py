"""Who gets into a vault."""
