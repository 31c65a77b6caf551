"""Amounts as the hub writes them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from shipdesk.domain.money import Money


def money_of(told: Any) -> Money | None:
    """None where the hub told no amount, or nothing that is one."""
    if not isinstance(told, Mapping):
        return None
    amount, currency = told.get("amount"), told.get("currency")
    if not isinstance(amount, str) or not isinstance(currency, str):
        return None
    try:
        value = Decimal(amount)
    except InvalidOperation:
        return None
    return Money(value, currency) if value.is_finite() else None
