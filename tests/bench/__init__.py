"""Benchmarks on folders of documents and questions; docs/benchmarks.md says what each figure means.

Run with ``python -m tests.bench WHAT FOLDER``. They drive the same public App as both faces do.
"""
