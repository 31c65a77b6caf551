"""What stands on a trade paper, resolved and frozen: every figure and name, but no place on the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from shipdesk.domain.border_value import BorderValue
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.measures import Length, Volume, Weight
from shipdesk.domain.money import MinorUnits, Money
from shipdesk.domain.totals import Totals, invoice_total

if TYPE_CHECKING:
    from shipdesk.documents.carriage import Carriage
    from shipdesk.documents.danger.data import Danger
    from shipdesk.documents.findings_data import SheetFindings
    from shipdesk.documents.food_labels import FoodLabel
    from shipdesk.documents.origin.data import OriginForm
    from shipdesk.documents.plants_data import Plants
    from shipdesk.documents.terms import Terms
    from shipdesk.documents.transit.data import Transit
    from shipdesk.reference.rules import RulePack


@dataclass(frozen=True)
class Both:
    """A word in English and, where it has one, in the paper's second language."""

    en: str
    second: str | None = None


@dataclass(frozen=True)
class PartyText:
    """A party as a box shows it; `numbers` are its registrations and ways to reach it, captions included."""

    name: str
    lines: tuple[str, ...]
    native_name: str | None
    native_lines: tuple[str, ...]
    native_language: str
    numbers: tuple[str, ...]
    pointer: str
    same_as_consignee: bool = False


@dataclass(frozen=True)
class Fact:
    """A captioned row of a box: `caption` is a key of the wording, `value` what stands beside it."""

    caption: str
    value: Both
    pointer: str


@dataclass(frozen=True)
class GoodsLine:
    """One line of goods; `details` are further facts below its names."""

    line_no: int
    name: Both
    details: tuple[Fact, ...]
    hs_code: str
    origin: str
    quantity: Decimal
    unit: Both
    unit_price: Money | None
    value: Money
    net_weight: Weight
    pointer: str


@dataclass(frozen=True)
class ChargeLine:
    code: str
    amount: Money
    included: bool


@dataclass(frozen=True)
class PackedContent:
    """What each package of a row holds of one line, and what the whole row holds."""

    line_no: int
    each: Decimal
    total: Decimal


@dataclass(frozen=True)
class PackedRow:
    """Consecutive equal packages, numbered `first` to `last` among all packages that are filled."""

    first: int
    last: int
    references: tuple[str, str]
    package_type: str
    kind: Both
    inner_packages: int | None
    parent: str | None
    contents: tuple[PackedContent, ...]
    net_each: Weight
    net_total: Weight
    gross_each: Weight
    gross_total: Weight
    length: Length
    width: Length
    height: Length
    volume_total: Volume
    ssccs: tuple[str, ...]

    @property
    def count(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True)
class PalletRow:
    """A unit that holds others."""

    reference: str
    kind: Both
    first: int
    last: int
    inside: int
    gross: Weight
    length: Length
    width: Length
    height: Length
    volume: Volume
    sscc: str | None


@dataclass(frozen=True)
class Signing:
    exporter: str
    place: str | None
    date: date | None
    name: str | None
    title: str | None


@dataclass(frozen=True)
class IssuedPaper:
    """A paper of the set as the cover sheet lists it; `sha256` is that of its file."""

    kind: str
    language: str
    revision: int
    issued_on: date
    pages: int
    sha256: str


@dataclass(frozen=True)
class PaperData:
    """Everything the papers of one consignment say. `second` is the second language or None."""

    consignment: Consignment
    revision: int
    second: str | None
    minor_units: MinorUnits
    parties: tuple[tuple[str, PartyText], ...]
    head: tuple[Fact, ...]
    countries: tuple[Fact, ...]
    delivery: tuple[Fact, ...]
    payment: tuple[Fact, ...]
    transport: tuple[Fact, ...]
    marks: tuple[str, ...]
    packages: tuple[tuple[int, Both], ...]
    inside: tuple[int, Both] | None
    lines: tuple[GoodsLine, ...]
    charges: tuple[ChargeLine, ...]
    packed: tuple[PackedRow, ...]
    pallets: tuple[PalletRow, ...]
    totals: Totals
    border: BorderValue
    signing: Signing
    terms: Terms
    rules: RulePack
    carriage: Carriage
    transit: Transit
    danger: Danger
    findings: SheetFindings | None = None
    """For the findings sheet alone."""
    issued: tuple[IssuedPaper, ...] = ()
    """For the cover sheet alone."""
    origin_forms: Mapping[str, OriginForm] = field(default_factory=dict)
    """The certificate of origin of each trade agreement, by its name."""

    @cached_property
    def plants(self) -> Plants:
        """What the station that certifies plants is told; worked out for the papers that say it."""
        from shipdesk.documents.plants_data import plants

        return plants(self.consignment, self.lines, self.terms, self.rules)

    @cached_property
    def food_labels(self) -> tuple[FoodLabel, ...]:
        """Chinese labels of the food in it; worked out for the paper that says them."""
        from shipdesk.documents.food_labels import food_labels

        return food_labels(self.consignment, self.lines, self.terms, self.rules)

    @property
    def reference(self) -> str:
        return self.consignment.client_reference

    @property
    def invoice_total(self) -> Money:
        """Value of the goods and the charges that the line prices do not contain."""
        return invoice_total(self.consignment)

    @property
    def day(self) -> date:
        """The day the PDF itself bears: the invoice's, else the signature's or the departure's."""
        desk = self.consignment.desk
        known = (desk.invoice.date if desk.invoice else None, self.signing.date, desk.planned_departure)
        return next((when for when in known if when), UNDATED)


UNDATED = date(2000, 1, 1)
"""The day inside the PDF of a paper that bears no date; the clock would make each copy differ."""
