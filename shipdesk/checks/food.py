"""Food for China: the maker's registration with China Customs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from shipdesk.checks.case import Line
from shipdesk.checks.finding import Fault
from shipdesk.checks.rule_functions import LineRule
from shipdesk.domain.desk_object import LineRegistration
from shipdesk.identifiers import gacc, hs_code
from shipdesk.reference.border_tables import Law

GACC = "CN_GACC_REGISTRATION"
THAI_MAKER = "CTHA"


def maker_not_registered(line: Line) -> Iterator[Fault]:
    """Fresh fruit is outside this scheme: it goes by the orchard and packing-house lists."""
    law = _law(line)
    if law is not None and not _registration(line):
        values = line.named | {"hs_code": line.item.hs_code, "law": law.name}
        yield Fault(pointer=f"{line.pointer}/licences", values=values, source=law.source)


def registration_number_odd(line: Line) -> Iterator[Fault]:
    """A warning: plants approved before 2022 may keep their Thai number."""
    number = _registration(line)
    if _law(line) is None or number is None:
        return
    values = line.named | {"number": number}
    if not gacc.is_valid(number):
        yield Fault(pointer=f"{line.pointer}/licences", values=values)
    elif line.item.origin_country == "TH" and not gacc.compact(number).startswith(THAI_MAKER):
        yield Fault(pointer=f"{line.pointer}/licences", values=values, message_key="country")


def registration_does_not_cover(line: Line) -> Iterator[Fault]:
    """Run out before the goods arrive, or for other goods."""
    law = _law(line)
    if law is None:
        return
    for index, one in enumerate(line.case.desk.registrations):
        if one.line_no != line.item.line_no or one.scheme != GACC:
            continue
        values = line.named | {"number": one.value, "law": law.name}
        pointer = f"/desk/registrations/{index}"
        arrival = line.case.arrival_day
        if one.valid_until is not None and one.valid_until < arrival:
            days = {"valid_until": one.valid_until.isoformat(), "arrival": arrival.isoformat()}
            yield Fault(
                pointer=f"{pointer}/valid_until", values=values | days, message_key="expired", source=law.source
            )
        elif not _covers(one, line.item.hs_code):
            codes = {"hs_code": line.item.hs_code, "covered": ", ".join(one.hs_codes)}
            yield Fault(pointer=f"{pointer}/hs_codes", values=values | codes, message_key="goods", source=law.source)


def _law(line: Line) -> Law | None:
    """The decree of the day of arrival; None where the goods or the destination are outside it."""
    if not line.goes_to_china or not line.is_of("maker_registered_with_gacc"):
        return None
    return line.facts.border.law("food_maker", line.case.arrival_day)


def _registration(line: Line) -> str | None:
    """Of the line, of the desk object, of its product as it was taken, or of an exporter who makes the goods."""
    product = line.product.gacc_registration if line.product is not None else None
    return next(iter(line.numbers(GACC)), None) or product or line.case.consignment.exporter.registration(GACC)


def _covers(registration: LineRegistration, code: str) -> bool:
    """A registration that names no codes is for the maker's whole category."""
    covered = {hs_code.subheading(one) for one in registration.hs_codes}
    return not covered or hs_code.subheading(code) in covered


LINE_RULES: Mapping[str, LineRule] = {
    "FOD-01": maker_not_registered,
    "FOD-02": registration_number_odd,
    "FOD-03": registration_does_not_cover,
}
