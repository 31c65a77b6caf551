"""Nutrition as a label declares it: rounded to the standard's steps, with its share of a day's reference value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from shipdesk.domain.desk_object import LabelData
from shipdesk.reference.nutrients import Nutrient

MEMBERS: Mapping[str, str] = {
    "energy": "energy_kj",
    "protein": "protein_g",
    "fat": "fat_g",
    "saturated_fat": "saturated_fat_g",
    "carbohydrate": "carbohydrate_g",
    "sugars": "sugars_g",
    "sodium": "sodium_mg",
}
"""The member of the label data by nutrient; all are of 100 g or of 100 ml."""
KILOCALORIES = "kcal"
KJ_IN_KCAL = Decimal("4.184")


@dataclass(frozen=True)
class Declared:
    """`percent` of the reference value; None where the nutrient has none."""

    nutrient: Nutrient
    amount: Decimal
    percent: int | None

    @property
    def written(self) -> str:
        """With the decimals of the step, a zero without."""
        return format(self.amount.quantize(self.nutrient.step), "f") if self.amount else "0"


def declared(nutrient: Nutrient, value: Decimal) -> Declared:
    """The value, energy in kilojoules, as it is written."""
    measured = value / KJ_IN_KCAL if nutrient.unit == KILOCALORIES else value
    amount = Decimal(0)
    if measured > nutrient.zero_up_to:
        amount = (measured / nutrient.step).quantize(Decimal(1), ROUND_HALF_UP) * nutrient.step
    return Declared(nutrient, amount, None if nutrient.reference is None else _percent(amount, nutrient.reference))


def _percent(amount: Decimal, reference: int) -> int:
    return int((amount * 100 / reference).quantize(Decimal(1), ROUND_HALF_UP))


def declared_of(label: LabelData | None, nutrients: Sequence[Nutrient]) -> tuple[Declared, ...]:
    """Those that somebody gave, in the standard's order."""
    if label is None:
        return ()
    given = ((one, getattr(label, MEMBERS[one.key])) for one in nutrients)
    return tuple(declared(one, value) for one, value in given if value is not None)


def lacking_nutrients(label: LabelData | None, nutrients: Sequence[Nutrient]) -> tuple[str, ...]:
    """Members that nobody gave of a table that somebody began; nothing where nobody began one."""
    told = {one.nutrient.key for one in declared_of(label, nutrients)}
    return tuple(MEMBERS[one.key] for one in nutrients if one.key not in told) if told else ()
