"""The key terms as spans of a spaCy document."""

from __future__ import annotations

import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import spacy

TEXT = """技术支持合同
甲方：松原农机有限公司
乙方：恒川软件有限公司
第一条 响应时间
  乙方应在接到通知后____小时内响应，并在4小时内到达现场。

第二条 争议解决
发生争议的，由甲方所在地人民法院管辖。
"""


def test_terms_are_spans_with_their_canonical_values_and_rules() -> None:
    nlp = spacy.blank("zh")
    nlp.add_pipe("clausetree_terms")
    doc = nlp(TEXT)
    found = {(span.label_, span._.canonical) for span in doc.spans["terms"]}
    assert found >= {
        ("party", "松原农机有限公司"),
        ("response_time", None),
        ("arrival_time", "4 hour"),
        ("dispute_resolution", "litigation"),
    }
    for span in doc.spans["terms"]:
        assert span._.rule.startswith(f"{span.label_}/")
        assert span._.status == ("blank" if span._.canonical is None else "stated")


def test_characters_are_tokens_so_a_span_is_the_words_themselves() -> None:
    nlp = spacy.blank("zh")
    nlp.add_pipe("clausetree_terms")
    doc = nlp(TEXT)
    (arrival,) = (span for span in doc.spans["terms"] if span.label_ == "arrival_time")
    assert "4小时内到达" in arrival.text


def test_a_document_without_text_has_no_terms() -> None:
    nlp = spacy.blank("zh")
    nlp.add_pipe("clausetree_terms")
    assert len(nlp("").spans["terms"]) == 0
