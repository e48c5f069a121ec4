"""The words of the gap report in both languages, and what to do about each sort of gap."""

from __future__ import annotations

from collections.abc import Mapping

from models.gap import Bilingual, GapCode

WORDS: Mapping[str, Bilingual] = {
    "report": Bilingual("合同审查报告", "Contract gap report"),
    "summary": Bilingual("概要", "Summary"),
    "gaps": Bilingual("缺陷与风险", "Gaps"),
    "none": Bilingual("未发现缺陷。", "None was found."),
    "basis": Bilingual("依据", "Basis"),
    "default": Bilingual("未约定时适用", "Where the contract is silent"),
    "suggestion": Bilingual("建议", "Suggestion"),
    "terms": Bilingual("关键约定", "Key terms"),
    "term": Bilingual("事项", "Term"),
    "value": Bilingual("内容", "Value"),
    "words": Bilingual("原文", "Words"),
    "sections": Bilingual("章节一览", "Sections"),
    "section": Bilingual("章节", "Section"),
    "status": Bilingual("状态", "Status"),
    "place": Bilingual("位置", "Place"),
    "review": Bilingual("按规则审查", "Review"),
    "verdict": Bilingual("结论", "Verdict"),
    "rule": Bilingual("规则", "Rule"),
    "finding": Bilingual("说明与原文", "Finding and words"),
    "colon": Bilingual("：", ": "),
    "comma": Bilingual("、", ", "),
    "file": Bilingual("文件", "File"),
    "kind": Bilingual("合同类型", "Kind of contract"),
    "parties": Bilingual("当事人", "Parties"),
    "pages": Bilingual("页数", "Pages"),
    "unnamed": Bilingual("（未填写）", "(blank)"),
    "page": Bilingual("第{}页", "page {}"),
    "footer": Bilingual(
        "本报告由程序按规则生成，供审阅参考，不构成法律意见。",
        "Made by rules that look at the text: pointers for a reader, no legal advice.",
    ),
    "high": Bilingual("高", "high"),
    "medium": Bilingual("中", "medium"),
    "low": Bilingual("低", "low"),
    "present": Bilingual("有", "present"),
    "blank": Bilingual("未填写", "blank"),
    "absent": Bilingual("缺失", "absent"),
}
# What the kind of contract was recognised by.
KIND_EVIDENCE: Mapping[str, Bilingual] = {
    "high": Bilingual("由合同名称认定或由使用者指定", "by its title, or as the user says"),
    "medium": Bilingual("由前几条的用语认定", "by the words of its first clauses"),
    "low": Bilingual("依据不足", "hardly any evidence"),
}
SUGGESTIONS: Mapping[GapCode, Bilingual] = {
    "missing_section": Bilingual("补充该项约定。", "Add a provision on it."),
    "blank_section": Bilingual("补全该条的关键内容。", "Complete what the provision leaves open."),
    "blank_value": Bilingual(
        "签署前填写，或明确写“无”。", "Fill it in before signing, or say none."
    ),
    "numbering_gap": Bilingual(
        "核对是否漏印条款；没有遗漏的，重新编号。",
        "Check whether a clause was lost; if not, renumber.",
    ),
    "numbering_duplicate": Bilingual("重新编号并核对引用。", "Renumber and check the references."),
    "dangling_reference": Bilingual(
        "改正引用，或补上被引用的条款、附件。",
        "Correct the reference, or add the clause or annex.",
    ),
    "toc_mismatch": Bilingual(
        "核对正文是否完整，再更新目录。",
        "Check that the body is complete, then renew the contents list.",
    ),
    "amount_conflict": Bilingual(
        "与对方确认正确金额，并约定不一致时以何者为准。",
        "Settle the right amount and say which prevails.",
    ),
    "date_conflict": Bilingual("确认正确日期并改正。", "Settle the right dates and correct them."),
    "value_conflict": Bilingual(
        "统一两处约定，或写明以何处为准。", "Make both places agree, or say which prevails."
    ),
    "party_conflict": Bilingual(
        "按证照统一当事人名称。", "Use one name for each party, as registered."
    ),
    "truncated": Bilingual("索取完整文本后再审阅。", "Ask for the complete text before going on."),
    "empty_clause": Bilingual("补写内容，或删去该标题。", "Write the clause, or drop its heading."),
    "placeholder_text": Bilingual(
        "删去模板提示或无关文字，核对被替换的内容。",
        "Remove template or foreign words and check what they replaced.",
    ),
    "unclear_value": Bilingual(
        "改为可以衡量的数字、期限或标准。", "Put a number, a time or a standard in its place."
    ),
    "limit_exceeded": Bilingual(
        "调整到限度以内，或说明理由并另行确认。", "Bring it within the limit, or have it cleared."
    ),
    "one_sided": Bilingual("改为对双方对等的约定。", "Make it count for both sides."),
}
