"""Sentences, tokens, words, passages."""
