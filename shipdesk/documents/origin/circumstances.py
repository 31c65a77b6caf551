"""Circumstances of a certificate: when it is issued, who invoices, and the boxes that are ticked for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from shipdesk.documents.origin import criterion
from shipdesk.documents.terms import Terms
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import Certificate, Invoice, LineOrigin, ThirdParty
from shipdesk.reference.origin_forms import FormLayout

THAILAND = "TH"


def last_day_of_issue(consignment: Consignment, layout: FormLayout, terms: Terms) -> date | None:
    """Until then the certificate is issued in time."""
    departure = consignment.desk.planned_departure
    days = terms.reference.agreements.by_name[layout.agreement].days_after_shipment
    return departure + timedelta(days=days) if departure else None


def third_country(invoice: Invoice | None) -> str | None:
    """Where the invoice comes from, when that is not Thailand."""
    country = invoice.issuer_country if invoice else None
    return country if country != THAILAND else None


def third_party(certificate: Certificate, invoice: Invoice | None) -> ThirdParty | None:
    """As the certificate names it, else who issues the invoice."""
    if certificate.third_party is not None:
        return certificate.third_party
    country, name = third_country(invoice), invoice.issuer_name if invoice else None
    return ThirdParty(name=name, country=country) if country and name else None


def ticks(
    certificate: Certificate, invoice: Invoice | None, origins: Sequence[LineOrigin], last_day: date | None
) -> Iterator[str]:
    """Every form's words for what is true; each form draws its own boxes."""
    issued = certificate.issued_on
    if certificate.issued_retroactively or (issued and last_day and issued > last_day):
        yield "issued_retroactively"
    if certificate.third_party or third_country(invoice):
        yield from ("third_party_invoicing", "third_country_invoicing")
    if certificate.accumulation:
        yield "accumulation"
    if certificate.back_to_back:
        yield from ("back_to_back", "movement_certificate")
    parts = {token for origin in origins for token in criterion.tokens(origin)}
    if criterion.PARTIAL in parts:
        yield "partial_cumulation"
    if criterion.DE_MINIMIS in parts:
        yield "de_minimis"
