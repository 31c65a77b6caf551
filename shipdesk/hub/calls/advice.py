"""Addresses looked up, HS codes proposed, goods and parties screened."""

from __future__ import annotations

from shipdesk.hub.calls.call import Effect, Inquiry, effect, get, pure, without_nothing
from shipdesk.hub.port import Json


def address(address: Json, purpose: str | None = None) -> Inquiry:
    """`address` is the contract's Address; `purpose` PICKUP, DELIVERY or CUSTOMS."""
    return pure("validateAddress", "address-validations", body=without_nothing(address=address, purpose=purpose))


def hs_code(request: Json) -> Inquiry:
    """`request` is the contract's HsAdviceRequest; the answer never binds (H-109)."""
    return pure("adviseHs", "hs-advice", body=request)


def screen(request: Json) -> Effect:
    """`request` is the contract's ScreeningRequest."""
    return effect("createScreening", "screenings", body=request)


def screening(screening_id: str) -> Inquiry:
    return get("getScreening", "screenings", screening_id)
