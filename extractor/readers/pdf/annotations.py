"""What is laid over a PDF page: filled-in fields become its text, comments are counted."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

# Fields that were filled in and text typed onto the page are read; notes to the reader are told.
READ = (pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT)
COMMENTS = (
    pdfium.FPDF_ANNOT_TEXT,
    pdfium.FPDF_ANNOT_HIGHLIGHT,
    pdfium.FPDF_ANNOT_UNDERLINE,
    pdfium.FPDF_ANNOT_SQUIGGLY,
    pdfium.FPDF_ANNOT_CARET,
)
UNSEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
MAX_ANNOTATIONS = 10_000
MAX_BYTES = 100_000
TICKED, NOT_TICKED = "☑", "☐"


@dataclass(frozen=True, slots=True)
class Typed:
    """Words over the page that are not drawn on it; the edges are the page's own, upwards."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Overlay:
    """What lay over a page: whether fields or typed-on text were made part of the page, which
    must then be opened anew; the number of comments; words whose picture is missing."""

    is_changed: bool = False
    comments: int = 0
    typed: tuple[Typed, ...] = ()


def settle_annotations(page: Any) -> Overlay:
    """The overlay of an open page, made part of the page where it can be."""
    comments = 0
    typed: list[Typed] = []
    is_read = False
    for index in range(min(int(pdfium.FPDFPage_GetAnnotCount(page.raw)), MAX_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        kind = int(pdfium.FPDFAnnot_GetSubtype(annotation))
        comments += kind in COMMENTS
        if kind in READ and not pdfium.FPDFAnnot_GetFlags(annotation) & UNSEEN:
            is_read = True
            text = _words(annotation, kind)
            if text:
                typed.append(_place(annotation, text))
        pdfium.FPDFPage_CloseAnnot(annotation)
    if not is_read:
        return Overlay(comments=comments)
    done = pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY)
    return Overlay(bool(done == pdfium.FLATTEN_SUCCESS), comments, tuple(typed))


def _words(annotation: Any, kind: int) -> str:
    """What the field or note says, when its picture does not say it; "" else.

    A box's tick is most often a drawing without a character: the sign stands for it.
    """
    if kind == pdfium.FPDF_ANNOT_FREETEXT:
        return "" if _has_picture(annotation) else _string(annotation, b"Contents")
    state = _string(annotation, b"AS")
    if state:
        flags = pdfium.FPDFAnnot_GetFlags(annotation)
        pdfium.FPDFAnnot_SetFlags(annotation, flags | pdfium.FPDF_ANNOT_FLAG_HIDDEN)
        return NOT_TICKED if state == "Off" else TICKED
    return "" if _has_picture(annotation) else _string(annotation, b"V")


def _has_picture(annotation: Any) -> bool:
    mode = pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL
    return bool(pdfium.FPDFAnnot_GetAP(annotation, mode, None, 0) > 2)


def _string(annotation: Any, key: bytes) -> str:
    size = int(pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0))
    if not 2 < size <= MAX_BYTES:
        return ""
    buffer = ctypes.create_string_buffer(size)
    signs = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    pdfium.FPDFAnnot_GetStringValue(annotation, key, signs, size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace").strip()


def _place(annotation: Any, text: str) -> Typed:
    edges = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, edges)
    across, upwards = sorted((edges.left, edges.right)), sorted((edges.bottom, edges.top))
    return Typed(text, across[0], upwards[0], across[1], upwards[1])
