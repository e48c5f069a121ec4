"""The readers' front door: what a file is, its first bytes decide; what cannot be read is told."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest

from extractor.errors import UnreadableFile
from extractor.readers import read
from extractor.readers.guard import MAX_FILE_BYTES, MAX_MEMBERS
from extractor.readers.language_of import find_language
from tests.compound_builder import compound
from tests.docx_builder import NAMESPACES, TYPES, build, pack, paragraph


def package(kind: str) -> bytes:
    """A zip package of this content type."""
    return pack({"[Content_Types].xml": f'<Types><Override ContentType="{kind}"/></Types>'})


def refusal(folder: Path, name: str, data: bytes) -> UnreadableFile:
    """The error that reading such a file ends with; one line that begins with the name."""
    path = folder / name
    path.write_bytes(data)
    with pytest.raises(UnreadableFile) as caught:
        read(path)
    message = str(caught.value)
    assert message.startswith(f"{name}: ")
    assert "\n" not in message
    return caught.value


def test_a_word_file_is_read_with_its_digest_size_and_language(tmp_path: Path) -> None:
    data = build(paragraph("甲方委托乙方提供维护服务。"))
    path = tmp_path / "维护.docx"
    path.write_bytes(data)
    document = read(path)
    assert document.text == "甲方委托乙方提供维护服务。"
    assert (document.name, document.format, document.language) == ("维护.docx", "docx", "zh")
    assert (document.sha256, document.bytes) == (hashlib.sha256(data).hexdigest(), len(data))


@pytest.mark.parametrize("name", ["合同.docx", "合同.DOCX", "合同.docm", "合同"])
def test_a_word_file_may_have_any_of_its_suffixes_or_none(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(build(paragraph("正文")))
    assert read(tmp_path / name).text == "正文"


def test_a_text_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("第一条 服务期限为一年。\n", "utf-8")
    document = read(tmp_path / "a.txt")
    assert (document.text, document.format) == ("第一条 服务期限为一年。", "txt")


@pytest.mark.parametrize(
    ("name", "data", "code", "words"),
    [
        ("a.docx", b"", "empty", "empty"),
        ("a.txt", b" \r\n\0", "empty", "empty"),
        ("a.docx", b"PK\x03\x04 cut off", "damaged", "broken or cut off"),
        ("a.docx", "第一条".encode(), "damaged", "plain text or damaged"),
        ("a.docx", b"%PDF-1.7 x", "unsupported", "the content is .pdf"),
        ("a.pdf", build(paragraph("正文")), "unsupported", "the content is .docx"),
        ("a.doc", build(paragraph("正文")), "unsupported", "rename"),
        ("a.docx", compound("WordDocument"), "unsupported", "the content is .doc"),
        ("a.docx", compound("EncryptionInfo", "EncryptedPackage"), "encrypted", "password"),
        ("a.xls", compound("Workbook"), "unsupported", "Excel"),
        ("a.msg", compound("__properties_version1.0"), "unsupported", "Outlook"),
        ("a.doc", compound("Workbook", "WordDocument1"), "unsupported", "Excel"),
        ("a.ppt", compound("PowerPoint Document"), "unsupported", "PowerPoint"),
        ("a.xyz", compound(), "unsupported", "OLE2"),
        ("a.doc", compound("WordDocument")[:512], "unsupported", "damaged OLE2"),
        ("a.xlsx", package("application/x.spreadsheetml.sheet"), "unsupported", "Excel"),
        ("a.docx", package("application/x.presentationml.main"), "unsupported", "PowerPoint"),
        ("a.odt", pack({"mimetype": "x"}), "unsupported", "OpenDocument"),
        ("a.zip", pack({"a.txt": "x"}), "unsupported", "zip archive"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0", "unsupported", "PNG picture"),
        ("a.docx", b"\xff\xd8\xff\xe0\0", "unsupported", "JPEG picture"),
        ("a.docx", b"{\\rtf1 x}", "unsupported", "the content is .rtf"),
        ("a.htm", b"<!DOCTYPE html><p>", "unsupported", "web page"),
        ("a.txt", b"abc\0\1\2", "unsupported", "unknown kind"),
        ("a.docx", build(paragraph("")), "no_text", "no text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(
    tmp_path: Path, name: str, data: bytes, code: str, words: str
) -> None:
    error = refusal(tmp_path, name, data)
    assert error.code == code
    assert words in str(error)


def test_words_in_a_text_do_not_make_it_another_kind(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("BMW 4S店服务合同\nEncryptedPackage", "utf-8")
    assert read(tmp_path / "a.txt").text.startswith("BMW")


def test_names_of_streams_in_running_text_are_not_taken_for_streams(tmp_path: Path) -> None:
    words = "EncryptedPackage\0".encode("utf-16-le").ljust(128, b"\0")
    data = compound(Workbook=words, Other="WordDocument\0".encode("utf-16-le"))
    assert "Excel" in str(refusal(tmp_path, "a.doc", data))


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"^none\.docx: ") as missing:
        read(tmp_path / "none.docx")
    assert missing.value.code == "missing"
    with pytest.raises(UnreadableFile, match="not a file"):
        read(tmp_path)


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    with pytest.raises(UnreadableFile) as caught:
        read(path)
    assert caught.value.code == "too_large"


def test_a_part_that_unpacks_beyond_measure_is_refused(tmp_path: Path) -> None:
    body = f"<w:document {NAMESPACES}>{' ' * 5_000_000}<w:body/></w:document>"
    members = {"[Content_Types].xml": TYPES, "word/document.xml": body}
    data = pack(members, zipfile.ZIP_DEFLATED)
    assert refusal(tmp_path, "a.docx", data).code == "bomb"


def test_a_package_of_too_many_parts_is_refused(tmp_path: Path) -> None:
    data = pack({f"word/p{index}.xml": "x" for index in range(MAX_MEMBERS + 1)})
    assert refusal(tmp_path, "a.docx", data).code == "bomb"


def test_a_package_with_a_part_twice_is_refused(tmp_path: Path) -> None:
    data = pack({"word/document.xml": "x", "WORD/document.xml": "y"})
    assert refusal(tmp_path, "a.docx", data).code == "damaged"


def test_an_encrypted_zip_is_refused(tmp_path: Path) -> None:
    data = bytearray(build(paragraph("正文")))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(mark, at + 1)
    assert refusal(tmp_path, "a.docx", bytes(data)).code == "encrypted"


def test_a_member_with_broken_bytes_is_refused(tmp_path: Path) -> None:
    data = bytearray(build(paragraph("正文" * 500)))
    at = data.find(b"word/document.xml") + 40
    data[at : at + 20] = b"\xff" * 20
    assert refusal(tmp_path, "a.docx", bytes(data)).code == "damaged"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("甲方应于每月10日前向乙方支付服务费，发票使用ABC系统开具。", "zh"),
        ("The Supplier shall notify the Customer (北京) in writing within five days.", "en"),
        ("双方应当保密信息 Each party shall keep information confidential", "mixed"),
        ("____ 2026", "zh"),
    ],
)
def test_the_language_is_that_of_three_quarters_of_the_words(text: str, language: str) -> None:
    assert find_language(text) == language
