"""A contract -> its passages: sentences and cells with one mark for each value."""

from extractor.passages.masking import build_reading

__all__ = ["build_reading"]
