"""Tracked changes of one Word file: what it said before and says after."""

from __future__ import annotations

from pathlib import Path

from extractor.comparison.matrix import Options
from extractor.comparison.versions import compare_pair
from extractor.pipeline import analyze, analyze_before
from tests.docx_builder import build, paragraph

RUN = "<w:r><w:t>{}</w:t></w:r>"
DELETED = '<w:del w:id="1" w:author="a"><w:r><w:delText>{}</w:delText></w:r></w:del>'
INSERTED = '<w:ins w:id="2" w:author="a"><w:r><w:t>{}</w:t></w:r></w:ins>'
NEW_MARK = '<w:pPr><w:rPr><w:ins w:id="3" w:author="a"/></w:rPr></w:pPr>'


def _file(folder: Path) -> Path:
    changed = RUN.format("2.1 乙方接到报修后，应在") + DELETED.format("30") + INSERTED.format("60")
    body = (
        paragraph("设备维保合同")
        + paragraph("第一条 付款")
        + paragraph("1.1 甲方应在验收后15日内支付合同总价的100%。")
        + paragraph("第二条 响应")
        + f"<w:p>{changed}{RUN.format('分钟内电话响应。')}</w:p>"
        + f"<w:p>{NEW_MARK}{INSERTED.format('2.2 乙方应在4小时内到达现场。')}</w:p>"
        + paragraph("第三条 其他")
        + paragraph("3.1 本合同一式四份。")
    )
    path = folder / "tracked.docx"
    path.write_bytes(build(body))
    return path


def test_the_text_before_has_what_was_deleted_and_not_what_was_inserted(tmp_path: Path) -> None:
    path = _file(tmp_path)
    before, after = analyze_before(path).document.text, analyze(path).document.text
    assert "应在30分钟内" in before
    assert "2.2" not in before
    assert "应在60分钟内" in after
    assert "2.2 乙方应在4小时内到达现场。" in after


def test_changed_terms_are_told_from_one_file(tmp_path: Path) -> None:
    path = _file(tmp_path)
    found = compare_pair(analyze_before(path), analyze(path), Options())
    told = {
        (
            one.type,
            one.before and one.before.canonical,
            one.after and one.after.canonical,
        )
        for one in found.changes or ()
    }
    assert told == {
        ("response_time", "30 minute", "60 minute"),
        ("arrival_time", None, "4 hour"),
    }
