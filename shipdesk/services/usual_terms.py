"""What is usual with a buyer, by the address book: the term, the way of paying, and the price list of the lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from shipdesk.domain.lot import Lot
from shipdesk.domain.money import Money
from shipdesk.domain.party import BookFacts, KnownParty
from shipdesk.domain.product import Product
from shipdesk.domain.texts import is_whole

Members = dict[str, Any]


class Sources(Protocol):
    """Where the filling comes from."""

    def party(self, key: str) -> KnownParty | None: ...

    def product(self, catalog: str, sku: str, pointer: str) -> Product:
        """Raises `WrongInput` for an unknown catalog or SKU."""
        ...

    def lot(self, sku: str, number: str) -> Lot | None:
        """The lot of that number that a catalog knows of the product."""
        ...

    def party_named(self, name_latin: str) -> KnownParty | None:
        """Whom the address book knows by that name."""
        ...

    def price(
        self, price_list: str, sku: str, quantity: Decimal, day: date | None, currency: str | None
    ) -> Money | None:
        """What the list says on that day, in that currency where it can; None for a day means today."""
        ...


def usual_with(members: Members, sources: Sources) -> BookFacts:
    """What the address book says is usual with the buyer, else with the consignee."""
    desk = members.get("desk")
    buyer = desk.get("buyer") if isinstance(desk, dict) else None
    for party in (buyer, members.get("consignee")):
        name = party.get("name_latin") if isinstance(party, dict) else None
        known = sources.party_named(name) if isinstance(name, str) and is_whole(name) else None
        if known is not None:
            return known.book
    return BookFacts()


def take_usual_terms(members: Members, usual: BookFacts) -> None:
    """Only where nothing was said: a term without its usual place would say something else."""
    if usual.incoterm and "incoterm" not in members:
        members["incoterm"] = usual.incoterm
        if usual.incoterm_place:
            members.setdefault("incoterm_place", usual.incoterm_place)
    desk = members.get("desk", {})
    if usual.payment_terms and isinstance(desk, dict) and "payment" not in desk:
        members["desk"] = desk | {"payment": {"terms": usual.payment_terms}}


@dataclass(frozen=True)
class Priced:
    """The sources of one consignment's lines, with the price list of its buyer."""

    sources: Sources
    usual: BookFacts
    members: Members

    def product(self, catalog: str, sku: str, pointer: str) -> Product:
        return self.sources.product(catalog, sku, pointer)

    def lot(self, sku: str, number: str) -> Lot | None:
        return self.sources.lot(sku, number)

    def price(self, sku: str, quantity: Decimal | None) -> Money | None:
        """The agreed price, where there is a list and it has one."""
        if self.usual.price_list is None or quantity is None:
            return None
        return self.sources.price(self.usual.price_list, sku, quantity, self._day(), self.usual.currency)

    def _day(self) -> date | None:
        desk = self.members.get("desk")
        planned = desk.get("planned_departure") if isinstance(desk, dict) else None
        try:
            return date.fromisoformat(str(planned))
        except ValueError:
            return None
