"""The free texts of a consignment that its papers print, each with its pointer."""

from __future__ import annotations

from collections.abc import Iterator

from shipdesk.domain.consignment import Consignment
from shipdesk.domain.party import AddressText, Party

PARTIES = ("exporter", "consignee", "importer_of_record", "notify_party")
LABEL_TEXTS = ("ingredients", "allergens", "storage", "use", "warnings", "responsible")

Printed = tuple[str, str]


def printed_texts(consignment: Consignment) -> Iterator[Printed]:
    for role in PARTIES:
        party: Party | None = getattr(consignment, role)
        if party is not None:
            yield from _of_party(f"/{role}", party)
    yield "/incoterm_place", consignment.incoterm_place
    for index, item in enumerate(consignment.items):
        for place, one in enumerate(item.descriptions):
            yield f"/items/{index}/descriptions/{place}/text", one.text
    for index, unit in enumerate(consignment.handling_units):
        if unit.marks:
            yield f"/handling_units/{index}/marks", unit.marks
    yield from _of_labels(consignment)


def certificate_texts(consignment: Consignment) -> Iterator[Printed]:
    """What stands on a certificate of origin: both parties, goods, marks, producer."""
    for role in ("exporter", "consignee"):
        yield from _latin(f"/{role}", getattr(consignment, role))
    for index, item in enumerate(consignment.items):
        place = next((number for number, one in enumerate(item.descriptions) if one.text == item.english), 0)
        yield f"/items/{index}/descriptions/{place}/text", item.english
    for index, unit in enumerate(consignment.handling_units):
        if unit.marks:
            yield f"/handling_units/{index}/marks", unit.marks
    certificate = consignment.desk.certificate
    if certificate is not None and certificate.producer:
        yield "/desk/certificate/producer", certificate.producer


def _of_party(pointer: str, party: Party) -> Iterator[Printed]:
    yield from _latin(pointer, party)
    if party.name_native:
        yield f"{pointer}/name_native", party.name_native
    if party.address.native is not None:
        yield from _of_address(f"{pointer}/address/native", party.address.native)


def _latin(pointer: str, party: Party) -> Iterator[Printed]:
    yield f"{pointer}/name_latin", party.name_latin
    yield from _of_address(f"{pointer}/address/latin", party.address.latin)


def _of_address(pointer: str, text: AddressText) -> Iterator[Printed]:
    for index, line in enumerate(text.lines):
        yield f"{pointer}/lines/{index}", line
    for member in ("subdistrict", "district", "city", "province"):
        written = getattr(text, member)
        if written:
            yield f"{pointer}/{member}", written


def _of_labels(consignment: Consignment) -> Iterator[Printed]:
    for index, label in enumerate(consignment.desk.label_data):
        for member in LABEL_TEXTS:
            written = getattr(label, member)
            if written:
                yield f"/desk/label_data/{index}/{member}", written
