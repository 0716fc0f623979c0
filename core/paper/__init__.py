"""What is printed: the recovery key's sheet, receipts of erasures, the audit log.

Every function gives the bytes of a PDF and writes nothing. The words come from the caller, who
knows the person's language; the defaults are English. Text is drawn as it is, never read as markup.
"""
