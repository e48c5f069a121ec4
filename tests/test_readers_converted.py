"""Old Word files and their kin: read by way of LibreOffice, which is kept on a short lead."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import threading
import time
import zipfile
from functools import cache
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from extractor.errors import UnreadableFile
from extractor.exports.record import build_record
from extractor.pipeline import analyze
from extractor.producer import read_producer
from extractor.readers import read
from extractor.readers.legacy import office
from extractor.readers.legacy.compound import CompoundFile
from extractor.readers.legacy.doc_lists import DocLevel, read_facts
from extractor.readers.legacy.office import Conversion, convert
from extractor.readers.word.package import open_word
from extractor.readers.word.reader import read_package
from extractor.readers.word.relist import repair_numbering
from tests.compound_builder import compound, list_table, word_head
from tests.conftest import SAMPLES, record_of
from tests.docx_builder import abstract, build, level, num, numbered

needs_office = pytest.mark.skipif(
    office.find_office() is None, reason="LibreOffice is not installed"
)
DOCX = ("docx", "MS Word 2007 XML")
TO_DOC = Conversion(*DOCX, "doc", "MS Word 97")
TO_RICH_TEXT = Conversion(*DOCX, "rtf", "Rich Text Format")
TO_OPEN_DOCUMENT = Conversion(*DOCX, "odt", "writer8")
FROM_DOC = Conversion("doc", "MS Word 97", *DOCX)


@cache
def made(name: str, conversion: Conversion) -> bytes:
    """A sample's Word file in another format, once a run: LibreOffice takes a second to start."""
    folder = name.removesuffix("-auto")
    return convert(name, (SAMPLES / folder / f"{name}.docx").read_bytes(), conversion)


# --- the same contract gives the same record


@needs_office
@pytest.mark.parametrize("name", ["after-sales-auto", "support-agreement-auto"])
def test_a_doc_gives_the_record_of_its_docx(tmp_path: Path, name: str) -> None:
    data = made(name, TO_DOC)
    (tmp_path / f"{name}.doc").write_bytes(data)
    record = json.loads(json.dumps(_record(tmp_path / f"{name}.doc")))
    folder = name.removesuffix("-auto")
    expected = json.loads(json.dumps(record_of(SAMPLES / folder / f"{name}.docx")))
    facts = record.pop("document")
    expected.pop("document")
    assert record == expected
    assert (facts["name"], facts["format"]) == (f"{name}.doc", "doc")
    assert (facts["bytes"], facts["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    assert "converted" in [notice["code"] for notice in facts["notices"]]


def _record(path: Path) -> dict[str, Any]:
    return dict(build_record(analyze(path), read_producer()))


@needs_office
@pytest.mark.parametrize(
    ("suffix", "conversion"), [("rtf", TO_RICH_TEXT), ("odt", TO_OPEN_DOCUMENT)]
)
def test_rich_text_and_open_document_give_the_lines_of_the_docx(
    tmp_path: Path, suffix: str, conversion: Conversion
) -> None:
    path = tmp_path / f"合同.{suffix}"
    path.write_bytes(made("maintenance-auto", conversion))
    document = read(path)
    assert (document.format, document.name) == (suffix, f"合同.{suffix}")
    expected = read(SAMPLES / "maintenance" / "maintenance-auto.docx")
    assert [line.text for line in document.lines] == [line.text for line in expected.lines]


@pytest.mark.parametrize("name", ["合同.doc", "合同.DOC", "合同.wps", "合同.dot", "合同"])
def test_an_old_word_file_may_have_any_of_its_suffixes_or_none(
    tmp_path: Path, pretend: Any, name: str
) -> None:
    pretend(f"cp '{SAMPLES}/after-sales/after-sales.docx' $out")
    (tmp_path / name).write_bytes(compound("WordDocument"))
    assert read(tmp_path / name).format == "doc"


@needs_office
def test_rich_text_that_is_named_doc_is_read_as_word_does(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(b"{\\rtf1\\ansi The fee is 500 yuan.\\par}")
    document = read(tmp_path / "a.doc")
    assert (document.text, document.format) == ("The fee is 500 yuan.", "rtf")


# --- what LibreOffice does not carry over


LEGAL = ((39, "第%1条", False), (0, "%1.%2", True), (0, "%1.%2.%3", True))
NOT_LEGAL = ((39, "第%1条", False), (0, "%1.%2", False))


def word_file(levels: tuple[tuple[int, str, bool], ...], **head: int) -> CompoundFile:
    table, size = list_table(*levels)
    return CompoundFile(compound(WordDocument=word_head(lists=size, **head), **{"0Table": table}))


def test_the_lists_of_an_old_word_file_are_read_with_their_flags() -> None:
    (levels,) = read_facts(word_file(LEGAL)).lists
    assert levels[:3] == (
        DocLevel(39, "第%1条", False),
        DocLevel(0, "%1.%2", True),
        DocLevel(0, "%1.%2.%3", True),
    )
    assert levels[3:] == (DocLevel(255, "", False),) * 6


def test_a_cut_off_table_of_lists_gives_no_lists() -> None:
    table, size = list_table(*LEGAL)
    for length in range(0, len(table), 7):
        streams = {"0Table": table[:length], "WordDocument": word_head(lists=size)}
        read_facts(CompoundFile(compound(**streams)))
    cut = CompoundFile(compound(WordDocument=word_head(lists=60_000)))
    assert read_facts(cut).lists == ()


def converted(*levels: tuple[str, str]) -> bytes:
    """A .docx with one list as LibreOffice writes it: number formats in its words, no flags."""
    rows = (*levels, *[("none", "")] * (9 - len(levels)))
    listed = abstract(1, *(level(index, *row) for index, row in enumerate(rows)))
    body = numbered("服务"), numbered("范围", level=1), numbered("期限", level=1)
    return build("".join(body), numbering=listed + num(1, 1))


def labels_after(file: CompoundFile, *levels: tuple[str, str]) -> tuple[list[str], bool]:
    package = open_word("a.doc", converted(*levels))
    supposed = repair_numbering(package, read_facts(file))
    return [line.label for line in read_package(package, 0).lines], supposed


AS_LIBREOFFICE = (("taiwaneseCountingThousand", "第%1条"), ("decimal", "%1.%2"))


def test_labels_that_word_prints_in_figures_are_printed_so() -> None:
    found = labels_after(word_file(LEGAL[:2]), *AS_LIBREOFFICE)
    assert found == (["第一条", "1.1", "1.2"], False)


def test_labels_that_word_prints_as_they_count_stay_so() -> None:
    found = labels_after(word_file(NOT_LEGAL), *AS_LIBREOFFICE)
    assert found == (["第一条", "一.1", "一.2"], False)


def test_a_flag_that_libreoffice_cannot_keep_is_supposed_and_told() -> None:
    file = word_file(NOT_LEGAL, version=0x0101, product=0x204D)
    assert labels_after(file, *AS_LIBREOFFICE) == (["第一条", "1.1", "1.2"], True)


def test_a_list_with_other_labels_is_left_alone() -> None:
    found = labels_after(word_file(LEGAL[:2]), ("chineseCounting", "%1、"), ("decimal", "%1.%2"))
    assert found == (["一、", "一.1", "一.2"], False)


def test_a_number_format_is_that_of_the_doc() -> None:
    legal_numerals = ((38, "第%1条", False), (0, "%1.%2", False))
    assert labels_after(word_file(legal_numerals), *AS_LIBREOFFICE)[0][0] == "第壹条"


@needs_office
def test_what_libreoffice_computes_itself_is_left_out_and_told(tmp_path: Path) -> None:
    fields = (
        ("DATE", "1 May 2020"),
        (r"REF gone \\h", "3.2"),
        ("FILENAME", "lease.rtf"),
        ("PAGE", "7"),
    )
    body = r"\par ".join(
        rf"{{\field{{\*\fldinst {{{instruction}}}}}{{\fldrslt {result}}}}} it says"
        for instruction, result in fields
    )
    (tmp_path / "a.rtf").write_text(rf"{{\rtf1\ansi {body}\par}}", "ascii")
    document = read(tmp_path / "a.rtf")
    words = [line.text.strip() for line in document.lines]
    assert words == ["it says", "it says", "it says", "1 it says"]
    (notice,) = (notice for notice in document.notices if notice.code == "computed_fields")
    assert notice.detail.endswith("1 DATE, 1 FILENAME, 1 REF")


# --- refusals


def refusal(path: Path, data: bytes) -> UnreadableFile:
    path.write_bytes(data)
    with pytest.raises(UnreadableFile) as caught:
        read(path)
    assert "\n" not in str(caught.value)
    return caught.value


def test_without_libreoffice_the_refusal_names_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(office.PROGRAM_VARIABLE, str(tmp_path / "no-such-program"))
    files = {
        "a.doc": compound("WordDocument"),
        "a.rtf": b"{\\rtf1 x}",
        "a.odt": _open_document("<x/>"),
    }
    for name, data in files.items():
        error = refusal(tmp_path / name, data)
        assert error.code == "unsupported"
        assert str(error).startswith(f"{name}: ")
        assert "install LibreOffice" in str(error)


def test_an_encrypted_doc_is_refused_before_libreoffice_sees_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(office.PROGRAM_VARIABLE, str(tmp_path / "no-such-program"))
    data = compound(WordDocument=word_head(flags=0x0100))
    assert refusal(tmp_path / "a.doc", data).code == "encrypted"


@needs_office
def test_a_doc_that_libreoffice_cannot_read_is_refused(tmp_path: Path) -> None:
    data = made("after-sales", TO_DOC)
    torn = data[:2048] + bytes(len(data) - 4096) + data[-2048:]
    assert refusal(tmp_path / "a.doc", compound("WordDocument")).code in ("damaged", "no_text")
    assert refusal(tmp_path / "b.doc", torn).code in ("damaged", "unsupported", "no_text")


# --- LibreOffice misbehaves


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, empty and of this test's own."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def fails(code: str, *, seconds: float = 5) -> str:
    with pytest.raises(UnreadableFile) as caught:
        convert("a.doc", b"data", FROM_DOC, seconds=seconds)
    assert caught.value.code == code
    return str(caught.value)


def _is_running(process: int) -> bool:
    """Whether the process lives; one that has ended but was not fetched yet does not."""
    found = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False
    )
    return found.stdout.strip()[:1] not in ("", "Z")


def test_a_hanging_program_is_ended_with_its_children(
    tmp_path: Path, temporary: Path, pretend: Any
) -> None:
    pretend(f"sleep 300 & echo $! > {tmp_path}/child; echo $$ > {tmp_path}/parent; wait")
    begun = time.monotonic()
    assert "more than 0.5 seconds" in fails("timeout", seconds=0.5)
    assert time.monotonic() - begun < 10
    assert list(temporary.iterdir()) == []
    for name in ("parent", "child"):
        assert not _is_running(int((tmp_path / name).read_text()))


def test_children_of_a_program_that_ends_are_ended_too(
    tmp_path: Path, temporary: Path, pretend: Any
) -> None:
    pretend(f"sleep 300 & echo $! > {tmp_path}/child; echo result > $out")
    assert convert("a.doc", b"data", FROM_DOC) == b"result\n"
    assert not _is_running(int((tmp_path / "child").read_text()))
    assert list(temporary.iterdir()) == []


def test_a_crash_is_a_refusal(temporary: Path, pretend: Any) -> None:
    pretend("kill -SEGV $$")
    fails("damaged")
    assert list(temporary.iterdir()) == []


def test_no_output_and_empty_output_are_refusals(temporary: Path, pretend: Any) -> None:
    pretend("exit 0")
    fails("damaged")
    pretend(": > $out")
    fails("damaged")
    assert list(temporary.iterdir()) == []


def test_a_link_in_the_place_of_the_output_is_not_followed(temporary: Path, pretend: Any) -> None:
    pretend("ln -s /etc/passwd $out")
    fails("damaged")


def test_output_without_end_is_stopped(
    temporary: Path, pretend: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "MAX_FILE_BYTES", 100_000)
    pretend("yes > $out")
    fails("too_large", seconds=20)
    assert list(temporary.iterdir()) == []


def test_output_over_the_limit_is_refused(
    temporary: Path, pretend: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "MAX_FILE_BYTES", 1000)
    pretend("head -c 2000 /dev/zero > $out")
    fails("too_large")


def test_output_that_is_no_word_file_is_refused(
    tmp_path: Path, temporary: Path, pretend: Any
) -> None:
    pretend("echo nonsense > $out")
    assert refusal(tmp_path / "a.doc", compound("WordDocument")).code == "damaged"


def test_a_program_that_cannot_be_started_is_told(tmp_path: Path, pretend: Any) -> None:
    pretend("exit 0")
    Path(os.environ[office.PROGRAM_VARIABLE]).write_bytes(b"\x7fELF no program")
    assert "install LibreOffice" in fails("unsupported")


def test_the_time_allowed_can_be_raised(monkeypatch: pytest.MonkeyPatch, pretend: Any) -> None:
    pretend("sleep 300")
    monkeypatch.setenv(office.SECONDS_VARIABLE, "0.3")
    assert "more than 0.3 seconds" in fails("timeout", seconds=0)


# --- a hostile document


def _open_document(body: str) -> bytes:
    namespaces = " ".join(
        f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for key, name in (
            ("office", "office"),
            ("text", "text"),
            ("draw", "drawing"),
            ("script", "script"),
            ("svg", "svg-compatible"),
        )
    )
    content = (
        f'<office:document-content {namespaces} xmlns:xlink="http://www.w3.org/1999/xlink" '
        'office:version="1.2"><office:body><office:text>'
        f"{body}</office:text></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.2"><manifest:file-entry manifest:full-path="/" '
        f'manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path="content.xml" '
        'manifest:media-type="text/xml"/></manifest:manifest>'
    )
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    return file.getvalue()


@needs_office
def test_a_document_fetches_nothing_from_the_net_nor_from_other_files(tmp_path: Path) -> None:
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815

        def log_message(self, *_: Any) -> None: ...

    server = HTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    secret = tmp_path / "secret.txt"
    secret.write_text("THE SECRET WORDS", "utf-8")
    address = f"http://127.0.0.1:{server.server_port}"
    body = (
        '<text:section text:name="s"><text:section-source xlink:type="simple" '
        f'xlink:href="{secret.as_uri()}" text:filter-name="Text"/><text:p>inside</text:p>'
        '</text:section><text:p>The fee is 500 yuan.<draw:frame svg:width="2cm" svg:height="2cm">'
        f'<draw:image xlink:type="simple" xlink:href="{address}/picture.png"/></draw:frame>'
        '</text:p><text:section text:name="t"><text:section-source xlink:type="simple" '
        f'xlink:href="{address}/section.odt"/><text:p>outside</text:p></text:section>'
    )
    path = tmp_path / "a.odt"
    path.write_bytes(_open_document(body))
    try:
        document = read(path)
    finally:
        server.shutdown()
        server.server_close()
    assert "The fee is 500 yuan." in document.text
    assert "SECRET" not in document.text
    assert asked == []


def test_an_open_document_that_unpacks_beyond_measure_is_refused(tmp_path: Path) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", " " * 5_000_000)
    assert refusal(tmp_path / "a.odt", packed.getvalue()).code == "bomb"


# --- where LibreOffice is


def test_libreoffice_is_taken_from_the_variable_alone_when_it_is_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pretend: Any
) -> None:
    pretend("exit 0")
    assert office.find_office() == tmp_path / "soffice"
    monkeypatch.setenv(office.PROGRAM_VARIABLE, "no such program")
    assert office.find_office() is None


def test_libreoffice_is_found_on_the_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pretend: Any
) -> None:
    pretend("exit 0")
    monkeypatch.delenv(office.PROGRAM_VARIABLE)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert office.find_office() == Path(shutil.which("soffice") or "")
