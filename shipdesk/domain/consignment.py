"""The consignment: the contract's ConsignmentBody, the desk object, and what each line froze of its product."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property

from shipdesk.domain import codes
from shipdesk.domain.codec import Amount, Nested, always, centimetres, kilograms, many, optional, required, words
from shipdesk.domain.desk_object import DeskObject
from shipdesk.domain.measures import Length, Volume, Weight
from shipdesk.domain.money import Money
from shipdesk.domain.party import COUNTRY, LANGUAGE, Address, Party, Registration
from shipdesk.domain.product import Product
from shipdesk.domain.shapes import CalendarDate, Flag, Integer, Moment, Number, Text

LINE_NO = Integer(1, 999)
REFERENCE = Text(64, 1, r"[A-Za-z0-9][A-Za-z0-9._/-]*")


@dataclass(frozen=True, kw_only=True)
class LocalizedText:
    """A description in one language; `zh` here is `zh-Hans` on the wire."""

    language: str = required(LANGUAGE)
    text: str = required(Text(500))


@dataclass(frozen=True, kw_only=True)
class DangerousGoods:
    """Class of a dangerous item."""

    un_number: str = required(Text(4, 4, "[0-9]{4}"))
    hazard_class: str = required(Text(choices=codes.HAZARD_CLASSES))
    packing_group: str | None = optional(Text(choices=codes.PACKING_GROUPS))
    limited_quantity: bool | None = optional(Flag())


@dataclass(frozen=True, kw_only=True)
class Item:
    """One line of goods; weights and value are of the whole line."""

    line_no: int = required(LINE_NO)
    sku: str | None = optional(Text(60))
    gtin: str | None = optional(Text(14, 8, "[0-9]{8}|[0-9]{12,14}"))
    descriptions: tuple[LocalizedText, ...] = many(Nested(LocalizedText), 1, 5)
    hs_code: str = required(Text(12, 6, "[0-9]{6}([0-9]{2}){0,3}"))
    hs_tariff: str = required(COUNTRY)
    origin_country: str = required(COUNTRY)
    quantity: Decimal = required(Number(above_zero=True))
    unit_code: str = required(Text(choices=codes.UNIT_CODES))
    net_weight_kg: Weight = required(kilograms())
    unit_price: Money | None = optional(Amount(4))
    line_value: Money = required(Amount(4))
    lot_number: str | None = optional(Text(40))
    production_date: date | None = optional(CalendarDate())
    expiry_date: date | None = optional(CalendarDate())
    licences: tuple[Registration, ...] = many(Nested(Registration), 0, 10)
    dangerous_goods: DangerousGoods | None = optional(Nested(DangerousGoods))

    def description(self, language: str) -> str | None:
        """The description in `language`, or None."""
        return next((one.text for one in self.descriptions if one.language == language), None)

    @property
    def english(self) -> str:
        """The English description, which every item has; the first one where a file from outside has none."""
        return self.description("en") or self.descriptions[0].text


@dataclass(frozen=True, kw_only=True)
class UnitContent:
    """How much of a line lies in a handling unit."""

    line_no: int = required(LINE_NO)
    quantity: Decimal = required(Number(above_zero=True))


@dataclass(frozen=True, kw_only=True)
class TemperatureRange:
    """Temperature class, with limits in degrees Celsius where they matter."""

    regime: str = required(Text(choices=codes.TEMPERATURE_REGIMES))
    min_c: Decimal | None = optional(Number(negative=True))
    max_c: Decimal | None = optional(Number(negative=True))


@dataclass(frozen=True, kw_only=True)
class HandlingUnit:
    """A carton, pallet or container; its weight is gross, its size outer."""

    client_unit_reference: str = required(Text(40))
    sscc: str | None = optional(Text(18, 18, "[0-9]{18}"))
    parent_unit_reference: str | None = optional(Text(40))
    package_type: str = required(Text(choices=codes.PACKAGE_TYPES))
    gross_weight_kg: Weight = required(kilograms(above_zero=True))
    length_cm: Length = required(centimetres())
    width_cm: Length = required(centimetres())
    height_cm: Length = required(centimetres())
    inner_packages: int | None = optional(Integer(1, 9999))
    contents: tuple[UnitContent, ...] = always(Nested(UnitContent), 200)
    marks: str | None = optional(Text(200))
    seal_number: str | None = optional(Text(40))
    temperature: TemperatureRange | None = optional(Nested(TemperatureRange))

    @property
    def volume(self) -> Volume:
        """Outer volume, exact."""
        return Volume.of_box(self.length_cm, self.width_cm, self.height_cm)


@dataclass(frozen=True, kw_only=True)
class CustomsArrangement:
    """Who declares the export, and under which preference the goods shall enter."""

    export_declarant: str = required(Text(choices=codes.EXPORT_DECLARANTS))
    broker: Party | None = optional(Nested(Party))
    export_declaration_number: str | None = optional(Text(40))
    preference_scheme: str = required(Text(choices=codes.PREFERENCE_SCHEMES))
    preference_document_number: str | None = optional(Text(60))


@dataclass(frozen=True, kw_only=True)
class Consignment:
    """Goods of one exporter for one consignee under one reference, by one route and one Incoterm."""

    client_reference: str = required(REFERENCE)
    consignment_number: str | None = optional(Text(30))
    service_code: str = required(Text(40, 3, "[A-Z0-9][A-Z0-9-]{2,39}"))
    route_id: str = required(Text(60, 3, "[A-Z0-9][A-Z0-9-]{2,59}"))
    departure_id: str | None = optional(Text(60))
    quote_id: str | None = optional(Text(60))
    quote_option_id: str | None = optional(Text(40))
    mode: str = required(Text(choices=codes.TRANSPORT_MODES))
    incoterm: str = required(Text(choices=codes.INCOTERMS))
    incoterm_place: str = required(Text(80))
    ready_at: datetime | None = optional(Moment())
    exporter: Party = required(Nested(Party))
    consignee: Party = required(Nested(Party))
    importer_of_record: Party | None = optional(Nested(Party))
    notify_party: Party | None = optional(Nested(Party))
    pickup_address: Address | None = optional(Nested(Address))
    items: tuple[Item, ...] = many(Nested(Item), 1)
    handling_units: tuple[HandlingUnit, ...] = many(Nested(HandlingUnit))
    declared_value: Money = required(Amount(4))
    insured_value: Money | None = optional(Amount(4))
    freight_payer: str = required(Text(choices=codes.FREIGHT_PAYERS))
    temperature: TemperatureRange | None = optional(Nested(TemperatureRange))
    customs: CustomsArrangement = required(Nested(CustomsArrangement))
    screening_ids: tuple[str, ...] = many(Text(40), 0, 50)
    delivery_instructions: str | None = optional(Text(300))
    metadata: tuple[tuple[str, str], ...] = words()
    desk: DeskObject = field(default_factory=DeskObject)
    goods: tuple[tuple[int, Product], ...] = ()
    """What each line took of its catalog product, by line number, frozen when the line was made."""

    @property
    def destination(self) -> str:
        """ISO code of the consignee's country."""
        return self.consignee.address.country_code

    @property
    def currency(self) -> str:
        return self.declared_value.currency

    def product(self, line_no: int) -> Product | None:
        """The product a line was made from, as it was then."""
        return self._products.get(line_no)

    @cached_property
    def _products(self) -> Mapping[int, Product]:
        """Papers ask for every line's, and there may be thousands."""
        return dict(self.goods)

    def item(self, line_no: int) -> Item:
        """The line of that number; a number that is not there is a fault of the caller."""
        return next(item for item in self.items if item.line_no == line_no)

    @property
    def outermost_units(self) -> tuple[HandlingUnit, ...]:
        """The units that stand in no other: what is handed over and what the hub is told."""
        return tuple(unit for unit in self.handling_units if unit.parent_unit_reference is None)
