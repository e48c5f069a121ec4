"""The gap rules -> the page ``docs/gaps.md``."""

from __future__ import annotations

from collections.abc import Iterator

from models.catalogue import Catalogue, RuleEntry

HEAD = """# Gap rules

What clausetree tells of a contract beside its terms, one rule a file. This page is printed from the
declarations in `extractor/gaps/` by `clausetree catalogue --gaps`; a test keeps it up to date.

A rule with conditions is silent where `--assume` says that one is not so, says "if" and speaks one
degree softer where one is not known. Rules that cite Chinese statutes are silent under another law.
Texts of statutes are said in our own words, as of the version named; they are no legal advice.
"""


def gaps_page(catalogue: Catalogue) -> str:
    """The page as Markdown: a table of all rules, then each with its basis and examples."""
    return "\n".join(_lines(catalogue))


def _lines(catalogue: Catalogue) -> Iterator[str]:
    yield HEAD
    yield "| rule | code | severity | what it tells |"
    yield "|---|---|---|---|"
    for entry in catalogue.gaps:
        title = f"{entry.title.zh} · {entry.title.en}"
        yield f"| [`{entry.key}`](#{entry.key}) | `{entry.code}` | {entry.severity} | {title} |"
    yield ""
    for entry in catalogue.gaps:
        yield from _rule(entry)


def _rule(entry: RuleEntry) -> Iterator[str]:
    yield f"## {entry.key}\n"
    yield f"{entry.title.zh} · {entry.title.en}. Code `{entry.code}`, {entry.severity}."
    yield f"Asked for by: {entry.source}.\n"
    for basis in entry.bases:
        yield f"- {basis.cite}（{basis.version}）：{basis.says.zh}。 {basis.says.en}."
    for condition in entry.conditions:
        yield f"- Condition: {condition.zh} · {condition.en}"
    if entry.bases or entry.conditions:
        yield ""
    yield "| a contract that says | |"
    yield "|---|---|"
    yield from (f"| {_cell(text)} | told |" for text in entry.fires_on)
    yield from (f"| {_cell(text)} | not told |" for text in entry.stays_silent_on)
    yield ""


def _cell(words: str) -> str:
    """Words that stay inside one cell of a table."""
    return words.replace("|", "\\|").replace("\n", " / ")
