"""Checking everything that is stored."""
