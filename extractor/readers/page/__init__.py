"""Printed pages: lines in reading order, paragraphs, tables and furniture."""
