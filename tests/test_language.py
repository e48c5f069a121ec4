"""The key terms as spans of a spaCy document."""

from __future__ import annotations

import json
import warnings
from pathlib import Path

from tests.test_cli import run

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


LETTER = """维护服务合同

本合同由青禾粮油集团与蓝湾信息技术部订立，经办人周启明。

第一条 服务内容
乙方提供维护服务，必要时由远山物流协助。
"""


def _save_model(folder: Path) -> Path:
    """A spaCy model of our own that knows three organisations and a person by their words."""
    nlp = spacy.blank("zh")
    ruler = nlp.add_pipe("entity_ruler")
    names = (
        ("ORG", "青禾粮油集团"),
        ("ORG", "蓝湾信息技术部"),
        ("ORG", "远山物流"),
        ("PERSON", "周启明"),
        ("DATE", "必要时"),
    )
    ruler.add_patterns([{"label": label, "pattern": name} for label, name in names])
    nlp.to_disk(folder / "names")
    return folder / "names"


def test_a_users_model_gives_names_where_parties_are_named_and_marks_them(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text(LETTER, "utf-8")
    model = _save_model(tmp_path)
    done = run("extract", "--json", "--spacy-model", model, file)
    assert done.returncode == 0, done.stderr
    record = json.loads(done.stdout)
    named = [term for term in record["terms"] if term["rule"] == "party/spacy-model"]
    assert [term["canonical"] for term in named] == ["青禾粮油集团", "蓝湾信息技术部", "周启明"]
    for term in named:
        assert (term["confidence"], term["type"]) == ("low", "party")
        start, end = term["span"]
        assert record["text"][start:end] == term["quote"]
    assert [term["id"] for term in record["terms"]] == [
        f"t{index}" for index in range(1, len(record["terms"]) + 1)
    ]


def test_a_model_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text(LETTER, "utf-8")
    done = run("extract", "--spacy-model", "no_such_model", file)
    assert done.returncode == 2
    assert "no such spaCy model" in " ".join(done.stderr.split())
