"""Documents in, documents out; retrieval and answers, on a real vault with real children."""
