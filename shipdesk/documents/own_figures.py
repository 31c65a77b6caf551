"""What the data of a consignment say of a figure that somebody typed: the values that would all be right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.typed_amounts import amounts
from shipdesk.documents.typed_figures import GROSS, MONEY, NET, ORIGIN, PACKAGES, VOLUME, Figure
from shipdesk.documents.typed_texts import TypedText
from shipdesk.domain.consignment import Item
from shipdesk.domain.content_weights import net_weights
from shipdesk.domain.measures import plain
from shipdesk.domain.product import Product

PALLET, CARTON = "PX", "CT"


@dataclass(frozen=True)
class Own:
    """Our value of the field, where the typed one is none of those that would be right."""

    field: str
    value: str


class OwnFigures:
    """Of one consignment; sums that several texts ask for are made once."""

    def __init__(self, data: PaperData) -> None:
        self._data, self._consignment = data, data.consignment
        self._judges: Mapping[str, Callable[[Figure, TypedText], Own | None]] = {
            PACKAGES: self._packages, NET: self._net, GROSS: self._gross, VOLUME: self._volume, MONEY: self._money,
            ORIGIN: self._origin, "hs_code": self._hs_code, "lot": self._lot, "seal": self._seal,
            "invoice_number": self._invoice_number, "order_number": self._order_number,
        }  # fmt: skip

    def differing(self, figure: Figure, text: TypedText) -> Own | None:
        """None where the figure is right, or nobody can tell."""
        return self._judges[figure.name](figure, text)

    def _packages(self, figure: Figure, _: TypedText) -> Own | None:
        totals, units = self._data.totals, self._consignment.handling_units
        if not units or figure.number in self._counts:
            return None
        pallets = sum(unit.package_type == PALLET for unit in units)
        own = {PALLET: pallets, CARTON: totals.cartons}.get(figure.unit, totals.packages)
        return Own("total.packages", str(own))

    @cached_property
    def _counts(self) -> frozenset[int]:
        """Every number of packages that is true of the whole or of a part."""
        units, totals = self._consignment.handling_units, self._data.totals
        alike: Counter[object] = Counter()
        for unit in units:
            lines = tuple(sorted(one.line_no for one in unit.contents))
            alike.update((("kind", unit.package_type), ("in", unit.parent_unit_reference), ("holds", lines)))
        inside = (unit.inner_packages or 0 for unit in units)
        return frozenset({totals.packages, totals.cartons, *alike.values(), *inside})

    def _net(self, figure: Figure, text: TypedText) -> Own | None:
        if _fits(figure, self._nets) or any(_divides(figure, each) for each in self._pieces(text)):
            return None
        own = self._data.totals.net_weight_kg.kg
        if text.unit is not None:
            own = self._net_of_units[text.unit.client_unit_reference]
        elif text.item is not None:
            own = text.item.net_weight_kg.kg
        return Own("total.net_weight" if text.unit is None and text.item is None else "net_weight", plain(own))

    def _gross(self, figure: Figure, text: TypedText) -> Own | None:
        units = self._consignment.handling_units
        if not units or _fits(figure, self._grosses):
            return None
        if text.unit is not None:
            return Own("gross_weight", plain(text.unit.gross_weight_kg.kg))
        return Own("total.gross_weight", plain(self._data.totals.gross_weight_kg.kg))

    @cached_property
    def _net_of_units(self) -> Mapping[str, Decimal]:
        return {reference: weight.kg for reference, weight in net_weights(self._consignment).items()}

    @cached_property
    def _nets(self) -> frozenset[Decimal]:
        lines = [item.net_weight_kg.kg for item in self._consignment.items]
        known = [one.net_weight.kg for _, one in self._consignment.goods if one.net_weight is not None]
        pieces = [item.net_weight_kg.kg / item.quantity for item in self._consignment.items]
        return frozenset({self._data.totals.net_weight_kg.kg, *lines, *known, *pieces, *self._net_of_units.values()})

    @cached_property
    def _grosses(self) -> frozenset[Decimal]:
        units = (unit.gross_weight_kg.kg for unit in self._consignment.handling_units)
        return frozenset({self._data.totals.gross_weight_kg.kg, *units, *_product_grosses(self._products)})

    @property
    def _products(self) -> Iterable[Product]:
        return (product for _, product in self._consignment.goods)

    def _pieces(self, text: TypedText) -> Iterator[Decimal]:
        """Weight of one unit of the line: what is typed may be of one of several packs in it."""
        if text.item is not None:
            yield text.item.net_weight_kg.kg / text.item.quantity

    def _volume(self, figure: Figure, _: TypedText) -> Own | None:
        total = self._data.totals.volume_m3.m3
        known = {total, *(unit.volume.m3 for unit in self._consignment.handling_units)}
        return None if not total or _fits(figure, known) else Own("total.volume", plain(total))

    def _money(self, figure: Figure, text: TypedText) -> Own | None:
        if any(abs(figure.number - one) < figure.last_place for one in amounts(self._data, figure.unit, text.text)):
            return None
        total = self._data.invoice_total
        return Own("invoice_total", f"{plain(total.amount)} {total.currency}")

    def _origin(self, figure: Figure, text: TypedText) -> Own | None:
        origins = dict.fromkeys(item.origin_country for item in self._items(text))
        return None if figure.value in origins else Own("origin", ", ".join(origins))

    def _hs_code(self, figure: Figure, text: TypedText) -> Own | None:
        digits = re.sub(r"\D", "", figure.value)[:6]
        codes = dict.fromkeys(item.hs_code[:6] for item in self._items(text))
        return None if any(code.startswith(digits) for code in codes) else Own("hs_code", ", ".join(codes))

    def _lot(self, figure: Figure, text: TypedText) -> Own | None:
        return _named("lot", figure, (item.lot_number for item in self._items(text)))

    def _seal(self, figure: Figure, _: TypedText) -> Own | None:
        consignment = self._consignment
        of_transport = (unit.seal_number for unit in consignment.desk.transport_units)
        return _named("seal", figure, (*of_transport, *(unit.seal_number for unit in consignment.handling_units)))

    def _invoice_number(self, figure: Figure, _: TypedText) -> Own | None:
        invoice = self._consignment.desk.invoice
        return _named("invoice_number", figure, (invoice.number,) if invoice else ())

    def _order_number(self, figure: Figure, _: TypedText) -> Own | None:
        desk = self._consignment.desk
        orders = [one.number for one in desk.order_references]
        if not orders:
            return None
        also = [one.number for one in desk.received_papers]
        return _named("order_references", figure, (*orders, *also, self._consignment.client_reference))

    def _items(self, text: TypedText) -> tuple[Item, ...]:
        """The lines that the text speaks of."""
        if text.item is not None:
            return (text.item,)
        inside = {one.line_no for one in text.unit.contents} if text.unit is not None else set()
        return tuple(one for one in self._consignment.items if one.line_no in inside) or self._consignment.items


def _named(field: str, figure: Figure, known: Iterable[str | None]) -> Own | None:
    """Numbers are compared without the signs that people write into them; where none is known nobody can tell."""
    numbers = dict.fromkeys(one for one in known if one)
    if not numbers or _bare(figure.value) in {_bare(one) for one in numbers}:
        return None
    return Own(field, ", ".join(numbers))


def _bare(number: str) -> str:
    return re.sub(r"[\W_]", "", number).upper()


def _fits(figure: Figure, known: Iterable[Decimal]) -> bool:
    """Equal as far as it was typed: 20 KG may be 20.4 kg."""
    return any(abs(figure.number - one) < figure.last_place for one in known)


def _divides(figure: Figure, whole: Decimal) -> bool:
    return figure.number > 0 and whole % figure.number == 0


def _product_grosses(products: Iterable[Product]) -> Iterator[Decimal]:
    for one in products:
        yield from (weight.kg for weight in (one.gross_weight, one.carton_gross_weight) if weight is not None)
