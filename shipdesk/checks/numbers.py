"""Barcode numbers: GTIN of goods, SSCC of units, GLN of parties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from shipdesk.checks.case import Case
from shipdesk.checks.finding import Fault
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.domain.party import Party
from shipdesk.identifiers import gln, gtin, sscc


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


CASE_RULES: Mapping[str, CaseRule] = {
    "ID-01": barcode_number_wrong,
}
