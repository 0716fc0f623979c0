"""Pure functions on text: sentences, token estimates, words to search by, passages."""
