"""Who made a record: the program's version and a digest of the catalogue it read with."""

from __future__ import annotations

import hashlib
from functools import cache

from extractor import __version__
from extractor.sections import section_types
from extractor.terms import term_types
from models.record import ProducerRecord


@cache
def read_producer() -> ProducerRecord:
    """Name, version, and the first 12 hexadecimal digits of the catalogue's digest.

    Two records with the same producer were read by the same patterns.
    """
    digest = hashlib.sha256()
    for term in term_types():
        digest.update(repr((term.key, term.patterns)).encode())
    for section in section_types():
        digest.update(repr((section.key, section.headings, section.cues)).encode())
    return {
        "name": "clausetree",
        "version": __version__,
        "catalogue": digest.hexdigest()[:12],
    }
