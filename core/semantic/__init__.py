"""Search by meaning: a child process embeds passages and searches their vectors.

``index`` is the app's side; ``child``, ``embedder`` and ``chroma`` run in the child, which holds
vectors and ids and no key.
"""
