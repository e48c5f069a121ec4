"""The commands that judge a contract: ``review``, ``report`` and ``playbook``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.console import ExitCode, Tongue, print_json, print_rich, tell

if TYPE_CHECKING:
    from extractor.gaps.assumptions import Assumptions
    from models.catalogue import Catalogue
    from models.contract import Contract
    from models.playbook import Playbook, Review

app = typer.Typer(name="", no_args_is_help=True)
playbooks = typer.Typer(help="Check a playbook, or draw one up from a model contract.")
app.add_typer(playbooks, name="playbook")

Book = Annotated[
    str,
    typer.Option(
        "--playbook", metavar="NAME|FILE", help="A shipped playbook's name or a TOML file."
    ),
]
Stance = Annotated[
    str,
    typer.Option(
        "--stance",
        metavar="customer|provider|neutral|LABEL",
        help="For whom one reads: a role or a party's label (乙方); else as the playbook says.",
    ),
]
Language = Annotated[Tongue, typer.Option("--lang", help="Language of titles and messages.")]
Assume = Annotated[
    list[str] | None,
    typer.Option(
        "--assume",
        metavar="KEY=VALUE,…",
        help="Facts the contract does not show, for the rules of law "
        "(buyer=public,supplier=sme), or its kind (kind=maintenance).",
    ),
]
File = Annotated[Path, typer.Argument(metavar="FILE", help="A contract file.")]


@app.command()
def review(
    file: File,
    playbook: Book,
    *,
    stance: Stance = "",
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 when a verdict is unacceptable.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON object.")] = False,
    lang: Language = Tongue.ZH,
) -> None:
    """Hold a contract against a playbook: a verdict for each rule, with the words."""
    entries = import_module("extractor.catalogue").read_catalogue()
    book = load_playbook(playbook, entries)
    contract = read_contract(file)
    found = review_for(contract, book, stance, entries)
    if as_json:
        exports = import_module("extractor.exports.review")
        print_json(exports.review_record(found), indent=sys.stdout.isatty())
    else:
        print_rich(import_module("extractor.exports.review_tables").review_tables(found, lang))
    failed = strict and found.count("unacceptable")
    raise typer.Exit(ExitCode.REFUSED if failed else ExitCode.DONE)


@app.command()
def report(
    file: File,
    out: Annotated[
        Path, typer.Option("--out", "-o", help="What to write: a file in .html or .md.")
    ],
    *,
    lang: Language = Tongue.ZH,
    playbook: Annotated[
        str, typer.Option("--playbook", metavar="NAME|FILE", help="Also judge by a playbook.")
    ] = "",
    stance: Stance = "",
    assume: Assume = None,
) -> None:
    """Write a report of a contract's gaps, to print or to send on."""
    writers = {".html": "html_report", ".htm": "html_report", ".md": "markdown_report"}
    if out.suffix.lower() not in writers:
        raise typer.BadParameter(f"--out {out.name}: a name in .html or .md")
    entries = import_module("extractor.catalogue").read_catalogue()
    book = load_playbook(playbook, entries) if playbook else None
    contract = read_contract(file, assume or [])
    found = None if book is None else review_for(contract, book, stance, entries)
    reports = import_module("extractor.exports.report")
    producer = import_module("extractor.producer").read_producer()
    made = reports.Report(contract, entries, producer, lang.value, found)
    try:
        out.write_text(getattr(reports, writers[out.suffix.lower()])(made), "utf-8")
    except OSError as error:
        tell(f"{out.name}: {error.strerror}")
        raise typer.Exit(ExitCode.STORE) from error


@playbooks.command()
def check(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A TOML file, or a shipped name.")],
) -> None:
    """Say what is wrong in a playbook, with the lines."""
    book = load_playbook(file, import_module("extractor.catalogue").read_catalogue())
    typer.echo(f"{book.title.zh} · {book.title.en}: {len(book.sections)} sections, ", nl=False)
    typer.echo(f"{len(book.limits)} limits")


@playbooks.command("from")
def from_contract(
    file: File,
    *,
    stance: Stance = "customer",
) -> None:
    """Print a playbook that wants what a model contract has: its sections, its terms as limits."""
    contract = read_contract(file)
    side = import_module("extractor.playbooks.judging").read_stance(stance, contract)
    if side not in ("customer", "provider"):
        raise typer.BadParameter(f"{stance}: customer, provider or a party's label")
    entries = import_module("extractor.catalogue").read_catalogue()
    text = import_module("extractor.playbooks.drafting").draft_playbook(contract, side, entries)
    sys.stdout.buffer.write(text.encode())


def read_assumptions(words: Sequence[str]) -> Assumptions:
    """The facts that the user takes as given. Raises BadParameter for unknown ones."""
    errors = import_module("extractor.errors")
    try:
        found: Assumptions = import_module("extractor.gaps.assumptions").read_assumptions(words)
    except errors.UnknownAssumption as error:
        raise typer.BadParameter(str(error), param_hint="--assume") from error
    return found


def load_playbook(name: str, entries: Catalogue) -> Playbook:
    """The playbook; leaves the program with every fault told when it is wrong."""
    errors = import_module("extractor.errors")
    try:
        book: Playbook = import_module("extractor.playbooks.reading").load_playbook(name, entries)
    except errors.WrongPlaybook as error:
        for line in str(error).splitlines():
            tell(line)
        raise typer.Exit(ExitCode.REFUSED) from error
    return book


def read_contract(file: Path, assume: Sequence[str] = ()) -> Contract:
    """The contract; leaves the program with the reason told when it cannot be read."""
    assumptions = read_assumptions(assume)
    (outcome,) = import_module("extractor.bulk").analyze_files([file], assumptions)
    if outcome.contract is None:
        tell(outcome.refusal)
        raise typer.Exit(ExitCode.REFUSED)
    contract: Contract = outcome.contract
    return contract


def review_for(contract: Contract, book: Playbook, stance: str, entries: Catalogue) -> Review:
    """The review for a stance as the user names it; the playbook's own when it is empty."""
    judging = import_module("extractor.playbooks.judging")
    side = judging.read_stance(stance, contract) if stance else book.stance
    if side is None:
        raise typer.BadParameter(f"--stance {stance}: no role, and no customer's or provider's")
    found: Review = judging.review_contract(contract, book, side, entries.titles)
    return found
