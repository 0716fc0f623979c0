"""Child processes: one mechanism for the reader, the semantic index and the writer.

``worker`` is the app's side (start, call, stream, cancel, limit, kill); ``serve`` is the child's;
``wire`` is what passes between them.
"""
