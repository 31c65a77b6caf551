"""`shipdesk.json`, the data that travels inside each paper, and the text of its QR code."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import rfc8785

from shipdesk.documents.half_characters import require_whole_characters
from shipdesk.documents.paper_data import GoodsLine, IssuedPaper, PackedRow, PaperData
from shipdesk.documents.statements import Statement
from shipdesk.domain.codec import encode
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.measures import plain

NAME = "shipdesk.json"
QR_VERSION = "SD1"
COVER, FINDINGS = "cover-sheet", "findings-sheet"
MONEY_MEMBERS = frozenset({
    "unit_price", "line_value", "declared_value", "insured_value", "charges", "payment", "buyer_year_total",
    "exchange_rates", "amount", "currency", "value_of_goods",
})  # fmt: skip
"""What a paper without prices leaves out of the consignment's members, at any depth."""


def attachment(kind: str, data: PaperData, says: Iterable[Statement], *, with_prices: bool) -> bytes:
    """The bytes in RFC 8785 form: the same data gives the same bytes on every machine. `says` go in as `states`."""
    try:
        return _written(kind, data, says, with_prices)
    except rfc8785.CanonicalizationError:
        require_whole_characters({**encode(data.consignment), "desk": encode(data.consignment.desk)})
        raise


def _written(kind: str, data: PaperData, says: Iterable[Statement], with_prices: bool) -> bytes:
    members: dict[str, Any] = {
        "kind": kind,
        "revision": data.revision,
        "lines": [_line(line) for line in data.lines] if with_prices else [_packed(row) for row in data.packed],
        "totals": _totals(data, with_prices),
        "states": {one.field: {"value": one.value, "pointer": one.pointer} for one in says},
    }
    if kind == FINDINGS and data.findings is not None:
        members |= data.findings.members()
    if kind == COVER:
        members["set"] = [_listed(one) for one in data.issued]
    written = {name: rfc8785.dumps(value) for name, value in members.items()}
    written["consignment"] = _consignment(_Itself(data.consignment), with_prices)
    return b"{" + b",".join(rfc8785.dumps(name) + b":" + written[name] for name in sorted(written)) + b"}"


class _Itself:
    """A value as a key of a cache by what it is, not by what it holds: comparing would take as long as writing."""

    def __init__(self, value: Consignment) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.value is other.value


@lru_cache(maxsize=2)
def _consignment(itself: _Itself, with_prices: bool) -> bytes:
    """The same for all papers of a set, with prices or without."""
    consignment: dict[str, Any] = {**encode(itself.value), "desk": encode(itself.value.desk)}
    return rfc8785.dumps(consignment if with_prices else _without_money(consignment))


def digest(attached: bytes) -> str:
    return hashlib.sha256(attached).hexdigest()


def qr_text(kind: str, data: PaperData, sha256: str) -> str:
    return "|".join((QR_VERSION, data.reference, kind, str(data.revision), sha256))


def _listed(one: IssuedPaper) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "language": one.language,
        "revision": one.revision,
        "issued_on": one.issued_on.isoformat(),
        "pages": one.pages,
        "sha256": one.sha256,
    }


def _line(line: GoodsLine) -> dict[str, Any]:
    return {
        "line_no": line.line_no,
        "description": line.name.en,
        **({"second_description": line.name.second} if line.name.second else {}),
        "hs_code": line.hs_code,
        "origin_country": line.origin,
        "quantity": plain(line.quantity),
        "net_weight_kg": str(line.net_weight),
        **({"unit_price": encode(line.unit_price)} if line.unit_price else {}),
        "line_value": encode(line.value),
    }


def _packed(row: PackedRow) -> dict[str, Any]:
    return {
        "first": row.first,
        "last": row.last,
        "package_type": row.package_type,
        "contents": [
            {"line_no": one.line_no, "quantity": plain(one.each), "total": plain(one.total)} for one in row.contents
        ],
        "net_weight_kg": str(row.net_total),
        "gross_weight_kg": str(row.gross_total),
        "volume_m3": str(row.volume_total),
        "ssccs": list(row.ssccs),
    }


def _totals(data: PaperData, with_prices: bool) -> dict[str, Any]:
    totals = data.totals
    members: dict[str, Any] = {
        "quantity": plain(totals.quantity),
        "packages": totals.packages,
        "cartons": totals.cartons,
        "net_weight_kg": str(totals.net_weight_kg),
        "gross_weight_kg": str(totals.gross_weight_kg),
        "volume_m3": str(totals.volume_m3),
    }
    if with_prices:
        members |= {"value": encode(totals.value), "invoice_total": encode(data.invoice_total)}
    return members


def _without_money(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_money(one) for name, one in value.items() if name not in MONEY_MEMBERS}
    if isinstance(value, list):
        return [_without_money(one) for one in value]
    return value
