"""The proof of origin that a consignment needs on its way: certificate, transport papers, and when none is needed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from shipdesk.checks.case import Case
from shipdesk.checks.origin_tests import THAILAND, Said
from shipdesk.domain.border_value import in_currency
from shipdesk.domain.measures import plain
from shipdesk.domain.needed_rates import EXEMPTION_CURRENCY
from shipdesk.reference.agreements import Agreement

WATER_MODES = frozenset({"SEA", "MULTIMODAL"})
FIRST_EXAMINED_CHAPTER = "25"
CERTIFICATE_SENTENCES = {"ACFTA": "proof_form_e", "ATIGA": "proof_form_d", "RCEP": "proof_rcep"}


def proofs(case: Case, agreement: Agreement, criterion: str) -> Iterator[Said]:
    """What must be kept or asked for, in the order in which it is done."""
    usd, limit = fob_in_usd(case), {"limit": plain(agreement.exempt_usd)}
    if usd is None:
        yield Said("proof_exempt_unknown", limit)
    elif usd <= agreement.exempt_usd:
        yield Said("proof_exempt", limit | {"fob": plain(usd)})
    yield Said(CERTIFICATE_SENTENCES[agreement.name])
    if any(line.item.hs_code[:2] >= FIRST_EXAMINED_CHAPTER for line in case.lines):
        yield Said("proof_cost_check", to_verify=True)
    if "RVC" in criterion:
        yield Said("proof_fob")
    issuer = case.desk.invoice.issuer_country if case.desk.invoice is not None else None
    if issuer is not None and issuer != THAILAND:
        yield Said("proof_third_party", {"countries": issuer})
    yield from _way(case, agreement)


def _way(case: Case, agreement: Agreement) -> Iterator[Said]:
    passed = countries_passed(case)
    if passed is None:
        yield Said("proof_way_unknown")
        return
    outside = [country for country in passed if country not in agreement.parties]
    inside = [country for country in passed if country in agreement.parties]
    if outside:
        yield Said("proof_outside", {"countries": ", ".join(outside)})
    if inside:
        yield Said("proof_inside", {"countries": ", ".join(inside)})
    if not passed:
        yield Said("proof_direct")
    if not outside and case.consignment.mode in WATER_MODES:
        yield Said("proof_sea_stop")


def countries_passed(case: Case) -> tuple[str, ...] | None:
    """The countries between Thailand and the destination; None where the way is not known."""
    if not case.knows_way:
        return None
    countries = dict.fromkeys(place.partition("-")[0] for place in case.gates)
    return tuple(country for country in countries if country not in (THAILAND, case.destination))


def fob_in_usd(case: Case) -> Decimal | None:
    """The FOB value in the currency of the exemption; None where it or the rate is not known."""
    fob = case.border_value.fob.money
    if fob is None:
        return None
    converted = in_currency(fob, EXEMPTION_CURRENCY, case.consignment, case.facts.minor_units)
    return None if converted is None else converted.money.amount
