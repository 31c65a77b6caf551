"""The kinds of paper of one consignment, known without loading the press; `documents` draws them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

COMMERCIAL_INVOICE, PACKING_LIST = "commercial-invoice", "packing-list"
COVER_SHEET = "cover-sheet"
FINDINGS_SHEET = "findings-sheet"
MANIFEST = "manifest"
"""Printed for all that go with a departure, never for one consignment."""


@dataclass(frozen=True)
class PaperKind:
    """`packed_first`: it says how many packages there are, so packing comes before it.

    `second` is the second language of a paper that is read by the same people wherever the goods go; no other can be
    asked for where it is the only one. `of_rules`: facts of the rule pack stand on it. `originals` is the number in
    which it says it is issued: what is printed beyond them is a copy. `document_type` is the contract's, of papers
    that the hub takes as a document.
    """

    name: str
    packed_first: bool = True
    second: str | None = None
    is_second_only: bool = False
    of_rules: bool = False
    originals: int | None = None
    document_type: str | None = None


_ALL = (
    PaperKind("proforma-invoice", packed_first=False, document_type="PROFORMA_INVOICE"),
    PaperKind(COMMERCIAL_INVOICE, originals=3, document_type="COMMERCIAL_INVOICE"),
    PaperKind(PACKING_LIST, originals=3, document_type="PACKING_LIST"),
    PaperKind("shipping-instruction"),
    PaperKind("form-e-data"),
    PaperKind("form-d-data"),
    PaperKind("rcep-data"),
    PaperKind("phytosanitary-data", second="th", of_rules=True),
    PaperKind("dangerous-goods-data", of_rules=True),
    PaperKind("transit-data", of_rules=True),
    PaperKind("carton-marks"),
    PaperKind("china-fruit-list", second="zh", is_second_only=True, of_rules=True),
    PaperKind("china-food-label-data", packed_first=False, second="zh", is_second_only=True, of_rules=True),
    PaperKind("export-declaration-data", second="th"),
    PaperKind(COVER_SHEET, packed_first=False),
    PaperKind(FINDINGS_SHEET, packed_first=False, second="th"),
)

PAPER_KINDS: Mapping[str, PaperKind] = MappingProxyType({kind.name: kind for kind in _ALL})
"""In the order in which papers are listed and issued."""
