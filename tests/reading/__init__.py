"""Reading PDFs, on documents drawn for the purpose."""
