"""A real screen: an X server, a hand on its mouse and keyboard, and eyes on its pixels.

A test calls `run.run_script`: it starts an X server that nobody sees and, on it, a script as a
process of its own. In that process the program runs as always, in the main thread, and a person is
played by a second thread with a `hand.Hand`: input goes to the X server and comes back to the
program as the events of a real mouse and keyboard, dropped files come from another process, and
pictures are taken from the screen, not from the widgets.
"""
