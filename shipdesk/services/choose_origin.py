"""Compare the trade agreements for a consignment, and write the chosen one into it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from shipdesk.checks.case import Case
from shipdesk.checks.origin_choice import NO_AGREEMENT, NO_SCHEME, LineCriterion, Offer, compare
from shipdesk.checks.origin_tests import THAILAND, Said
from shipdesk.domain.codec import encode
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import Certificate, LineOrigin
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference
from shipdesk.services.check_facts import facts_of
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.find_consignment import find
from shipdesk.store.consignments import StoredConsignment

SCHEME, SCHEME_NUMBER = "/customs/preference_scheme", "/customs/preference_document_number"
ORIGIN, CERTIFICATE = "/desk/origin", "/desk/certificate"
NEEDS_ORIGIN_COUNTRY = "RCEP"
PERCENT_STEP = Decimal("0.01")


def offers_of(desk: Desk, consignment: Consignment) -> tuple[Offer, ...]:
    """Every agreement for this consignment, the one proposed first at the front, and none at the end."""
    return compare(Case(consignment, facts_of(desk, consignment)))


def use_agreement(desk: Desk, reference: str, name: str) -> StoredConsignment:
    """Writes scheme, criteria and certificate; one that does not serve is refused with its name."""
    stored = find(desk, reference)
    offer = _named(offers_of(desk, stored.consignment), name, desk.reference)
    if not offer.usable:
        raise WrongInput("inconsistent_state", "agreement_not_usable", pointer=SCHEME, agreement=offer.name)
    patch: dict[str, Any] = {}
    for pointer, value in origin_members(stored.consignment, offer).items():
        _, holder, member = pointer.split("/")
        patch.setdefault(holder, {})[member] = value
    return edit_consignment(desk, reference, patch)


def origin_members(consignment: Consignment, offer: Offer) -> Mapping[str, Any]:
    """What choosing the offer changes, as JSON by pointer; None takes a member away."""
    criteria = {line.line_no: line for line in offer.lines}
    lines = [
        _line(_stated(consignment, number), number, offer, criteria.get(number)) for number in _numbers(consignment)
    ]
    members: dict[str, Any] = {
        SCHEME: offer.scheme,
        ORIGIN: [encode(line) for line in lines if line != LineOrigin(line_no=line.line_no)] or None,
    }
    if offer.name == NEEDS_ORIGIN_COUNTRY:
        certificate = consignment.desk.certificate or Certificate()
        members[CERTIFICATE] = {"origin_country": THAILAND} | encode(certificate)
    if consignment.customs.preference_scheme != offer.scheme and consignment.customs.preference_document_number:
        members[SCHEME_NUMBER] = None
    return members


def spoken(desk: Desk, said: Iterable[Said], language: str) -> list[str]:
    """The sentences of reasons or proof, countries by their names."""
    names = {code: term.name(language) for code, term in desk.reference.countries.items()}
    return [desk.reference.agreements.say(one.key, one.values, language, names) for one in said]


def _named(offers: tuple[Offer, ...], name: str, reference: Reference) -> Offer:
    agreement = reference.agreements.named(name)
    wanted = NO_AGREEMENT if name.casefold() == NO_SCHEME.casefold() else agreement.name if agreement else None
    offer = next((one for one in offers if one.name == wanted), None)
    if offer is None:
        choices = ", ".join(one.name for one in offers)
        raise WrongInput("not_in_enum", "not_in_list", pointer=SCHEME, value=name, choices=choices)
    return offer


def _numbers(consignment: Consignment) -> list[int]:
    return [item.line_no for item in consignment.items]


def _stated(consignment: Consignment, number: int) -> LineOrigin | None:
    return next((one for one in consignment.desk.origin if one.line_no == number), None)


def _line(stated: LineOrigin | None, number: int, offer: Offer, found: LineCriterion | None) -> LineOrigin:
    """The line's materials stay; agreement, criterion and percentage are those of the offer."""
    materials = () if stated is None else stated.materials
    if found is None or found.criterion is None:
        return LineOrigin(line_no=number, materials=materials)
    percent = None if found.percent is None else found.percent.quantize(PERCENT_STEP, ROUND_FLOOR)
    return LineOrigin(
        line_no=number, agreement=offer.name, criterion=found.criterion, rvc_percent=percent, materials=materials
    )
