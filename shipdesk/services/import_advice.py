"""What a person may want to know of rows before they land: numbers that look wrong, HS codes for goods that have none.

Advice stops nothing, and a suggestion is never taken by itself: who picks one puts it into the wish's `filled`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from shipdesk.domain.product import NAME_FIELDS, PRODUCT_FIELDS, product_from_row
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.find_hs_codes import Suggestion, known_goods, suggest_hs_codes
from shipdesk.services.preview_import import PreviewRow
from shipdesk.services.product_advice import Advice, advise

MOST_SUGGESTED = 100
"""Rows that get suggestions; each is compared with every name that has a code."""


@dataclass(frozen=True)
class RowAdvice:
    """Of one row of the sheet; `names` and `sku` as they would land."""

    number: int
    sku: str
    names: tuple[str, ...]
    advice: tuple[Advice, ...]
    suggestions: tuple[Suggestion, ...]


def advise_rows(desk: Desk, rows: Iterable[PreviewRow], progress: Progress) -> tuple[RowAdvice, ...]:
    """Of the rows of a preview that would land, those about which there is something to say."""
    known = list(known_goods(desk))
    told: list[RowAdvice] = []
    left = MOST_SUGGESTED
    for row in rows:
        if row.values:
            progress.look()
            product = dict(zip(PRODUCT_FIELDS, (value or "" for value in row.values), strict=True))
            names = tuple(product[column] for column in NAME_FIELDS.values() if product[column])
            lacks_code = left > 0 and not product["hs_code"]
            left -= lacks_code
            suggested = suggest_hs_codes(desk, names, progress, product["sku"], known) if lacks_code else ()
            told.append(RowAdvice(row.number, product["sku"], names, _advice(desk, product), suggested))
    return tuple(one for one in told if one.advice or one.suggestions)


def _advice(desk: Desk, row: Mapping[str, str]) -> tuple[Advice, ...]:
    return advise(desk, product_from_row(row, minor_units=desk.reference.minor_units))
