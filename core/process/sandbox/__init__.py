"""Walls that the operating system holds, not we: no network for anything, little for the reader.

``walls`` is what programs call; ``seccomp`` and ``landlock`` are Linux, ``windows`` and ``macos``
the others. What a system cannot do is said there, and ``core.offline`` shows what holds.
"""
