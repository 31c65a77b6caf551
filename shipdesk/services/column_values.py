"""What the cells of a column of numbers mean in the catalog's own units: 500 g is 0.5, 1.234,5 is 1234.5."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from shipdesk.domain.measures import EXACT, plain
from shipdesk.domain.product_columns import DECIMAL_FIELDS, WHOLE_FIELDS
from shipdesk.domain.written_numbers import NumberStyle, plain_number
from shipdesk.errors import WrongInput
from shipdesk.reference.import_units import Unit, Units, measure_of, shipped_units

_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(?:\.[0-9]{1,15})?")
_WITH_UNIT = re.compile(r"(.*?\d[\d.,]*)\s*([^\d\s.,+-][^\d]*)")


@dataclass(frozen=True)
class WrittenAs:
    """How the numbers of a table are written; `is_typed` where a person or program wrote them as text."""

    style: NumberStyle = NumberStyle.PLAIN
    is_typed: bool = True


def unit_of(header: str, field: str, wished: str | None, units: Units) -> Unit | None:
    """The unit that a column is in: as the user says, else as its header ends."""
    measure = measure_of(field)
    if measure is None:
        if wished:
            raise WrongInput("not_in_enum", "import_unit_unknown", pointer="/unit", unit=wished[:40], field=field)
        return None
    if wished:
        unit = units.named(wished, measure)
        if unit is None:
            raise WrongInput("not_in_enum", "import_unit_unknown", pointer="/unit", unit=wished[:40], field=field)
        return unit
    found = units.of_header(header)[1]
    return found if found is not None and found.measure == measure else None


def unit_choices(field: str) -> tuple[str, ...]:
    """The units that the column of a field may be in; none for what is not weighed or measured."""
    measure = measure_of(field)
    return tuple(dict.fromkeys(one.name for one in shipped_units().by_word.values() if one.measure == measure))


def usual_unit(header: str, field: str) -> str:
    """The unit as the header says it, else that of the catalog."""
    unit = unit_of(header, field, None, shipped_units())
    return unit.name if unit else measure_of(field) or ""


@dataclass(frozen=True)
class Conversion:
    """What a cell of one column of numbers means."""

    measure: str | None
    unit: Unit | None
    written: WrittenAs
    units: Units

    @property
    def is_scaled(self) -> bool:
        return self.unit is not None and self.unit.factor != 1

    def __call__(self, cell: str) -> str:
        number, own = _parted(cell, self.measure, self.units)
        meant = own or self.unit
        factor = meant.factor if meant else Decimal(1)
        text = plain_number(number, self.written.style, is_typed=self.written.is_typed)
        return text if factor == 1 else _times(text, factor) or cell


def convert_of(field: str, unit: Unit | None, written: WrittenAs, units: Units) -> Conversion | None:
    """What makes a cell of that field one that the catalog reads; None where every cell is as it should be.

    A cell that can't be understood comes through as it is, and is refused with the reader's own words.
    """
    if field not in DECIMAL_FIELDS and field not in WHOLE_FIELDS:
        return None
    return Conversion(measure_of(field), unit, written, units)


def _parted(cell: str, measure: str | None, units: Units) -> tuple[str, Unit | None]:
    """The number and the unit behind it, where that is one."""
    if measure is None or not (match := _WITH_UNIT.fullmatch(cell.strip())):
        return cell, None
    own = units.named(match[2], measure)
    return (match[1], own) if own else (cell, None)


def _times(number: str, factor: Decimal) -> str | None:
    return plain(EXACT.multiply(Decimal(number), factor)) if _NUMBER.fullmatch(number) else None
