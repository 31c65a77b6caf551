"""From a consignment to the value that its papers are drawn from."""

from __future__ import annotations

from collections.abc import Iterator

from shipdesk.documents import numbers
from shipdesk.documents.carriage import carriage
from shipdesk.documents.danger.data import danger
from shipdesk.documents.findings_data import SheetFindings
from shipdesk.documents.goods import charge_lines, goods_lines
from shipdesk.documents.origin.data import origin_forms
from shipdesk.documents.packed_rows import marks, package_kinds, packed_rows, pallet_rows
from shipdesk.documents.paper_data import Both, Fact, PaperData, Signing
from shipdesk.documents.parties import parties
from shipdesk.documents.terms import Terms
from shipdesk.documents.transit.data import transit
from shipdesk.documents.transport import transport
from shipdesk.domain.border_value import border_value
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.content_weights import filled_units
from shipdesk.domain.totals import totals
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference, Wording
from shipdesk.reference.rules import RulePack

INCOTERMS_EDITION = "Incoterms® 2020"


def paper_data_of(
    consignment: Consignment,
    reference: Reference,
    wording: Wording,
    *,
    second: str | None,
    revision: int,
    findings: SheetFindings | None = None,
    rules: RulePack | None = None,
) -> PaperData:
    """A pure function: the same arguments give an equal value. `second` is None for English alone.

    `rules` is the pack with the user's own changes; without it the shipped one.
    """
    if second is not None and (second == "en" or second not in wording.languages):
        languages = ", ".join(sorted(wording.languages - {"en"}))
        raise WrongInput("not_supported", "paper_language_unknown", language=second, languages=languages)
    terms = Terms(reference, wording, second)
    outermost = consignment.outermost_units
    lines = goods_lines(consignment, terms)
    pack = rules or reference.rules
    carried = carriage(consignment, lines, terms)
    return PaperData(
        consignment=consignment,
        revision=revision,
        second=second,
        minor_units=reference.minor_units,
        parties=parties(consignment, terms),
        head=tuple(_head(consignment)),
        countries=tuple(_countries(consignment, terms)),
        delivery=(_delivery(consignment),),
        payment=tuple(_payment(consignment)),
        transport=transport(consignment, terms),
        marks=marks(filled_units(consignment)),
        packages=package_kinds(outermost, terms),
        inside=_cartons_inside(consignment, terms),
        lines=lines,
        charges=charge_lines(consignment),
        packed=packed_rows(consignment, terms),
        pallets=pallet_rows(consignment, terms),
        totals=totals(consignment),
        border=border_value(consignment, reference.minor_units),
        signing=_signing(consignment),
        terms=terms,
        rules=pack,
        carriage=carried,
        transit=transit(consignment, terms, pack),
        danger=danger(consignment, lines, carried.cargo, terms, pack),
        findings=findings,
        origin_forms=origin_forms(consignment, lines, terms),
    )


def _head(consignment: Consignment) -> Iterator[Fact]:
    invoice = consignment.desk.invoice
    if invoice and invoice.number:
        yield Fact("box.invoice_number", Both(invoice.number), "/desk/invoice/number")
    if invoice and invoice.date:
        yield Fact("box.invoice_date", Both(numbers.day(invoice.date)), "/desk/invoice/date")
    yield Fact("box.reference", Both(consignment.client_reference), "/client_reference")
    orders = [
        f"{order.number} ({numbers.day(order.date)})" if order.date else order.number
        for order in consignment.desk.order_references
    ]
    if orders:
        yield Fact("box.order_references", Both(", ".join(orders)), "/desk/order_references")


def _countries(consignment: Consignment, terms: Terms) -> Iterator[Fact]:
    origins = dict.fromkeys(item.origin_country for item in consignment.items)
    named = [terms.country(code) for code in origins]
    second = [one.second for one in named if one.second]
    joined = Both(", ".join(one.en for one in named), ", ".join(second) or None)
    yield Fact("box.origin", joined, "/items")
    yield Fact("box.destination", terms.country(consignment.destination), "/consignee/address/country_code")


def _delivery(consignment: Consignment) -> Fact:
    terms_of_delivery = f"{consignment.incoterm} {consignment.incoterm_place}, {INCOTERMS_EDITION}"
    return Fact("box.delivery_terms", Both(terms_of_delivery), "/incoterm_place")


def _payment(consignment: Consignment) -> Iterator[Fact]:
    payment = consignment.desk.payment
    if payment is None:
        return
    if payment.terms:
        yield Fact("box.payment_terms", Both(payment.terms), "/desk/payment/terms")
    bank = payment.bank
    if bank is None:
        return
    name = ", ".join(part for part in (bank.name, bank.swift and f"SWIFT {bank.swift}") if part)
    rows = (("box.bank", name, "name"), ("box.account", bank.account, "account"), ("box.holder", bank.holder, "holder"))
    for caption, value, member in rows:
        if value:
            yield Fact(caption, Both(value), f"/desk/payment/bank/{member}")


def _cartons_inside(consignment: Consignment, terms: Terms) -> tuple[int, Both] | None:
    """The cartons on pallets or in containers, where those are the packages."""
    counted = totals(consignment)
    if counted.cartons in (0, counted.packages):
        return None
    return counted.cartons, terms.package("CT", counted.cartons)


def _signing(consignment: Consignment) -> Signing:
    signatory = consignment.desk.signatory
    return Signing(
        exporter=consignment.exporter.name_latin,
        place=signatory.place if signatory else None,
        date=signatory.date if signatory else None,
        name=signatory.name if signatory else None,
        title=signatory.title if signatory else None,
    )
