"""Write every sample contract as Word files and pdf, with the terms it is meant to hold.

The pdf files are printed by LibreOffice with the Noto Sans CJK fonts; without it they stay.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from samples.source import Source, read_source
from samples.word import build_word

HERE = Path(__file__).parent


def main() -> None:
    """Write all samples below this folder."""
    for path in sorted((HERE / "sources").glob("*.txt")):
        write_sample(read_source(path), HERE / path.stem)
    office = shutil.which("soffice")
    if office is None:
        sys.stderr.write("LibreOffice is not installed: the pdf files were left as they are\n")
        return
    for path in sorted((HERE / "sources").glob("*.txt")):
        folder = HERE / path.stem
        word = str(folder / f"{path.stem}.docx")
        command = [office, "--headless", "--convert-to", "pdf", "--outdir", str(folder), word]
        subprocess.run(command, check=True, capture_output=True, timeout=120)


def write_sample(source: Source, folder: Path) -> None:
    """The two Word files and ``truth.json`` of one sample."""
    folder.mkdir(exist_ok=True)
    (folder / f"{source.name}.docx").write_bytes(build_word(source, automatic=False))
    (folder / f"{source.name}-auto.docx").write_bytes(build_word(source, automatic=True))
    truth = {
        "terms": [
            {"type": term.type, "value": term.value, "words": term.words} for term in source.terms
        ],
        "defects": list(source.defects),
    }
    text = json.dumps(truth, ensure_ascii=False, indent=1)
    (folder / "truth.json").write_text(f"{text}\n", "utf-8")


if __name__ == "__main__":
    main()
