"""What looks wrong with the numbers of a product: forms without a check digit, tariff codes that don't fit.

Advice never stops a product from being kept: what is typed from a paper may be all that one has. The checks of a
consignment stop what must be stopped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from shipdesk.domain.product import Product, row_of
from shipdesk.domain.product_fields import TARIFF_FIELDS
from shipdesk.errors import WrongInput
from shipdesk.identifiers import gacc, hs_code, th_doa, th_fda
from shipdesk.services.desk import Desk

_VALIDATE: Mapping[str, Callable[[str], str]] = {
    "gacc_registration": gacc.validate,
    "fda_number": th_fda.validate_food,
    "cosmetic_notification": th_fda.validate_cosmetic,
    "orchard": th_doa.validate_orchard,
    "packing_house": th_doa.validate_packing_house,
}
"""No check digit was published: the form alone is judged, and that to verify."""


@dataclass(frozen=True)
class Advice:
    """`field` is that of the product; `fault` has the sentence."""

    field: str
    fault: WrongInput
    to_verify: bool = False


def advise(desk: Desk, product: Product) -> tuple[Advice, ...]:
    """In the order in which a person would mend them: the HS code before the codes that begin with it."""
    return (*_hs_code(desk, product), *_tariff_codes(desk, product), *_numbers(product))


def _hs_code(desk: Desk, product: Product) -> Iterator[Advice]:
    code = product.hs_code
    if code is not None and not desk.reference.hs.is_known(hs_code.subheading(code)):
        yield Advice("hs_code", WrongInput("not_found", "hs_code_not_in_table", number=hs_code.subheading(code)))


def _tariff_codes(desk: Desk, product: Product) -> Iterator[Advice]:
    """How many digits a country has stands in the rule pack, where the rules on papers read it too."""
    for country, code in product.tariff_codes.items():
        lengths, field = desk.rules.border.national_code_digits[country], TARIFF_FIELDS[country]
        if len(code) not in lengths:
            digits = " / ".join(str(length) for length in sorted(lengths))
            values = {"country": country, "digits": digits, "length": str(len(code)), "number": code}
            yield Advice(field, WrongInput("pattern", "tariff_code_digits", **values))
        elif product.hs_code is not None and hs_code.subheading(code) != hs_code.subheading(product.hs_code):
            values = {"number": code, "hs_code": product.hs_code}
            yield Advice(field, WrongInput("inconsistent_state", "tariff_code_of_other_goods", **values))


def _numbers(product: Product) -> Iterator[Advice]:
    row = row_of(product)
    for field, validate in _VALIDATE.items():
        try:
            if row[field]:
                validate(row[field])
        except WrongInput as fault:
            yield Advice(field, fault, to_verify=True)
