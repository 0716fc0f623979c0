"""Drafting: a child process runs a small language model on a prompt and nothing else.

``writer`` is the app's side, ``templates`` puts a prompt into a model family's form; ``child`` and
``llama`` run in the child.
"""
