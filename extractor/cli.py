"""The command line: arguments in, results on stdout, everything else on stderr."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from extractor import review_commands
from extractor.console import ExitCode, Tongue, print_json, print_rich, tell

if TYPE_CHECKING:
    from models.contract import Contract

app = typer.Typer(
    name="clausetree",
    help="Read contracts: clause tree, key terms with their words, gaps.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
)

app.add_typer(review_commands.app)

Files = Annotated[
    list[Path], typer.Argument(metavar="FILE…", help="Contract files: docx, doc, pdf or txt.")
]


class Mode(StrEnum):
    """Terms of many contracts, clauses of two, or two versions with their changed terms."""

    TERMS = "terms"
    CLAUSES = "clauses"
    VERSIONS = "versions"


class Side(StrEnum):
    """Whose interest tells better from worse."""

    CUSTOMER = "customer"
    PROVIDER = "provider"


Language = Annotated[Tongue, typer.Option("--lang", help="Language of titles and messages.")]


@app.command()
def extract(
    files: Files,
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="The records, one JSON object a line.")
    ] = False,
    as_table: Annotated[
        bool, typer.Option("--table", help="A readable summary (default).")
    ] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Say for each term why.")] = False,
    lang: Language = Tongue.ZH,
    assume: review_commands.Assume = None,
    spacy_model: Annotated[
        str | None,
        typer.Option(
            "--spacy-model",
            metavar="NAME",
            help="A spaCy model of your own, for names of parties that no label announces.",
        ),
    ] = None,
) -> None:
    """Read contracts and print their records."""
    if as_json and as_table:
        raise typer.BadParameter("--json and --table exclude each other")
    assumptions = review_commands.read_assumptions(assume or [])
    bulk = import_module("extractor.bulk")
    add_names = _names_from(spacy_model)
    refused = 0
    for outcome in bulk.analyze_files(files, assumptions):
        if outcome.contract is None:
            refused += 1
            tell(outcome.refusal)
            continue
        contract = add_names(outcome.contract)
        if as_json:
            _print_record(contract, indent=len(files) == 1 and sys.stdout.isatty())
        else:
            _print_summary(contract, lang, explain=explain)
    raise typer.Exit(ExitCode.REFUSED if refused else ExitCode.DONE)


@app.command()
def read(files: Files) -> None:
    """Print the lines that the reader saw, one JSON object a line."""
    readers = import_module("extractor.readers")
    errors = import_module("extractor.errors")
    lines = import_module("extractor.exports.lines")
    refused = 0
    for file in files:
        try:
            document = readers.read(file)
        except errors.UnreadableFile as error:
            refused += 1
            tell(str(error))
            continue
        for line in lines.line_records(document):
            print_json(line)
    raise typer.Exit(ExitCode.REFUSED if refused else ExitCode.DONE)


@app.command()
def picture(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A contract file.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="The PNG file to write.")],
    *,
    page: Annotated[int, typer.Option(min=1, help="The page, counted from 1.")] = 1,
    scale: Annotated[
        float, typer.Option(min=0.1, max=4.0, help="Pixels for each point of the page.")
    ] = 1.5,
    span: Annotated[
        str, typer.Option(metavar="START:END", help="Frame these characters of the text (pdf).")
    ] = "",
) -> None:
    """Draw a page of a contract; Word and text files are printed by LibreOffice first."""
    quoted = _read_span(span) if span else None
    pictures = import_module("extractor.pictures")
    errors = import_module("extractor.errors")
    try:
        drawn = pictures.page_picture(file, page, scale)
        if quoted:
            places = import_module("extractor.quotes").quote_boxes(file, quoted)
            here = [place for place in places if place.page == page]
            drawn = pictures.with_frames(drawn, here, pictures.page_size(file, page))
        out.write_bytes(drawn)
    except errors.UnreadableFile as error:
        tell(str(error))
        raise typer.Exit(ExitCode.REFUSED) from error
    except OSError as error:
        tell(f"{out.name}: {error.strerror}")
        raise typer.Exit(ExitCode.STORE) from error


@app.command()
def compare(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE FILE…", help="Two contract files or more.")
    ],
    *,
    mode: Annotated[Mode, typer.Option("--mode", help="What is compared.")] = Mode.TERMS,
    tracked: Annotated[
        bool, typer.Option("--tracked", help="One Word file before and after its tracked changes.")
    ] = False,
    side: Annotated[Side, typer.Option("--side", help="Whose gain is best.")] = Side.CUSTOMER,
    baseline: Annotated[
        int | None, typer.Option("--baseline", min=1, help="Measure all against the Nth file.")
    ] = None,
    only_differences: Annotated[
        bool, typer.Option("--only-differences", help="Leave out what all say alike.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="An .xlsx, .html or .docx to write.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The comparison's record.")] = False,
    as_table: Annotated[bool, typer.Option("--table", help="Readable tables (default).")] = False,
    lang: Language = Tongue.ZH,
) -> None:
    """Put contracts side by side: their terms, or two of them clause by clause."""
    if as_json and as_table:
        raise typer.BadParameter("--json and --table exclude each other")
    if baseline is not None and baseline > len(files):
        raise typer.BadParameter(f"--baseline {baseline}: there are {len(files)} files")
    _check_files(files, mode, out, tracked=tracked)
    contracts = _read_tracked(files[0]) if tracked else _read_all(files)
    if len(contracts) < max(2, len(files)):
        tell("a comparison takes two contracts or more, all of them readable")
        raise typer.Exit(ExitCode.USAGE if len(files) < 2 else ExitCode.REFUSED)
    options = import_module("extractor.comparison.matrix").Options(
        side=side.value,
        baseline=None if baseline is None else baseline - 1,
        only_differences=only_differences,
    )
    by_clause = tracked or mode != Mode.TERMS
    comparing = import_module("extractor.comparing")
    found = comparing.compare_read(contracts, options, by_clause=by_clause)
    if out:
        _write_comparison(found, out, lang)
        return
    _print_comparison(found, lang, as_json=as_json)


def _check_files(files: Sequence[Path], mode: Mode, out: Path | None, *, tracked: bool) -> None:
    """Refuse what cannot be compared or written before anything is read."""
    if tracked and len(files) != 1:
        raise typer.BadParameter("--tracked takes one file")
    if mode != Mode.TERMS and len(files) != 2 and not tracked:
        raise typer.BadParameter(f"--mode {mode.value} takes two files")
    if out and out.suffix.lower() not in (".xlsx", ".html", ".docx"):
        raise typer.BadParameter(f"--out {out.name}: give a name in .xlsx, .html or .docx")
    if out and out.suffix.lower() == ".docx" and mode == Mode.TERMS and not tracked:
        raise typer.BadParameter("a redline (.docx) takes --mode versions")


def _write_comparison(found: Any, out: Path, lang: Tongue) -> None:
    entries = import_module("extractor.catalogue").read_catalogue()
    export = import_module("extractor.exports.comparison_file").comparison_file
    data = export(found, out.suffix.lower(), entries, lang.value)
    try:
        out.write_bytes(data)
    except OSError as error:
        tell(f"{out.name}: {error.strerror}")
        raise typer.Exit(ExitCode.STORE) from error


def _print_comparison(found: Any, lang: Tongue, *, as_json: bool) -> None:
    if as_json:
        producer = import_module("extractor.producer").read_producer()
        export = import_module("extractor.exports.comparison")
        print_json(export.build_comparison(found, producer), indent=sys.stdout.isatty())
        return
    entries = import_module("extractor.catalogue").read_catalogue()
    tables = import_module("extractor.exports.comparison_tables")
    print_rich(tables.comparison_tables(found, entries, lang.value))


def _read_tracked(file: Path) -> list[Contract]:
    """A Word file before its tracked changes and after; none when it is refused, which is told."""
    errors = import_module("extractor.errors")
    pipeline = import_module("extractor.pipeline")
    try:
        return [pipeline.analyze_before(file), pipeline.analyze(file)]
    except errors.UnreadableFile as error:
        tell(str(error))
        raise typer.Exit(ExitCode.REFUSED) from error


def _read_all(files: Sequence[Path]) -> list[Contract]:
    """The contracts of those files that can be read; the others are told."""
    found = []
    for outcome in import_module("extractor.bulk").analyze_files(files):
        if outcome.contract is None:
            tell(outcome.refusal)
        else:
            found.append(outcome.contract)
    return found


@app.command()
def schema(
    of_comparison: Annotated[
        bool, typer.Option("--comparison", help="Of the record of a comparison.")
    ] = False,
) -> None:
    """Print the JSON Schema of a contract's record."""
    schemas = import_module("extractor.exports.schema")
    found = schemas.comparison_schema() if of_comparison else schemas.record_schema()
    print_json(found, indent=True)


@app.command()
def catalogue(
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON object.")] = False,
    as_page: Annotated[bool, typer.Option("--markdown", help="As docs/catalogue.md.")] = False,
    as_gaps: Annotated[bool, typer.Option("--gaps", help="The rules, as docs/gaps.md.")] = False,
) -> None:
    """Print the kinds of terms, sections and gaps, in both languages."""
    entries = import_module("extractor.catalogue").read_catalogue()
    if as_gaps:
        page = import_module("extractor.exports.gaps_page").gaps_page(entries)
        sys.stdout.buffer.write(page.encode())
        return
    if as_page:
        page = import_module("extractor.exports.catalogue_page").catalogue_page(entries)
        sys.stdout.buffer.write(page.encode())
        return
    if as_json:
        print_json(import_module("dataclasses").asdict(entries), indent=True)
        return
    tables = import_module("extractor.exports.tables")
    print_rich(tables.catalogue_tables(entries))


@app.command()
def check_rules(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="[FILE]…", help="Contracts to count on.")
    ] = None,
) -> None:
    """Run every example of the catalogue; on contracts, count how often each pattern fires."""
    checking = import_module("extractor.checking")
    failed = list(checking.failed_examples())
    for sentence in failed:
        tell(sentence)
    typer.echo(f"{len(failed)} examples fail", err=True)
    if files:
        pipeline = import_module("extractor.pipeline")
        firings = checking.count_firings(pipeline.read_passages(file) for file in files)
        print_rich([import_module("extractor.exports.tables").firing_table(firings)])
    raise typer.Exit(ExitCode.REFUSED if failed else ExitCode.DONE)


@app.command()
def prepare() -> None:
    """Compile the catalogue's patterns for later runs, as installing does."""
    import_module("extractor.checking").compile_everything()
    import_module("extractor.patterns").save_patterns(always=True)


def _names_from(model: str | None) -> Callable[[Contract], Contract]:
    """What adds the names that a spaCy model sees to a contract; without a model nothing does."""
    if model is None:
        return lambda contract: contract
    language = import_module("extractor.language")
    errors = import_module("extractor.errors")
    try:
        loaded = language.load_model(model)
    except errors.MissingModel as error:
        raise typer.BadParameter(str(error), param_hint="--spacy-model") from error
    return lambda contract: language.add_names(contract, loaded)


def _read_span(words: str) -> Any:
    start, _, end = words.partition(":")
    try:
        return import_module("models.span").Span(int(start), int(end))
    except ValueError as error:
        raise typer.BadParameter(f"--span {words}: give two offsets, START:END") from error


def _print_record(contract: Contract, *, indent: bool) -> None:
    exports = import_module("extractor.exports.record")
    producer = import_module("extractor.producer").read_producer()
    print_json(exports.build_record(contract, producer), indent=indent)


def _print_summary(contract: Contract, lang: Tongue, *, explain: bool) -> None:
    tables = import_module("extractor.exports.tables")
    entries = import_module("extractor.catalogue").read_catalogue()
    print_rich(tables.summary_tables(contract, entries, lang.value, explain=explain))


def main() -> None:
    """Run the command line; keep the patterns it compiled for the next run."""
    # Records are made of tuples that no collection can free: looking for circles among them
    # at the usual rate took a twentieth of a run.
    gc.set_threshold(100_000, 50, 50)
    try:
        app()
    finally:
        import_module("extractor.patterns").save_patterns()
