"""A conversation leaves the vault: as Markdown, as a Word document or as a PDF."""
