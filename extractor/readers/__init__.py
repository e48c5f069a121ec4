"""One module per file format, each giving a Document."""
