"""Which passages hold which characters, so that a pattern is tried only where it can match."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.required import Required


class PassageIndex:
    """For each character the passages that hold it, by number; ``texts`` are in reading order."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._count = len(texts)
        self._holders: dict[str, list[int]] = {}
        for number, text in enumerate(texts):
            for sign in set(text):
                self._holders.setdefault(sign, []).append(number)
        self._masks: dict[str, int] = {}

    def holding(self, required: Required) -> Iterator[int]:
        """The numbers of the passages with a character of every set, in reading order."""
        common = (1 << self._count) - 1
        for signs in required:
            common &= self._mask(signs)
            if not common:
                return
        digits = bin(common)[:1:-1]
        at = digits.find("1")
        while at >= 0:
            yield at
            at = digits.find("1", at + 1)

    def _mask(self, signs: str) -> int:
        """The passages that hold one of the characters, as the bits of one number."""
        mask = self._masks.get(signs)
        if mask is None:
            mask = 0
            for sign in signs:
                if sign in self._holders:
                    mask |= self._masks.get(sign) or self._mask_of_one(sign)
            self._masks[signs] = mask
        return mask

    def _mask_of_one(self, sign: str) -> int:
        bits = bytearray(self._count // 8 + 1)
        for number in self._holders[sign]:
            bits[number >> 3] |= 1 << (number & 7)
        mask = self._masks[sign] = int.from_bytes(bits, "little")
        return mask
