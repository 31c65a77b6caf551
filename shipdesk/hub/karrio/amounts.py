"""Decimals on a wire of binary floating point, and back.

A float carries 15 decimal digits for certain. A value that would come out of it as another one is not sent at all; what
is read is taken from the digits on the wire, never from a float.
"""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import Any

FINEST = Decimal("0.000001")


class Inexact(ValueError):
    """The amount cannot go over this wire unchanged."""

    def __init__(self, amount: str, pointer: str) -> None:
        super().__init__(f"{amount} at {pointer}")
        self.amount, self.pointer = amount, pointer


def number(amount: str, pointer: str) -> float:
    """The one place where a decimal becomes a float: only where its shortest digits are the decimal's own."""
    exact, wired = Decimal(amount), float(amount)
    if Decimal(repr(wired)) != exact:
        raise Inexact(amount, pointer)
    return wired


def each(total: str, count: int) -> str | None:
    """The part of each of so many, where it comes out to the last digit; else None."""
    part = Decimal(total) / count
    try:
        whole = part.quantize(FINEST)
    except InvalidOperation:
        return None
    return f"{whole.normalize():f}" if whole * count == Decimal(total) else None


def read(body: bytes) -> Any:
    """JSON whose numbers are the decimals that stand there; `ValueError` if it is none."""
    return json.loads(body, parse_float=Decimal)


def agrees(sent: Any, held: Any) -> bool:
    """Whether all that was sent is held unchanged, both as `read`: texts as texts, `2` as good as `2.0`."""
    if isinstance(sent, dict):
        return isinstance(held, dict) and all(
            value is None or agrees(value, held.get(name)) for name, value in sent.items()
        )
    if isinstance(sent, list):
        return isinstance(held, list) and len(sent) == len(held) and all(map(agrees, sent, held))
    return bool(sent == held)
