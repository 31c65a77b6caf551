"""The certificate of origin itself: its date, its boxes, what it may leave out, and the way the goods take under it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from shipdesk.checks.case import Case
from shipdesk.checks.finding import WARN, Fault
from shipdesk.checks.origin import claim_of
from shipdesk.checks.origin_proof import countries_passed, fob_in_usd
from shipdesk.checks.origin_tests import THAILAND
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.domain.desk_object import Certificate, ReceivedPaper
from shipdesk.domain.measures import plain
from shipdesk.reference.agreements import Agreement

CERTIFICATE_OF_ORIGIN = "CERTIFICATE_OF_ORIGIN"
CERTIFICATE = "/desk/certificate"
PARTIAL = "PC"
MONTHS_OF_A_YEAR = 12


def fob_printed_for_nothing(case: Case) -> Iterator[Fault]:
    """A received certificate that states an amount, though no line claims value content."""
    claims = [claim for line in case.lines if (claim := claim_of(line)) is not None and claim.tokens]
    if not claims or any("RVC" in claim.tokens for claim in claims):
        return
    for pointer, paper in _received(case):
        if paper.states is not None and paper.states.amount is not None:
            yield Fault(pointer=f"{pointer}/states/amount", values={"form": claims[0].agreement.form})


def issued_too_late(case: Case) -> Iterator[Fault]:
    """Silent without the date of issue or of departure."""
    agreement, departure = _agreement(case), case.desk.planned_departure
    if agreement is None or departure is None or _certificate(case).issued_retroactively:
        return
    for pointer, issued in _issued(case):
        if issued > departure + timedelta(days=agreement.days_after_shipment):
            values = {
                "form": agreement.form,
                "issued": issued.isoformat(),
                "departure": departure.isoformat(),
                "days": str(agreement.days_after_shipment),
            }
            yield Fault(pointer=pointer, values=values)
            return


def third_party_incomplete(case: Case) -> Iterator[Fault]:
    agreement, invoice = _agreement(case), case.desk.invoice
    if agreement is None or invoice is None or invoice.issuer_country in (None, THAILAND):
        return
    values = {"form": agreement.form, "country": str(invoice.issuer_country)}
    third_party = _certificate(case).third_party
    if third_party is None:
        yield Fault(pointer=f"{CERTIFICATE}/third_party", values=values)
    elif third_party.country != invoice.issuer_country:
        values |= {"stated": third_party.country}
        yield Fault(pointer=f"{CERTIFICATE}/third_party/country", values=values, message_key="country")


def certificate_not_needed(case: Case) -> Iterator[Fault]:
    agreement = _agreement(case)
    if agreement is None or _certificate(case).split_series:
        return
    fob = fob_in_usd(case)
    if fob is not None and fob <= agreement.exempt_usd:
        values = {"form": agreement.form, "fob": plain(fob), "limit": plain(agreement.exempt_usd)}
        yield Fault(pointer="/customs/preference_scheme", values=values)


def certificate_expired(case: Case) -> Iterator[Fault]:
    """By its own date of expiry where it states one, else by its age on arrival."""
    agreement = _agreement(case)
    if agreement is None:
        return
    arrival = case.arrival_day
    for pointer, issued in _issued(case):
        last = _months_later(issued, agreement.valid_months)
        if last < arrival:
            values = {"issued": issued.isoformat(), "last": last.isoformat(), "arrival": arrival.isoformat()}
            yield Fault(pointer=pointer, values=values)
            return
    for pointer, paper in _received(case):
        if paper.valid_until is not None and paper.valid_until < arrival:
            values = {"last": paper.valid_until.isoformat(), "arrival": arrival.isoformat()}
            yield Fault(pointer=f"{pointer}/valid_until", values=values, message_key="stated")


def rcep_origin_missing(case: Case) -> Iterator[Fault]:
    agreement = _agreement(case)
    if agreement is None or agreement.name != "RCEP":
        return
    country = _certificate(case).origin_country
    if country is None:
        yield Fault(pointer=f"{CERTIFICATE}/origin_country")
        return
    if country not in agreement.parties:
        yield Fault(pointer=f"{CERTIFICATE}/origin_country", values={"country": country}, message_key="party")
    for line in case.lines:
        claim = claim_of(line)
        if claim is not None and "PE" in claim.tokens and country == THAILAND and not claim.origin.materials:
            yield Fault(pointer=claim.pointer, values={"line": line.number}, message_key="work", severity=WARN)


def accumulation_without_data(case: Case) -> Iterator[Fault]:
    """Form D: neither a material of another member nor a partial content between 20 and 40 % is given."""
    agreement = _agreement(case)
    if agreement is None or agreement.name != "ATIGA" or not _certificate(case).accumulation:
        return
    for line in case.desk.origin:
        countries = {material.origin_country for material in line.materials}
        partial = PARTIAL in (line.criterion or "").upper() and line.rvc_percent is not None
        if partial or countries & (agreement.parties - {THAILAND}):
            return
    yield Fault(pointer=f"{CERTIFICATE}/accumulation", values={"form": agreement.form})


def way_outside_the_area(case: Case) -> Iterator[Fault]:
    """Silent where the way is not known, and where a paper for the whole way was received."""
    agreement = _agreement(case)
    if agreement is None:
        return
    outside = [country for country in countries_passed(case) or () if country not in agreement.parties]
    if outside and not _has_through_paper(case):
        gates = case.desk.gates
        places = gates.transit if gates is not None else ()
        at = next((index for index, place in enumerate(places) if place.startswith(f"{outside[0]}-")), None)
        pointer = "/route_id" if at is None else f"/desk/gates/transit/{at}"
        yield Fault(pointer=pointer, values={"country": outside[0], "form": agreement.form})


def marks_refer_elsewhere(case: Case) -> Iterator[Fault]:
    agreement = _agreement(case)
    if agreement is None:
        return
    marks = [(f"{one.pointer}/marks", one.unit.marks) for one in case.placed_units]
    marks += [
        (f"{pointer}/states/marks", paper.states.marks)
        for pointer, paper in _received(case)
        if paper.states is not None
    ]
    for pointer, text in marks:
        if text is not None and any(word in text.casefold() for word in case.facts.agreements.referring_words):
            yield Fault(pointer=pointer, values={"form": agreement.form, "marks": text})
            return


def _agreement(case: Case) -> Agreement | None:
    """The agreement under which the whole consignment shall enter."""
    return case.facts.agreements.of_scheme(case.consignment.customs.preference_scheme)


def _certificate(case: Case) -> Certificate:
    return case.desk.certificate or Certificate()


def _received(case: Case) -> Iterator[tuple[str, ReceivedPaper]]:
    for index, paper in enumerate(case.desk.received_papers):
        if paper.document_type == CERTIFICATE_OF_ORIGIN:
            yield f"/desk/received_papers/{index}", paper


def _issued(case: Case) -> Iterator[tuple[str, date]]:
    """The dates of issue that are known, each with its field."""
    issued_on = _certificate(case).issued_on
    if issued_on is not None:
        yield f"{CERTIFICATE}/issued_on", issued_on
    for pointer, paper in _received(case):
        if paper.issued_on is not None:
            yield f"{pointer}/issued_on", paper.issued_on


def _has_through_paper(case: Case) -> bool:
    agreements = case.facts.agreements
    texts = (
        f"{paper.number or ''} {paper.issuer or ''} {paper.subject or ''}".casefold()
        for paper in case.desk.received_papers
        if paper.document_type in agreements.transport_papers
    )
    return any(word in text for text in texts for word in agreements.through_words)


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last day where it is shorter."""
    years, month = divmod(day.month - 1 + months, MONTHS_OF_A_YEAR)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


CASE_RULES: Mapping[str, CaseRule] = {
    "ORI-03": fob_printed_for_nothing,
    "ORI-08": issued_too_late,
    "ORI-09": third_party_incomplete,
    "ORI-10": certificate_not_needed,
    "ORI-11": certificate_expired,
    "ORI-12": rcep_origin_missing,
    "ORI-13": accumulation_without_data,
    "ORI-14": way_outside_the_area,
    "ORI-16": marks_refer_elsewhere,
}
