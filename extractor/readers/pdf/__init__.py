"""Pdf files: characters, rules and forms of a page as pdfium gives them."""
