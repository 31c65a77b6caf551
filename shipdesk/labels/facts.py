"""What the labels of a consignment are made from, beside the consignment itself: handed in by the caller."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shipdesk.checks.case import Case
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.measures import Length, Weight
from shipdesk.reference import Reference
from shipdesk.reference.nutrients import Nutrient


@dataclass(frozen=True, kw_only=True)
class PaintedMarks:
    """What is painted on one filled package, as the paper of carton marks says it; `text` ends before n/N."""

    unit_reference: str
    number: int
    of: int
    text: str
    initials: str
    destination: str
    via: str
    origin: str
    names: tuple[str, ...]
    lots: tuple[str, ...]
    net: Weight
    gross: Weight
    sides: tuple[Length, Length, Length]
    handling: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class FruitLine:
    """A line of fresh fruit as the list for China says it."""

    line_no: int
    name: str
    chinese_name: str
    place: str
    chinese_place: str
    orchards: tuple[str, ...]
    packing_houses: tuple[str, ...]
    lot: str | None
    packed_on: date | None
    units: tuple[str, str] | None
    """In English and Chinese; None where the fruit is sold by weight, which stands there anyway."""
    pointer: str


@dataclass(frozen=True, kw_only=True)
class Carriage:
    """What the hub gave: `number` is the consignment's, None where nobody booked it."""

    service: str
    number: str | None = None
    issued_by_embedded_hub: bool = False


@dataclass(frozen=True, kw_only=True)
class StickerText:
    """A field of a retail pack's sticker. An empty `text` is one that nobody gave; `letters_mm` is the least height of
    its figures, None where nobody sets one."""

    key: str
    text: str
    pointer: str
    is_required: bool = False
    letters_mm: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class ChineseSticker:
    """The texts of a pack, the nutrients its standard names, and the least height of their figures."""

    texts: tuple[StickerText, ...]
    nutrients: tuple[Nutrient, ...]
    letters_mm: Decimal | None = None


def no_marks() -> tuple[PaintedMarks, ...]:
    return ()


def no_fruit() -> Mapping[int, FruitLine]:
    return {}


def no_stickers() -> Mapping[int, ChineseSticker]:
    return {}


@dataclass(frozen=True, kw_only=True)
class LabelFacts:
    """`marks`, `fruit` and `chinese_food` (by line number) are asked for by the kinds that need them only."""

    case: Case
    reference: Reference
    carriage: Carriage
    specimen_ssccs: frozenset[str] = frozenset()
    marks: Callable[[], tuple[PaintedMarks, ...]] = no_marks
    fruit: Callable[[], Mapping[int, FruitLine]] = no_fruit
    chinese_food: Callable[[], Mapping[int, ChineseSticker]] = no_stickers

    @property
    def consignment(self) -> Consignment:
        return self.case.consignment
