"""One module per form in which records are handed on."""
