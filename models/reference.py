"""A reference from one provision to another, or to an annex."""

from __future__ import annotations

from dataclasses import dataclass

from models.span import Span


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that send the reader elsewhere in the contract (按第七条, 见附件2).

    ``clause`` is the id of the provision that refers, ``target`` that of the one
    referred to: None where it is only listed, or not told. ``missing`` marks what
    is not in the contract at all. References to statutes and other documents are none.
    """

    words: str
    clause: str
    span: Span
    target: str | None = None
    missing: bool = False
