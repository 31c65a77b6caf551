"""What the desk remembers from other consignments, as far as rules ask for it; gathered once for each check."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from shipdesk.domain.codec import encode
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.money import Money
from shipdesk.domain.notice import Notice
from shipdesk.domain.rejection import Rejection

_ON_AN_INVOICE = ("sku", "hs_code", "quantity", "unit_code", "unit_price", "line_value", "descriptions")


@dataclass(frozen=True)
class EarlierInvoice:
    """Another, older consignment of the same exporter that used this consignment's invoice number."""

    reference: str
    content: str
    """`invoice_content` of it: equal where both invoices say the same."""
    total: Money


@dataclass(frozen=True)
class SentOrder:
    """What this desk sent to the same buyer before; a draft or a cancelled consignment is not sent."""

    reference: str
    day: date
    trade_mode: str | None
    value: Money


@dataclass(frozen=True, kw_only=True)
class History:
    """Empty where nobody remembers anything: then rules that live from it stay silent."""

    invoices: tuple[EarlierInvoice, ...] = ()
    sscc_uses: Mapping[str, str] = field(default_factory=dict)
    """By SSCC of this consignment's units: the other consignment that used it first, ever."""
    buyer_orders: tuple[SentOrder, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    """Those of the same destination."""
    notices: tuple[Notice, ...] = ()

    def bought_in(self, year: int, trade_modes: frozenset[str]) -> tuple[SentOrder, ...]:
        """Orders of the buyer in a calendar year under one of the trade modes."""
        return tuple(one for one in self.buyer_orders if one.day.year == year and one.trade_mode in trade_modes)


def invoice_content(consignment: Consignment) -> str:
    """A digest of what the invoice says: buyer, terms, lines and charges; cartons and dates are not in it."""
    members = {
        "consignee": consignment.consignee.name_latin,
        "incoterm": consignment.incoterm,
        "total": encode(consignment.declared_value),
        "charges": [encode(one) for one in consignment.desk.charges],
        "lines": [{name: encode(getattr(item, name)) for name in _ON_AN_INVOICE} for item in consignment.items],
    }
    return hashlib.sha256(json.dumps(members, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
