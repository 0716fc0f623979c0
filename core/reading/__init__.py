"""Reading PDFs: what the app asks, what a child process finds, and the wall between them.

``reader`` is the app's side. ``child`` opens the document, with ``structure`` (pypdf), ``pages``
(pdfium) and the pure steps from characters to text: ``glyphs``, ``lines``, ``columns``, ``blocks``,
``layout``. ``requests`` and ``protocol`` are all that passes between the two.
"""
