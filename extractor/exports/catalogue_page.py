"""The catalogue -> the page ``docs/catalogue.md``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.catalogue import Catalogue

HEAD = """# The catalogue

What clausetree looks for. This page is printed from the declarations in `extractor/` by
`clausetree catalogue --markdown`; a test keeps it up to date.
"""


def catalogue_page(catalogue: Catalogue) -> str:
    """The page as Markdown: terms and sections with their examples, the rules counted."""
    return "\n".join(_lines(catalogue))


def _lines(catalogue: Catalogue) -> Iterator[str]:
    yield HEAD
    yield f"## {len(catalogue.terms)} kinds of terms\n"
    for entry in catalogue.terms:
        yield f"### {entry.title.zh} · {entry.title.en} (`{entry.key}`)\n"
        yield f"Value: {entry.value}. Found by: {', '.join(entry.cues)}.\n"
        yield from _examples(entry.examples)
    yield f"## {len(catalogue.sections)} sections\n"
    for entry in catalogue.sections:
        yield f"### {entry.title.zh} · {entry.title.en} (`{entry.key}`)\n"
        yield from _examples(entry.examples)
    yield f"The {len(catalogue.gaps)} gap rules have a page of their own: [gaps.md](gaps.md).\n"


def _examples(examples: Sequence[tuple[str, str | None]]) -> Iterator[str]:
    yield "| example | is read as |"
    yield "|---|---|"
    for words, canonical in examples:
        yield f"| {_cell(words)} | {_cell('(blank)' if canonical is None else canonical)} |"
    yield ""


def _cell(words: str) -> str:
    """Words that stay inside one cell of a table."""
    return words.replace("|", "\\|").replace("\n", " / ")
