"""The desktop window: a face on core, drawn with Qt. It imports core, never the reverse."""
