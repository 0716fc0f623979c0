"""Finding pages, on a real vault database with a meaning that needs no model."""
