"""What the data sheet of a certificate says, and what it lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from shipdesk.documents import carriage_statements as told
from shipdesk.documents import numbers
from shipdesk.documents import statements as said
from shipdesk.documents.kind import Lack
from shipdesk.documents.origin.data import OriginForm, OriginLine
from shipdesk.documents.origin.voyage import booked_vehicle, missing_conveyance
from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.statements import Statement
from shipdesk.domain.measures import plain

ON_EVERY_FORM = frozenset({
    "exporter.name", "exporter.address", "consignee.name", "consignee.address", "invoice_number", "invoice_date",
    "reference",
})  # fmt: skip
OF_THE_WHOLE = frozenset({"total.packages", "total.net_weight", "total.gross_weight", "marks"})


def says(agreement: str) -> Callable[[PaperData], Iterator[Statement]]:
    """The statements of the agreement's sheet; of one without a line only those of its head."""

    def statements(data: PaperData) -> Iterator[Statement]:
        form = data.origin_forms[agreement]
        groups = [said.parties(data), said.head(data)]
        yield from (one for group in groups for one in group if one.field in ON_EVERY_FORM)
        yield from said.journey(data)
        if not form.lines:
            return
        booked = booked_vehicle(data)
        if booked:
            yield from (one for one in told.booking(data) if one.pointer == booked.pointer)
        if form.is_whole:
            groups = [said.weights(data), said.marks(data)]
            yield from (one for group in groups for one in group if one.field in OF_THE_WHOLE)
        for one in form.lines:
            yield from _of_line(one, data)
        yield from said.fob(data)

    return statements


def lacks(agreement: str) -> Callable[[PaperData], Iterator[Lack]]:
    """Each empty box once, by the first field that would fill it."""

    def lacking(data: PaperData) -> Iterator[Lack]:
        form = data.origin_forms[agreement]
        found = _lacks(data, form) if form.lines else iter([Lack("origin.criterion", "/desk/origin")])
        seen: set[str] = set()
        for lack in found:
            if lack.caption not in seen:
                seen.add(lack.caption)
                yield lack

    return lacking


def _of_line(one: OriginLine, data: PaperData) -> Iterator[Statement]:
    field, pointer = f"line.{one.line.line_no}", one.line.pointer
    name = one.line.name.en
    yield Statement(f"{field}.description", name, name, f"{pointer}/descriptions")
    quantity = one.line.quantity
    yield Statement(f"{field}.quantity", plain(quantity), numbers.quantity(quantity), f"{pointer}/quantity")
    hs6 = one.hs_code[:6]
    yield Statement(f"{field}.hs6", hs6, hs6, f"{pointer}/hs_code")
    yield said.net_weight(one.line)
    if one.criterion is not None:
        yield Statement(f"{field}.origin_criterion", one.criterion, one.criterion, f"{one.pointer}/criterion")
    if one.fob is not None:
        shown = numbers.amount(one.fob, data.minor_units)
        yield Statement(f"{field}.fob", f"{plain(one.fob.amount)} {one.fob.currency}", shown, "/desk/charges")


def _lacks(data: PaperData, form: OriginForm) -> Iterator[Lack]:
    yield from _of_consignment(data)
    yield from _of_certificate(form)
    for one in form.lines:
        if one.criterion is None:
            yield Lack("origin.criterion", f"{one.pointer}/criterion")
        if one.lacks_percent:
            yield Lack("origin.rvc_percent", f"{one.pointer}/rvc_percent")
        if one.lacks_hs_code:
            yield Lack("origin.importers_code", "/desk/tariff_codes")
        if one.claims_value and one.fob is None:
            yield Lack("fob.value", data.border.fob.missing[0].pointer)


def _of_consignment(data: PaperData) -> Iterator[Lack]:
    desk = data.consignment.desk
    if desk.planned_departure is None:
        yield Lack("box.departure", "/desk/planned_departure")
    conveyance = missing_conveyance(data)
    if conveyance is not None:
        yield conveyance
    if not data.consignment.handling_units:
        yield Lack("box.packages", "/handling_units")
    if desk.invoice is None or desk.invoice.number is None:
        yield Lack("box.invoice_number", "/desk/invoice/number")
    if desk.invoice is None or desk.invoice.date is None:
        yield Lack("box.invoice_date", "/desk/invoice/date")
    if not (data.signing.place and data.signing.date):
        yield Lack("sign.place_date", "/desk/signatory")


def _of_certificate(form: OriginForm) -> Iterator[Lack]:
    boxes, certificate = form.layout.boxes, form.certificate
    if "producer" in boxes and certificate.producer is None:
        yield Lack("origin.producer", "/desk/certificate/producer")
    if "origin" in boxes and certificate.origin_country is None:
        yield Lack("origin.origin", "/desk/certificate/origin_country")
    if form.third_country is not None and form.third_party is None:
        yield Lack("origin.third_party", "/desk/certificate/third_party")
    if "remarks" in boxes and certificate.back_to_back:
        yield Lack("origin.original_certificate", "/desk/received_papers")
