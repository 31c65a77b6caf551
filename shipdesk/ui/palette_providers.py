"""What Ctrl+K finds beside commands: shipments, products and parties."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from shipdesk.catalogs import Hit as CatalogHit
from shipdesk.progress import Progress
from shipdesk.services.browse_catalogs import search_catalogs
from shipdesk.services.desk import Desk
from shipdesk.services.manage_parties import list_parties
from shipdesk.store.consignment_list import Sought
from shipdesk.ui.desk_words import state_word
from shipdesk.ui.page import Hit, Provider
from shipdesk.ui.table import folded

MOST_HITS = 8
Way = Callable[[str], None]


def shipment_provider(desk: Desk, open_shipment: Way) -> Provider:
    """By reference, buyer, route or consignment number."""

    def answer(text: str, _: Progress) -> list[Hit]:
        return [
            Hit(
                one.reference,
                f"{one.consignee} · {state_word(one.state)}",
                "shipments",
                partial(open_shipment, one.reference),
            )
            for one in desk.store.consignment_list.find([Sought(word) for word in folded(text).split()], MOST_HITS)
        ]

    return answer


def product_provider(desk: Desk, language: Callable[[], str], open_product: Callable[[str, str], None]) -> Provider:
    """By SKU, GTIN or any of the names."""

    def answer(text: str, _: Progress) -> list[Hit]:
        return [
            Hit(_name(one, language()), one.sku, "catalog", partial(open_product, one.catalog, one.sku))
            for one in search_catalogs(desk.catalogs, text, limit=MOST_HITS).hits
        ]

    return answer


def _name(product: CatalogHit, language: str) -> str:
    return product.names.get(language) or product.names.get("en") or product.sku


def party_provider(desk: Desk, open_party: Way) -> Provider:
    """By name or key."""

    def answer(text: str, _: Progress) -> list[Hit]:
        return [
            Hit(one.party.name_latin, one.party.address.country_code, "parties", partial(open_party, one.key))
            for one in list_parties(desk)
            if _holds((one.key, one.party.name_latin, one.party.name_native), text)
        ][:MOST_HITS]

    return answer


def command_provider(commands: Callable[[], Iterable[tuple[str, str, Callable[[], None]]]]) -> Provider:
    """Commands of the window that belong to no page: words, icon, what it does."""

    def answer(text: str, _: Progress) -> list[Hit]:
        return [Hit(title, "", icon, act) for title, icon, act in commands() if _holds((title,), text)]

    return answer


def _holds(parts: Iterable[str | None], text: str) -> bool:
    """Whether every typed word stands in one of the parts."""
    whole = folded("\n".join(part for part in parts if part))
    return all(word in whole for word in folded(text).split())
