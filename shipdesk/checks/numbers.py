"""Barcode numbers: GTIN of goods, SSCC of units and where they were used before, GLN of parties, what marks may say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from shipdesk.checks.case import Case
from shipdesk.checks.finding import Fault
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.domain.party import Party
from shipdesk.identifiers import gln, gtin, sscc

_APPLICATION_IDENTIFIER = re.compile(r"\(([0-9]{2,4})\)")


def barcode_number_wrong(case: Case) -> Iterator[Fault]:
    for line in case.lines:
        if line.item.gtin is not None and not gtin.is_valid(line.item.gtin):
            values = {"line": line.number, "number": line.item.gtin}
            yield Fault(pointer=f"{line.pointer}/gtin", values=values, message_key="gtin")
    for one in case.placed_units:
        if one.unit.sscc is not None and not sscc.is_valid(one.unit.sscc):
            values = {"unit": one.unit.client_unit_reference, "number": one.unit.sscc}
            yield Fault(pointer=f"{one.pointer}/sscc", values=values, message_key="sscc")
    for pointer, party in _parties(case):
        for index, registration in enumerate(party.registrations):
            if registration.scheme == "GLN" and not gln.is_valid(registration.value):
                values = {"name": party.name_latin, "number": registration.value}
                yield Fault(pointer=f"{pointer}/registrations/{index}/value", values=values, message_key="gln")


def _parties(case: Case) -> Iterator[tuple[str, Party]]:
    consignment = case.consignment
    parties = (
        ("/exporter", consignment.exporter),
        ("/consignee", consignment.consignee),
        ("/importer_of_record", consignment.importer_of_record),
        ("/notify_party", consignment.notify_party),
        ("/desk/buyer", consignment.desk.buyer),
    )
    return ((pointer, party) for pointer, party in parties if party is not None)


def sscc_used_before(case: Case) -> Iterator[Fault]:
    """In this consignment, or in another one, ever."""
    seen: dict[str, str] = {}
    for one in case.placed_units:
        number, reference = one.unit.sscc, one.unit.client_unit_reference
        if number is None:
            continue
        values = {"unit": reference, "number": number}
        if number in seen:
            yield Fault(pointer=f"{one.pointer}/sscc", values=values | {"other": seen[number]}, message_key="here")
        elif number in case.facts.history.sscc_uses:
            values |= {"reference": case.facts.history.sscc_uses[number]}
            yield Fault(pointer=f"{one.pointer}/sscc", values=values, message_key="before")
        seen.setdefault(number, reference)


def label_content_wrong(case: Case) -> Iterator[Fault]:
    """The bars we print hold the SSCC only; element strings that somebody types stand in the marks."""
    for one in case.placed_units:
        identifiers = set(_APPLICATION_IDENTIFIER.findall(one.unit.marks or ""))
        values = {"unit": one.unit.client_unit_reference}
        if {"01", "02"} <= identifiers:
            yield Fault(pointer=f"{one.pointer}/marks", values=values, message_key="both")
        elif "02" in identifiers and "37" not in identifiers:
            yield Fault(pointer=f"{one.pointer}/marks", values=values, message_key="count")


CASE_RULES: Mapping[str, CaseRule] = {
    "ID-01": barcode_number_wrong,
    "ID-02": sscc_used_before,
    "ID-05": label_content_wrong,
}
