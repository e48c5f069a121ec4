"""What is laid over a PDF page: filled-in fields become its text, comments are counted."""

from __future__ import annotations

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
MAX_ANNOTATIONS = 10_000


def settle_annotations(page: Any) -> tuple[bool, int]:
    """Whether fields or typed-on text were made part of the page, which must then be opened
    anew, and the number of comments on it."""
    kinds = [_kind(page, index) for index in range(_count(page))]
    comments = sum(1 for kind in kinds if kind in COMMENTS)
    if not any(kind in READ for kind in kinds):
        return False, comments
    done = pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY)
    return bool(done == pdfium.FLATTEN_SUCCESS), comments


def _count(page: Any) -> int:
    return min(int(pdfium.FPDFPage_GetAnnotCount(page.raw)), MAX_ANNOTATIONS)


def _kind(page: Any, index: int) -> int:
    annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
    kind = int(pdfium.FPDFAnnot_GetSubtype(annotation))
    pdfium.FPDFPage_CloseAnnot(annotation)
    return kind
