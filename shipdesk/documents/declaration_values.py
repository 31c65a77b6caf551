"""What customs in Thailand are told of the goods: their 11-digit codes and their FOB value, in baht too."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.documents.paper_data import GoodsLine, PaperData
from shipdesk.domain.border_value import fob_by_line, in_currency
from shipdesk.domain.consignment import Consignment, Item
from shipdesk.domain.exchange import Conversion
from shipdesk.domain.money import Money
from shipdesk.domain.shares import shared

THAILAND, BAHT = "TH", "THB"
TARIFF_DIGITS, STATISTICAL_DIGITS = 8, 3
WHOLE_CODE = TARIFF_DIGITS + STATISTICAL_DIGITS


@dataclass(frozen=True, kw_only=True)
class DeclaredLine:
    """`code` is the AHTN code of 8 digits, `statistical` Thailand's own 3 behind it; what is not known is None."""

    line: GoodsLine
    item: Item
    code: str | None
    statistical: str | None
    thai_name: str | None
    fob: Money | None
    baht: Money | None

    @property
    def is_whole_code(self) -> bool:
        return self.code is not None and self.statistical is not None


def declared_lines(data: PaperData) -> tuple[DeclaredLine, ...]:
    """One for each line of goods; the values of the lines add up to those of the whole."""
    consignment = data.consignment
    fobs = fob_by_line(consignment, data.minor_units) or {}
    bahts = _baht_by_line(data, fobs)
    return tuple(
        _line(consignment, line, item, fobs.get(line.line_no), bahts.get(line.line_no))
        for line, item in zip(data.lines, consignment.items, strict=True)
    )


def fob_in_baht(data: PaperData) -> Conversion | None:
    """The whole value in baht by the rate that was used; None without a value or without a rate."""
    fob = data.border.fob.money
    return None if fob is None else in_currency(fob, BAHT, data.consignment, data.minor_units)


def _baht_by_line(data: PaperData, fobs: dict[int, Money]) -> dict[int, Money]:
    converted = fob_in_baht(data)
    if converted is None or not fobs:
        return {}
    parts = shared(converted.money, [money.amount for money in fobs.values()], data.minor_units)
    return dict(zip(fobs, parts, strict=True))


def _line(consignment: Consignment, line: GoodsLine, item: Item, fob: Money | None, baht: Money | None) -> DeclaredLine:
    code = _thai_code(consignment, item)
    product = consignment.product(item.line_no)
    return DeclaredLine(
        line=line,
        item=item,
        code=code[:TARIFF_DIGITS] or None,
        statistical=code[TARIFF_DIGITS:] if len(code) == WHOLE_CODE else None,
        thai_name=item.description("th") or (product.names.get("th") if product else None),
        fob=fob,
        baht=baht,
    )


def _thai_code(consignment: Consignment, item: Item) -> str:
    """The code stated for Thailand, else the item's own where it is of the Thai tariff; empty without either."""
    stated = [
        one.code
        for one in consignment.desk.tariff_codes
        if (one.line_no, one.country) == (item.line_no, THAILAND) and len(one.code) >= TARIFF_DIGITS
    ]
    if stated:
        return max(stated, key=len)
    is_thai = item.hs_tariff == THAILAND and len(item.hs_code) >= TARIFF_DIGITS
    return item.hs_code if is_thai else ""
