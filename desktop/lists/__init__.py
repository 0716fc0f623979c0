"""Item models: what tables and lists show."""
