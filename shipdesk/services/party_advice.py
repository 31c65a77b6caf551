"""What looks wrong with a party of the address book: numbers with a wrong check digit, places that don't fit.

Advice never stops a party from being kept: a number that is typed from a paper may be all that one has. The checks
of a consignment stop what must be stopped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from shipdesk.domain.party import KnownParty, Party
from shipdesk.errors import WrongInput
from shipdesk.identifiers import cn_uscc, gacc, gln, kh_tin, la_tin, mm_tin, phone, th_tax_id, vn_tax_code
from shipdesk.reference import Reference
from shipdesk.reference.provinces import find_province
from shipdesk.reference.thai_places import match_thai_place

HOME = "TH"

_VALIDATE: Mapping[str, Callable[[str], str]] = {
    "TH_TAX_ID": th_tax_id.validate,
    "CN_USCC": cn_uscc.validate,
    "CN_GACC_REGISTRATION": gacc.validate,
    "VN_TAX_CODE": vn_tax_code.validate,
    "LA_TIN": la_tin.validate,
    "KH_TIN": kh_tin.validate,
    "MM_TIN": mm_tin.validate,
    "GLN": gln.validate,
}
_FORM_ONLY = frozenset({"LA_TIN", "KH_TIN", "MM_TIN", "CN_GACC_REGISTRATION"})
"""No check digit was published: the form alone is judged, and that to verify."""


@dataclass(frozen=True)
class Advice:
    """`column` is that of the party table; `fault` has the sentence."""

    column: str
    fault: WrongInput
    to_verify: bool = False


def advise(known: KnownParty, reference: Reference) -> tuple[Advice, ...]:
    """In the order of the party's fields."""
    return (*_phone(known.party), *_registrations(known.party), *_places(known.party, reference))


def _phone(party: Party) -> Iterator[Advice]:
    if party.phone is not None:
        try:
            phone.validate(party.phone)
        except WrongInput as fault:
            yield Advice("phone", fault)


def _registrations(party: Party) -> Iterator[Advice]:
    for one in party.registrations:
        validate = _VALIDATE.get(one.scheme)
        try:
            if validate is not None:
                validate(one.value)
        except WrongInput as fault:
            yield Advice("registrations", fault, one.scheme in _FORM_ONLY)


def _places(party: Party, reference: Reference) -> Iterator[Advice]:
    address = party.address
    named = address.latin.province
    if address.country_code == HOME:
        yield from _thai_places(party)
        return
    country = address.country_code
    if named and country in reference.provinces and find_province(reference.provinces, country, named) is None:
        fault = WrongInput("not_in_enum", "province_unknown", province=named, country=country)
        yield Advice("province", fault, to_verify=True)


def _thai_places(party: Party) -> Iterator[Advice]:
    latin, code = party.address.latin, party.address.postal_code or ""
    if not latin.subdistrict:
        return
    places = match_thai_place(latin.subdistrict, latin.district or "", latin.province or "")
    if not places:
        yield Advice("subdistrict", WrongInput("not_found", "thai_place_unknown", place=latin.subdistrict))
    elif code and not any(code in place.postal_codes for place in places):
        right = ", ".join(sorted({one for place in places for one in place.postal_codes}))
        fault = WrongInput("inconsistent_state", "postal_code_of_other_place", postal_code=code, right=right)
        yield Advice("postal_code", fault)
