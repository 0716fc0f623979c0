"""The sample documents are what their script draws, and answer their questions."""
