"""Whether the person is still there, as the system tells: asleep, screen locked, user switched.

``presence`` gathers what the sources of a system say: ``logind`` and ``screensaver`` on Linux,
``windows``, ``macos``, ``session_end`` on each. ``guard`` locks the vault upon it.
"""
