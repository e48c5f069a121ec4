"""Many files -> an outcome for each: its contract, or why it was refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extractor.errors import UnreadableFile
from extractor.gaps.assumptions import NOTHING, Assumptions
from extractor.pipeline import analyze
from models.contract import Contract


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its ``contract``, or the ``code`` and words of its ``refusal``."""

    path: Path
    contract: Contract | None = None
    code: str = ""
    refusal: str = ""


def analyze_files(paths: Iterable[Path], assumptions: Assumptions = NOTHING) -> Iterator[Outcome]:
    """One outcome for each path, in order; a file that fails costs only itself."""
    for path in paths:
        yield _analyze(path, assumptions)


def _analyze(path: Path, assumptions: Assumptions) -> Outcome:
    try:
        return Outcome(path, contract=analyze(path, assumptions))
    except UnreadableFile as error:
        return Outcome(path, code=error.code, refusal=str(error))
    except Exception as error:  # the one place where a fault of ours becomes an outcome
        fault = f"{type(error).__name__}: {error}"
        refusal = f"{path.name}: the program failed on this file ({fault}); please report it"
        return Outcome(path, code="crashed", refusal=refusal)
