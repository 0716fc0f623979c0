"""From evidence to a checked answer: gate, prompt, check, quotes. Pure functions.

Evidence decides, the model drafts: nothing here asks a model whether something is true.
"""
