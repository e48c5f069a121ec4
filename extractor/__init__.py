"""Reads contract files: the stages from reader to gaps, and the pipeline that joins them."""

__version__ = "0.1.0"
