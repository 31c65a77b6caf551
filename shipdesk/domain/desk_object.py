"""The consignment's `desk` object: facts that borders and papers need beyond the hub's contract."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day
from decimal import Decimal

from shipdesk.domain import codes
from shipdesk.domain.codec import Amount, Nested, kilograms, many, optional, required
from shipdesk.domain.measures import Weight
from shipdesk.domain.money import Money
from shipdesk.domain.party import COUNTRY, Party
from shipdesk.domain.shapes import CalendarDate, Flag, Integer, Number, Text

_LINE = Integer(1, 999)
_CURRENCY = Text(3, 3, "[A-Z]{3}")
_PERCENT = Number(3, 2)
_NUTRIENT = Number(5, 2)
_HS = Text(12, 6, "[0-9]{6,12}")
_PLACE = Text(40, 2, r"[A-Z]{2}-[A-Z0-9-]+")


@dataclass(frozen=True, kw_only=True)
class Invoice:
    number: str | None = optional(Text(40))
    date: Day | None = optional(CalendarDate())
    issuer_name: str | None = optional(Text(120))
    issuer_country: str | None = optional(COUNTRY)


@dataclass(frozen=True, kw_only=True)
class Bank:
    name: str | None = optional(Text(120))
    swift: str | None = optional(Text(11, 8, "[A-Z0-9]{8}([A-Z0-9]{3})?"))
    account: str | None = optional(Text(40))
    holder: str | None = optional(Text(120))


@dataclass(frozen=True, kw_only=True)
class Payment:
    terms: str | None = optional(Text(200))
    deposit_percent: Decimal | None = optional(_PERCENT)
    bank: Bank | None = optional(Nested(Bank))


@dataclass(frozen=True, kw_only=True)
class OrderReference:
    number: str = required(Text(60))
    date: Day | None = optional(CalendarDate())
    amount: Decimal | None = optional(Number(decimals=4))
    currency: str | None = optional(_CURRENCY)


@dataclass(frozen=True, kw_only=True)
class Charge:
    """Freight, insurance, discount ...; the amount is positive, a discount subtracts."""

    code: str = required(Text(choices=frozenset({"freight", "insurance", "discount", "inland", "other"})))
    amount: Decimal = required(Number(decimals=4))
    currency: str = required(_CURRENCY)
    included: bool | None = optional(Flag())


@dataclass(frozen=True, kw_only=True)
class ExchangeRate:
    """One `from` is `rate` `to`."""

    from_currency: str = required(_CURRENCY, name="from")
    to: str = required(_CURRENCY)
    rate: Decimal = required(Number(above_zero=True))
    date: Day = required(CalendarDate())
    source: str = required(Text(120))


@dataclass(frozen=True, kw_only=True)
class Gates:
    """Place ids of the routes table."""

    exit: str | None = optional(_PLACE)
    transit: tuple[str, ...] = many(_PLACE, 0, 20)
    entry: str | None = optional(_PLACE)


@dataclass(frozen=True, kw_only=True)
class TariffCode:
    line_no: int = required(_LINE)
    country: str = required(COUNTRY)
    code: str = required(Text(13, 6, "[0-9]{6,13}"))


@dataclass(frozen=True, kw_only=True)
class LineRegistration:
    line_no: int = required(_LINE)
    scheme: str = required(Text(60))
    value: str = required(Text(60))
    valid_until: Day | None = optional(CalendarDate())
    hs_codes: tuple[str, ...] = many(_HS, 0, 100)


@dataclass(frozen=True, kw_only=True)
class ThirdParty:
    name: str = required(Text(120))
    country: str = required(COUNTRY)


@dataclass(frozen=True, kw_only=True)
class Certificate:
    issued_on: Day | None = optional(CalendarDate())
    issued_retroactively: bool | None = optional(Flag())
    third_party: ThirdParty | None = optional(Nested(ThirdParty))
    accumulation: bool | None = optional(Flag())
    split_series: bool | None = optional(Flag())
    back_to_back: bool | None = optional(Flag())
    origin_country: str | None = optional(COUNTRY)
    producer: str | None = optional(Text(200))


@dataclass(frozen=True, kw_only=True)
class Material:
    description: str = required(Text(200))
    hs_code: str | None = optional(_HS)
    origin_country: str | None = optional(COUNTRY)
    value: Money | None = optional(Amount(4))


@dataclass(frozen=True, kw_only=True)
class LineOrigin:
    line_no: int = required(_LINE)
    agreement: str | None = optional(Text(40))
    criterion: str | None = optional(Text(40))
    rvc_percent: Decimal | None = optional(_PERCENT)
    materials: tuple[Material, ...] = many(Nested(Material), 0, 200)


@dataclass(frozen=True, kw_only=True)
class PaperStates:
    """What a received paper says, to compare with ours."""

    packages: int | None = optional(Integer(0, 999_999))
    net_weight_kg: Weight | None = optional(kilograms())
    gross_weight_kg: Weight | None = optional(kilograms())
    volume_m3: Decimal | None = optional(Number(6, 6))
    amount: Decimal | None = optional(Number(decimals=4))
    currency: str | None = optional(_CURRENCY)
    hs_codes: tuple[str, ...] = many(_HS, 0, 200)
    marks: str | None = optional(Text(500))
    consignee_name: str | None = optional(Text(200))
    container_number: str | None = optional(Text(20))
    seal_number: str | None = optional(Text(40))
    latest_shipment: Day | None = optional(CalendarDate())
    presentation_days: int | None = optional(Integer(0, 366))


@dataclass(frozen=True, kw_only=True)
class ReceivedPaper:
    document_type: str = required(Text(choices=codes.DOCUMENT_TYPES))
    number: str | None = optional(Text(60))
    issuer: str | None = optional(Text(120))
    issued_on: Day | None = optional(CalendarDate())
    valid_until: Day | None = optional(CalendarDate())
    lot_number: str | None = optional(Text(40))
    subject: str | None = optional(Text(120))
    file: str | None = optional(Text(200))
    states: PaperStates | None = optional(Nested(PaperStates))


@dataclass(frozen=True, kw_only=True)
class TransportUnit:
    kind: str = required(Text(choices=frozenset({"container", "truck", "wagon", "uld"})))
    size_type: str | None = optional(Text(10))
    number: str | None = optional(Text(20))
    seal_number: str | None = optional(Text(40))
    tare_kg: Weight | None = optional(kilograms())
    vgm_kg: Weight | None = optional(kilograms())
    set_point_c: Decimal | None = optional(Number(3, 1, negative=True))
    vent_m3h: Decimal | None = optional(Number(4, 1))
    plate: str | None = optional(Text(30))
    driver: str | None = optional(Text(120))


@dataclass(frozen=True, kw_only=True)
class DangerousGoodsLine:
    line_no: int = required(_LINE)
    proper_shipping_name: str | None = optional(Text(200))
    packing_instruction: str | None = optional(Text(20))
    watt_hours: Decimal | None = optional(Number(6, 3))
    lithium_g: Decimal | None = optional(Number(6, 3))
    un38_3_reference: str | None = optional(Text(80))
    state_of_charge_percent: Decimal | None = optional(_PERCENT)
    cargo_aircraft_only: bool | None = optional(Flag())
    production_date: Day | None = optional(CalendarDate())
    packing_date: Day | None = optional(CalendarDate())
    packing_temperature_c: Decimal | None = optional(Number(3, 1, negative=True))
    telephone_mark: bool | None = optional(Flag())


@dataclass(frozen=True, kw_only=True)
class WoodPacking:
    used: bool = required(Flag())
    ispm15_mark: str | None = optional(Text(40))


@dataclass(frozen=True, kw_only=True)
class Harvest:
    line_no: int = required(_LINE)
    date: Day | None = optional(CalendarDate())
    dry_matter_percent: Decimal | None = optional(_PERCENT)


@dataclass(frozen=True, kw_only=True)
class LabelData:
    line_no: int = required(_LINE)
    language: str = required(Text(20, 2))
    ingredients: str | None = optional(Text(2000))
    allergens: str | None = optional(Text(500))
    storage: str | None = optional(Text(500))
    use: str | None = optional(Text(500))
    warnings: str | None = optional(Text(500))
    responsible: str | None = optional(Text(300))
    nutrition_per: str | None = optional(Text(choices=codes.NUTRITION_PER))
    energy_kj: Decimal | None = optional(_NUTRIENT)
    protein_g: Decimal | None = optional(_NUTRIENT)
    fat_g: Decimal | None = optional(_NUTRIENT)
    saturated_fat_g: Decimal | None = optional(_NUTRIENT)
    carbohydrate_g: Decimal | None = optional(_NUTRIENT)
    sugars_g: Decimal | None = optional(_NUTRIENT)
    sodium_mg: Decimal | None = optional(_NUTRIENT)


@dataclass(frozen=True, kw_only=True)
class Signatory:
    name: str | None = optional(Text(120))
    title: str | None = optional(Text(80))
    place: str | None = optional(Text(80))
    date: Day | None = optional(CalendarDate())


@dataclass(frozen=True, kw_only=True)
class DeskObject:
    """Every member may be absent; an unknown one is refused."""

    invoice: Invoice | None = optional(Nested(Invoice))
    buyer: Party | None = optional(Nested(Party))
    payment: Payment | None = optional(Nested(Payment))
    valid_until: Day | None = optional(CalendarDate())
    order_references: tuple[OrderReference, ...] = many(Nested(OrderReference), 0, 100)
    charges: tuple[Charge, ...] = many(Nested(Charge), 0, 50)
    exchange_rates: tuple[ExchangeRate, ...] = many(Nested(ExchangeRate), 0, 50)
    planned_departure: Day | None = optional(CalendarDate())
    planned_arrival: Day | None = optional(CalendarDate())
    gates: Gates | None = optional(Nested(Gates))
    trade_mode: str | None = optional(Text(choices=frozenset({"general", "9610", "1210", "1239", "9710", "9810"})))
    tariff_codes: tuple[TariffCode, ...] = many(Nested(TariffCode), 0, 1000)
    registrations: tuple[LineRegistration, ...] = many(Nested(LineRegistration), 0, 1000)
    certificate: Certificate | None = optional(Nested(Certificate))
    origin: tuple[LineOrigin, ...] = many(Nested(LineOrigin), 0, 1000)
    received_papers: tuple[ReceivedPaper, ...] = many(Nested(ReceivedPaper), 0, 500)
    transport_units: tuple[TransportUnit, ...] = many(Nested(TransportUnit), 0, 100)
    dangerous_goods: tuple[DangerousGoodsLine, ...] = many(Nested(DangerousGoodsLine), 0, 200)
    wood_packing: WoodPacking | None = optional(Nested(WoodPacking))
    harvest: tuple[Harvest, ...] = many(Nested(Harvest), 0, 200)
    label_data: tuple[LabelData, ...] = many(Nested(LabelData), 0, 1000)
    no_commercial_value: tuple[int, ...] = many(_LINE, 0, 200)
    buyer_year_total: Money | None = optional(Amount(4))
    signatory: Signatory | None = optional(Nested(Signatory))
