"""What one unit holds of one line, as numbers that can be put right; and what is the line's own."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shipdesk.domain.consignment import HandlingUnit, Item
from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.money import Money
from shipdesk.errors import WrongInput
from shipdesk.services.change_goods import LineChange, UnitChange
from shipdesk.ui.fields import DecimalField
from shipdesk.ui.form import Form
from shipdesk.ui.toolkit import Toolkit

QUANTITY, GROSS, NET, PRICE = "/quantity", "/gross_weight_kg", "/net_weight_kg", "/unit_price"
LENGTH, WIDTH, HEIGHT = "/length_cm", "/width_cm", "/height_cm"


@dataclass(frozen=True)
class HeldLine:
    """One line of the list: a unit, and what it holds of one line of the goods."""

    unit: HandlingUnit
    item: Item
    quantity: Decimal

    @property
    def key(self) -> tuple[str, int]:
        return self.unit.client_unit_reference, self.item.line_no


class HubGoodsForm(Form):
    """`edited` when somebody has left a field with another value in it."""

    edited = Signal()

    def __init__(self, toolkit: Toolkit, parent: QWidget | None = None) -> None:
        super().__init__(toolkit, parent)
        self.quantity, self.gross = DecimalField(places=6), DecimalField("kg")
        self.length, self.width_, self.height_ = (DecimalField("cm", 1) for _ in range(3))
        self.net, self.price = DecimalField("kg"), DecimalField(places=4)
        self._held: HeldLine | None = None
        words = {
            QUANTITY: (self.quantity, lambda: self.tr("Quantity in this unit")),
            GROSS: (self.gross, lambda: self.tr("Gross weight of the unit")),
            LENGTH: (self.length, lambda: self.tr("Length")),
            WIDTH: (self.width_, lambda: self.tr("Width")),
            HEIGHT: (self.height_, lambda: self.tr("Height")),
            NET: (self.net, lambda: self.tr("Net weight of the whole line")),
            PRICE: (self.price, lambda: self.tr("Unit price")),
        }
        for pointer, (field, word) in words.items():
            self.add(pointer, field, word)
            field.edited.connect(lambda _: self.edited.emit())
        self.show_held(None)

    def show_held(self, held: HeldLine | None) -> None:
        self._held = held
        self.set_marks({})
        self.setEnabled(held is not None)
        unit, item = (held.unit, held.item) if held is not None else (None, None)
        self.quantity.set_value(held.quantity if held is not None else None)
        self.gross.set_value(unit.gross_weight_kg.kg if unit is not None else None)
        self.length.set_value(unit.length_cm.cm if unit is not None else None)
        self.width_.set_value(unit.width_cm.cm if unit is not None else None)
        self.height_.set_value(unit.height_cm.cm if unit is not None else None)
        self.net.set_value(item.net_weight_kg.kg if item is not None else None)
        price = item.unit_price if item is not None else None
        self.price.set_value(price.amount if price is not None else None)
        self.price.unit.setText(price.currency if price is not None else "")
        self.price.unit.setVisible(price is not None)
        self.price.setEnabled(price is not None)

    def unit_change(self, held: HeldLine) -> UnitChange:
        """Raises `WrongInput` for a number that cannot be read or is not there."""
        quantities = {content.line_no: content.quantity for content in held.unit.contents}
        quantities[held.item.line_no] = self.quantity.value() or Decimal(0)
        length, width = Length(_given(self.length, LENGTH)), Length(_given(self.width_, WIDTH))
        size = (length, width, Length(_given(self.height_, HEIGHT)))
        return UnitChange(quantities=quantities, gross_kg=Weight(_given(self.gross, GROSS)), size=size)

    def line_change(self, held: HeldLine) -> LineChange | None:
        """None where the line is left as it follows from its quantity."""
        net, price, former = _given(self.net, NET), self.price.value(), held.item.unit_price
        if net == held.item.net_weight_kg.kg and price == (former.amount if former is not None else None):
            return None
        money = former if former is None or price is None else Money(price, former.currency)
        return LineChange(net_kg=Weight(net), unit_price=money)


def _given(field: DecimalField, pointer: str) -> Decimal:
    value = field.value()
    if value is None:
        raise WrongInput("required", "required", pointer=pointer)
    return value
