"""Child processes: start, stream, cancel, limits, crashes, orphans."""
