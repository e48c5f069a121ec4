"""CPU time on texts made to take long: twice the text should take no more than 2.5 times as long.

``python -m bench.growth`` prints a line for each unit of text that is repeated.
"""

from __future__ import annotations

import time
from itertools import pairwise

from extractor.pipeline import analyze_document
from extractor.readers.text import read_text

UNITS = (
    *(
        "第",
        "1.",
        "____",
        "(",
        "（",
        "9",
        "1,234,",
        "一百",
        "元",
        "□",
        "、",
        "。",
        "word ",
        "a.b.c.",
    ),
    *("第一条\n", "（一）\n", "1.1 ", "甲方：", "|\t", "30日", "5%", "【】", "……", "①"),
    *("2036年1月1日", "乙方逾期交货的，每日", "乙方不得", "第一条第二款"),
    *("within thirty days ", "CNY 1,000.00 per "),
)
LENGTHS = (12_500, 25_000, 50_000)


def spent(unit: str, length: int) -> float:
    """Seconds of CPU for a contract whose only line is the unit, repeated up to a length."""
    text = (unit * (length // len(unit) + 1))[:length]
    document = read_text("growth.txt", f"合同\n{text}".encode())
    start = time.process_time()
    analyze_document(document)
    return time.process_time() - start


def main() -> None:
    """Print the table."""
    spent("甲方应付款。", LENGTHS[0])
    for unit in UNITS:
        times = [min(spent(unit, length) for _ in range(2)) for length in LENGTHS]
        ratios = "".join(f"  x {b / max(a, 0.001):.1f}" for a, b in pairwise(times))
        seconds = "  ".join(f"{one:7.3f} s" for one in times)
        print(f"{unit!r:32} {seconds}  {ratios}")


if __name__ == "__main__":
    main()
