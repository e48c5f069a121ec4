"""Boxes of quoted words: what is printed red on a page is quoted, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.colors import black, red
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from extractor.pipeline import analyze
from extractor.quotes import find_quotes
from extractor.readers.pdf.quotes import find_boxes
from extractor.readers.pdf.reader import read_pdf
from models.document import Document, Line
from models.span import Box, Place, Span
from tests.conftest import SAMPLES
from tests.pdf_builder import HEIGHT, LEFT, SIZE, SONG, WIDTH, Draw, grid, pdf, rules, together

SCALE = 2


def painted(
    *lines: str, left: float = LEFT, top: float = 100, spread: float = 0, font: str = SONG
) -> Draw:
    """Lines one below the other, with what stands in square brackets in red, without them."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont(font, SIZE)
        colour = black
        for index, line in enumerate(lines):
            x = left
            for run in line.replace("[", "\0[\0").replace("]", "\0]\0").split("\0"):
                if run in ("[", "]"):
                    colour = red if run == "[" else black
                    continue
                canvas.setFillColor(colour)
                canvas.drawString(x, HEIGHT - top - index * 18, run, charSpace=spread)
                x += pdfmetrics.stringWidth(run, font, SIZE) + spread * len(run)

    return draw


def check(data: bytes, quote: str, *, at: int = 0, least: float = 0.5) -> tuple[Place, ...]:
    """The places of a quote, once they are seen to cover all red print and no black print.

    ``at`` says which of several occurrences is meant; ``least`` how many points a box may
    reach over its own print.
    """
    document = read_pdf("a.pdf", data)
    start = -1
    for _ in range(at + 1):
        start = document.text.index(quote, start + 1)
    span = Span(start, start + len(quote))
    places = find_boxes("a.pdf", data, document, [span])[span]
    with pypdfium2.PdfDocument(data) as file:
        for number in range(len(file)):
            picture = file[number].render(scale=SCALE).to_pil().convert("RGB")
            red_at, black_at = _print(picture)
            boxes = [place.box for place in places if place.page == number + 1]
            assert red_at or not boxes
            assert all(any(_holds(box, dot, 1) for box in boxes) for dot in red_at)
            assert not any(_holds(box, dot, -least) for box in boxes for dot in black_at)
    return places


def _print(picture: Image.Image) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """The points at which the picture is red, and those at which it is black."""
    red_at, black_at = [], []
    signs = picture.tobytes()
    for index, green in enumerate(signs[1::3]):
        if green < 120:
            y, x = divmod(index, picture.width)
            is_red = signs[3 * index] - signs[3 * index + 2] > 100
            (red_at if is_red else black_at).append(((x + 0.5) / SCALE, (y + 0.5) / SCALE))
    return red_at, black_at


def _holds(box: Box, point: tuple[float, float], grown: float) -> bool:
    x, y = point
    return box.left - grown <= x <= box.right + grown and box.top - grown <= y <= box.bottom + grown


def test_a_quote_in_the_middle_of_a_line_has_the_box_of_its_signs() -> None:
    (place,) = check(pdf(painted("乙方应在[30分钟内]赶到现场。")), "30分钟内")
    assert (place.page, place.offset) == (1, 0)


def test_a_quote_over_three_lines_has_a_box_on_each() -> None:
    first = "第一条 因不可抗力不能履行合同的，根据不可抗力的影响，部分或者全部免除[责任，但是法"
    second = "律另有规定的除外。因不可抗力不能履行合同的，应当及时通知对方，以减轻可能给对方造成"
    third = "的损失，]并应当在合理期限内提供证明。"
    quote = f"责任，但是法{second}的损失，"
    places = check(pdf(painted(first, second, third)), quote)
    assert [place.offset for place in places] == [0, 6, 6 + len(second)]


def test_of_words_that_come_twice_the_quoted_ones_are_boxed() -> None:
    lines = "甲方应于5日内付款，乙方应于[5日内]交货。", "甲方应于5日内付款，乙方应于5日内交货。"
    check(pdf(painted(*lines)), "5日内", at=1)


def test_of_two_equal_lines_the_quoted_one_is_boxed() -> None:
    check(pdf(painted("服务费为500元。", "服务费为[500元]。", "服务费为500元。")), "500元", at=1)


@pytest.mark.parametrize("spread", [1.0, 2.5, 4.0, 8.0])
def test_signs_set_apart_are_boxed_whole(spread: float) -> None:
    data = pdf(painted("乙方[逾期交付]的，支付违约金", spread=spread))
    text = read_pdf("a.pdf", data).text
    quote = text[text.index("逾") : text.index("付的" if "付的" in text else "付 的") + 1]
    check(data, quote, least=1)


@pytest.mark.parametrize("font", ["Helvetica", "Times-Roman"])
def test_latin_words_of_any_width_are_boxed(font: str) -> None:
    line = "The Supplier shall pay [USD 1,200.50 per month] within ten days."
    check(pdf(painted(line, font=font)), "USD 1,200.50 per month")


def test_words_parted_at_a_hyphen_are_boxed_on_both_lines() -> None:
    first = "The Customer shall reimburse all reasonable costs of the installed [equip]-"
    data = pdf(painted(first, "[ment] within the agreed period of sixty days.", font="Helvetica"))
    assert len(check(data, "equipment")) == 2


def test_a_quote_in_a_table_cell_stays_in_the_cell() -> None:
    cells = grid((72, 172, 272), (90, 112, 134))
    heads = painted("响应时间", "修复时间", left=78, top=105)
    values = painted("[30分钟]以内", "4小时", left=178, top=105)
    (place,) = check(pdf(together(cells, heads, values)), "30分钟")
    assert place.box.left >= 172


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_on_a_turned_page_the_box_is_where_the_words_are_seen(turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        canvas.translate(*{90: (HEIGHT, 0), 180: (WIDTH, HEIGHT), 270: (0, WIDTH)}[turn])
        canvas.rotate(turn)
        painted("一、乙方应在[30分钟内]赶到现场。", "二、服务费为500元。")(canvas)

    check(pdf(draw), "30分钟内")


def test_on_a_cropped_page_the_box_counts_from_the_visible_corner() -> None:
    cropped = BytesIO()
    with pypdfium2.PdfDocument(pdf(painted("乙方应在[30分钟内]赶到现场。"))) as file:
        file[0].set_cropbox(50, 100, WIDTH - 40, HEIGHT - 60)
        file.save(cropped)
    check(cropped.getvalue(), "30分钟内")


def test_a_blank_is_boxed_between_the_words_around_it() -> None:
    words = painted("保证金为"), painted("元整。", left=170)
    data = pdf(together(*words, rules((120, 165, 102))))
    document = read_pdf("a.pdf", data)
    start = document.text.index("_")
    span = Span(start, document.text.rindex("_") + 1)
    (place,) = find_boxes("a.pdf", data, document, [span])[span]
    assert place.box.left == pytest.approx(116, abs=1)
    assert place.box.right == pytest.approx(170, abs=1)


def test_quotes_on_several_pages_are_found_on_theirs() -> None:
    pages = painted("服务费为500元。"), painted("违约金为[100元]。"), painted("定金为50元。")
    (place,) = check(pdf(*pages), "100元")
    assert place.page == 2


def test_spaces_and_line_ends_at_the_ends_of_a_span_have_no_boxes() -> None:
    data = pdf(painted("第一条 服务", "第二条 费用"))
    document = read_pdf("a.pdf", data)
    text = document.text
    spans = [Span(0, 7), Span(3, 4), Span(text.index("\n"), text.index("\n") + 1)]
    found = find_boxes("a.pdf", data, document, spans)
    assert [len(found[span]) for span in spans] == [1, 0, 0]


def test_on_a_page_without_characters_the_box_is_estimated() -> None:
    data = pdf(grid((72, 172), (90, 112)))
    line = Line("应在30分钟内", places=(Place(0, 1, Box(100, 50, 212, 62)),))
    document = Document("a.pdf", "", len(data), "pdf", line.text, (line,))
    span = Span(2, 6)
    (place,) = find_boxes("a.pdf", data, document, [span])[span]
    assert (place.box.left, place.box.right) == pytest.approx((137.3, 193.3), abs=0.1)


def test_a_changed_file_gives_no_boxes(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    data = pdf(painted("服务费为500元。"))
    path.write_bytes(data)
    document = replace(read_pdf("a.pdf", data), sha256="another")
    assert find_quotes(path, document, [Span(0, 3)]) == ()
    assert find_quotes(tmp_path / "gone.pdf", document, [Span(0, 3)]) == ()


def samples() -> Iterable[Path]:
    return sorted(SAMPLES.glob("*/*.pdf"))


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.stem)
def test_every_quote_of_a_sample_lies_in_its_printed_lines(path: Path) -> None:
    contract = analyze(path)
    lines = {place for line in contract.document.lines for place in line.places}
    assert {quote.span for quote in contract.quotes} >= {term.span for term in contract.terms}
    for quote in contract.quotes:
        assert quote.places
        for place in quote.places:
            assert any(_lies_in(place, line) for line in lines)


def _lies_in(place: Place, line: Place) -> bool:
    box, whole = place.box, line.box
    return (
        place.page == line.page
        and whole.left - 1 <= box.left < box.right <= whole.right + 1
        and whole.top - 3 <= box.top < box.bottom <= whole.bottom + 3
    )


def test_the_samples_boxes_hold_the_words_that_another_library_reads_in_them() -> None:
    pdfplumber = pytest.importorskip("pdfplumber")
    path = SAMPLES / "outsourcing" / "outsourcing.pdf"
    contract = analyze(path)
    with pdfplumber.open(BytesIO(path.read_bytes())) as file:
        for quote in contract.quotes:
            read = ""
            for place in quote.places:
                box = place.box
                page = file.pages[place.page - 1]
                inside = page.within_bbox(
                    (box.left - 1, box.top - 3, box.right + 1, box.bottom + 3)
                )
                read += "".join(sign["text"] for sign in inside.chars)
            assert "".join(read.split()) == "".join(contract.words(quote.span).split())
