"""Reads contract files: the stages from reader to gaps, and the pipeline that joins them."""
