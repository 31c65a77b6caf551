"""What is told beside the fields of a product: what looks wrong, what is missing, what its HS code covers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from shipdesk.domain.product import Product
from shipdesk.identifiers import hs_code
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.find_hs_codes import FoundCode, Suggestion, code_in_tree, suggest_hs_codes
from shipdesk.services.product_advice import Advice, advise
from shipdesk.services.product_completeness import Completeness, completeness_of


@dataclass(frozen=True)
class ProductLook:
    """`suggestions` are there only where the product has no HS code yet."""

    advice: tuple[Advice, ...] = ()
    code: FoundCode | None = None
    suggestions: tuple[Suggestion, ...] = ()
    completeness: Mapping[str, Completeness] = field(default_factory=dict)
    """By destination."""


def look_at_product(desk: Desk, product: Product, progress: Progress) -> ProductLook:
    """For one product at a time: it reads the names of every catalog where a code must be suggested."""
    advice, completeness = advise(desk, product), completeness_of(desk, product)
    if product.hs_code is None:
        suggestions = suggest_hs_codes(desk, product.names.values(), progress, product.sku)
        return ProductLook(advice, None, suggestions, completeness)
    subheading = hs_code.subheading(product.hs_code)
    known = code_in_tree(desk, subheading) if desk.reference.hs.is_known(subheading) else None
    return ProductLook(advice, known, (), completeness)
