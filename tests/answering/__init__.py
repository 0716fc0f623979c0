"""The pure parts of an answer: facts, support, quotes, prompt, gate."""
