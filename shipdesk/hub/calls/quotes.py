"""Quotes, and blocks of numbers."""

from __future__ import annotations

from shipdesk.hub.calls.call import Effect, Inquiry, effect, get, without_nothing
from shipdesk.hub.port import Json


def quote(request: Json) -> Effect:
    """`request` is the contract's QuoteRequest."""
    return effect("createQuote", "quotes", body=request)


def given_quote(quote_id: str) -> Inquiry:
    return get("getQuote", "quotes", quote_id)


def number_block(kind: str, quantity: int, workstation: str | None = None) -> Effect:
    """`kind` is SSCC or CONSIGNMENT_NUMBER."""
    body = without_nothing(kind=kind, quantity=quantity, workstation=workstation)
    return effect("createNumberBlock", "number-blocks", body=body)
