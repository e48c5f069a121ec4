"""Reads contract files: readers, outline, values, terms, sections, gaps, and the pipeline that joins them."""
