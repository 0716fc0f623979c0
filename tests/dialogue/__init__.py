"""Asking within conversations."""
