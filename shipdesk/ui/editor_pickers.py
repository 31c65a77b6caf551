"""Pickers of the editor: a party of the address book, a product of the catalogs. Down shows what there is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from shipdesk.domain.party import KnownParty
from shipdesk.progress import Progress
from shipdesk.services.browse_catalogs import search_catalogs, show_product
from shipdesk.services.desk import Desk
from shipdesk.services.manage_parties import list_parties
from shipdesk.ui.picker import Choice, Picker
from shipdesk.ui.table import folded
from shipdesk.ui.toolkit import Toolkit

MOST_OFFERED = 30
NO_TEXT = ""


class OpenPicker(Picker):
    """A picker whose list also opens with nothing typed, by the Down key."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.isReadOnly() and not self.text().strip():
            search = self._search
            self._latest.ask(lambda progress: search(NO_TEXT, progress), self._offer, self._complain)
            return
        super().keyPressEvent(event)


@dataclass(frozen=True)
class PickedProduct:
    """A product by the catalog it stands in."""

    catalog: str
    sku: str


def party_picker(toolkit: Toolkit, desk: Desk, roles: tuple[str, ...], parent: QWidget | None = None) -> OpenPicker:
    """Parties by name, key or number; those that play one of the roles come first."""

    def search(text: str, _progress: Progress) -> list[Choice]:
        words = folded(text).split()
        found = [known for known in list_parties(desk) if all(word in _searched(known) for word in words)]
        found.sort(key=lambda known: not set(roles) & set(known.roles))
        return [party_choice(known) for known in found[:MOST_OFFERED]]

    return OpenPicker(toolkit, search, parent)


def party_choice(known: KnownParty) -> Choice:
    party = known.party
    names = " · ".join(name for name in (party.name_latin, party.name_native) if name)
    return Choice(known, party.name_latin, f"{names} ({party.address.country_code})")


def product_picker(
    toolkit: Toolkit, desk: Desk, language: Callable[[], str], parent: QWidget | None = None
) -> OpenPicker:
    """Products of all catalogs by SKU, GTIN, HS code or any of their names."""

    def search(text: str, _progress: Progress) -> list[Choice]:
        spoken = language()
        if not text:
            return _first_products(desk, spoken)
        hits = search_catalogs(desk.catalogs, text, limit=MOST_OFFERED).hits
        return [product_choice(hit.catalog, hit.sku, dict(hit.names), spoken) for hit in hits]

    return OpenPicker(toolkit, search, parent)


def product_choice(catalog: str, sku: str, names: dict[str, str], language: str) -> Choice:
    name = names.get(language) or names.get("en") or next(iter(names.values()), "")
    return Choice(PickedProduct(catalog, sku), f"{sku} · {name}", f"{sku} · {name}")


def carton_size(desk: Desk, picked: PickedProduct) -> int | None:
    """How many units a carton of that product holds."""
    return show_product(desk.catalogs, picked.sku, catalog=picked.catalog).product.units_per_carton


def _first_products(desk: Desk, language: str) -> list[Choice]:
    choices: list[Choice] = []
    for name in desk.catalogs.names():
        with desk.catalogs.open(name) as catalog:
            page = catalog.page(MOST_OFFERED - len(choices))
        choices += [product_choice(name, product.sku, dict(product.names), language) for product in page]
        if len(choices) >= MOST_OFFERED:
            break
    return choices


def _searched(known: KnownParty) -> str:
    party = known.party
    numbers = " ".join(one.value for one in party.registrations)
    return folded(f"{known.key} {party.name_latin} {party.name_native or ''} {numbers}")
