"""Document facts and choices: sentences that a few words tell apart, and what each states."""

from __future__ import annotations

import pytest

from extractor.terms import term_types
from extractor.terms.examples import read_example

# Kind, sentence, and the values that the kind reads from it; None is a blank.
SENTENCES: tuple[tuple[str, str, list[str | None]], ...] = (
    # How long the contract lasts, not how long something else does.
    ("contract_duration", "本合同期限：三年", ["3 year"]),
    ("contract_duration", "租赁期限共计5年，自2031年3月1日起。", ["5 year"]),
    ("contract_duration", "本合同自签订之日起一年内有效。", ["1 year"]),
    ("contract_duration", "运维服务期为12个月，自验收合格之日起计算。", ["12 month"]),
    ("contract_duration", "乙方服务期限为三年，合同一年一签。", ["3 year", "1 year"]),
    ("contract_duration", "外包服务期限：____个月", [None]),
    ("contract_duration", "合同期满后6个月内，乙方仍应配合移交。", []),
    ("contract_duration", "合同期限届满后自动延续一年。", []),
    ("contract_duration", "服务期内，乙方应在接到通知后2日内到场。", []),
    ("contract_duration", "投标有效期90天。", []),
    ("start_date", "服务期：2031年1月1日至2031年12月31日", ["2031-01-01"]),
    ("start_date", "免租期自2031年1月1日起至2031年1月31日止。", []),
    ("end_date", "本协议自签订之日起生效，至2031年12月31日终止。", ["2031-12-31"]),
    ("end_date", "服务期限一年，即自____年__月__日至____年__月__日。", [None]),
    # By which act the contract takes effect; a change of it or a supplement is another thing.
    ("effective_date", "本合同双方签字、盖章后即生效。", ["on_signature_and_seal"]),
    ("effective_date", "合同经双方授权代表签字（盖章）后生效。", ["on_signature"]),
    ("effective_date", "甲乙双方签字盖章后，本合同即生效。", ["on_signature_and_seal"]),
    ("effective_date", "本合同自双方签章之日起生效。", ["on_signature_and_seal"]),
    ("effective_date", "双方签署后合同成立，甲方收到定金后生效。", ["other"]),
    ("effective_date", "本合同自乙方足额缴纳履约保证金之日起生效。", ["other"]),
    ("effective_date", "本合同自____年__月__日起生效。", [None]),
    ("effective_date", "通知自送达之日起生效。", []),
    ("effective_date", "附件经双方签字盖章后与本合同具有同等效力。", []),
    ("effective_date", "Any amendment shall be effective upon signature by both parties.", []),
    # Renewal of the contract, not of a time limit.
    ("renewal", "到期后双方均未书面提出终止的，视为自动续约。", ["automatic"]),
    ("renewal", "合同期满，甲方有权决定是否续签。", ["by_agreement"]),
    ("renewal", "本合同不自动续约。", ["none"]),
    ("renewal", "质保期满后，双方可另行签订运维服务合同。", []),
    ("renewal", "任何一方不愿续签的，应提前60日书面通知对方。", []),
    # A length beats the bare survival in the same sentence.
    ("confidentiality_term", "保密义务不因合同终止而失效，保密期限为终止后____年。", [None]),
    ("confidentiality_term", "保密期限为合同有效期。", ["contract_term"]),
    ("confidentiality_term", "乙方应永久保守甲方的商业秘密。", ["indefinite"]),
    ("confidentiality_term", "乙方违反保密义务的，应承担违约责任。", []),
    # Results of the work; what a party warrants, sells or brought with it is none.
    ("ip_ownership", "甲方委托乙方开发，成果的知识产权由双方共有。", ["joint"]),
    ("ip_ownership", "甲方委托乙方开发，甲方对成果享有完全的知识产权。", ["customer"]),
    ("ip_ownership", "甲方委托乙方开发，双方各自拥有的知识产权归各自所有。", ["each_own"]),
    ("ip_ownership", "甲方委托乙方开发，乙方原有的知识产权仍归乙方所有。", []),
    ("ip_ownership", "甲方委托乙方开发，软件侵权引起的费用由乙方承担。", []),
    # A ban, a ban without consent, leave; and what is passed on must be the contract.
    ("subcontracting", "乙方不得擅自将合同义务转让给第三方。", ["with_consent"]),
    ("subcontracting", "禁止整体转包，分包须经甲方书面认可。", ["prohibited", "with_consent"]),
    ("subcontracting", "经甲方同意，乙方可以将部分工作分包。", ["with_consent"]),
    ("subcontracting", "乙方转包的，甲方有权解除合同并要求支付违约金。", []),
    ("subcontracting", "乙方不得将许可证转让他人使用。", []),
    ("subcontracting", "Neither party may assign this Agreement.", ["prohibited"]),
    # Courts and commissions for disputes, not those that serve papers or are paid.
    ("dispute_resolution", "协商不成的，由乙方所在地的法院管辖。", ["litigation"]),
    ("dispute_resolution", "发生争议，可申请仲裁或向人民法院提起诉讼。", ["either"]),
    ("dispute_resolution", "律师费、诉讼费由违约方承担。", []),
    ("dispute_resolution", "因争议进行诉讼期间，双方应继续履行合同。", []),
    ("dispute_resolution", "争议解决方式：□仲裁 □诉讼", [None]),
    (
        "dispute_resolution",
        "协商不成的：☑向甲方所在地法院起诉；□提交仲裁委员会仲裁。",
        ["litigation"],
    ),
    (
        "dispute_resolution",
        "争议按下列第2种方式解决：\n（1）提交____仲裁委员会仲裁；\n（2）向甲方所在地人民法院起诉。",
        ["litigation"],
    ),
    # A law that is chosen, not one that is obeyed.
    ("governing_law", "本合同受中华人民共和国法律管辖并依其解释。", ["prc"]),
    ("governing_law", "本协议适用香港特别行政区法律。", ["other"]),
    ("governing_law", "双方应遵守中华人民共和国法律法规。", []),
    ("governing_law", "This Agreement shall be governed by Chinese law.", ["prc"]),
    ("governing_law", "This Agreement is governed by the laws of [Jurisdiction].", [None]),
    # Copies of the contract, not of reports; originals and duplicates are two numbers.
    ("copies", "本合同正本一式贰份，副本四份，双方各执正本一份。", ["2", "4"]),
    ("copies", "本合同正本连同附件共____页，一式三份。", ["3"]),
    ("copies", "乙方应提交技术资料一式三份。", []),
    # Numbers, dates and places of signing.
    ("contract_number", "合同编号：YW〔2031〕07号", ["YW〔2031〕07号"]),
    ("contract_number", "双方签订了《服务合同》（合同编号：YW-1）。", []),
    ("project_name", "项目名称：某大学校园保洁服务项目", [None]),
    ("signing_date", "签约日期：二〇三一年三月十一日", ["2031-03-11"]),
    ("signing_place", "本合同由以下双方于2031年5月6日在滨江市签订：", ["滨江市"]),
)

HELD = (
    ("本合同一式六份，甲方四份，乙方二份。", "甲方4,乙方2"),
    ("本合同一式肆份，甲方执贰份、乙方执贰份。", "2"),
    ("本合同一式叁份，甲、乙、丙三方各执壹份。", "1"),
)


@pytest.mark.parametrize(("kind", "text", "values"), SENTENCES)
def test_a_sentence_states_just_these_values(
    kind: str, text: str, values: list[str | None]
) -> None:
    found = [term for term in read_example(text, "", term_types()) if term.type == kind]
    assert [term.canonical for term in found] == values, [term.rule for term in found]


@pytest.mark.parametrize(("text", "each"), HELD)
def test_copies_tell_how_many_each_party_holds(text: str, each: str) -> None:
    copies = [term for term in read_example(text, "", term_types()) if term.type == "copies"]
    assert [term.qualifier("each") for term in copies] == [each]


def test_the_forum_is_named_without_the_words_that_lead_to_it() -> None:
    text = "争议由双方协商，协商不成的，任何一方可依法向甲方所在地（云山区）人民法院提起诉讼。"
    terms = [t for t in read_example(text, "", term_types()) if t.type == "dispute_resolution"]
    assert [term.qualifier("forum") for term in terms] == ["甲方所在地（云山区）人民法院"]
