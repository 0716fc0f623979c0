"""Cloister's tests."""
