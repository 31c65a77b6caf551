"""Food for China: the maker's registration with China Customs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from shipdesk.checks.case import Line
from shipdesk.checks.finding import Fault
from shipdesk.checks.rule_functions import LineRule

GACC = "CN_GACC_REGISTRATION"


def maker_not_registered(line: Line) -> Iterator[Fault]:
    """Fresh fruit is outside this scheme: it goes by the orchard and packing-house lists."""
    if line.case.destination != "CN" or line.goods_class not in line.facts.listed("maker_registered_with_gacc"):
        return
    if not _registration(line):
        values = {"line": line.number, "description": line.item.english, "hs_code": line.item.hs_code}
        yield Fault(pointer=f"{line.pointer}/licences", values=values)


def _registration(line: Line) -> str | None:
    """Of the line, of its product as it was taken, of the desk object, or of an exporter who makes the goods."""
    own = (one.value for one in line.item.licences if one.scheme == GACC)
    at_desk = (
        one.value for one in line.case.desk.registrations if one.line_no == line.item.line_no and one.scheme == GACC
    )
    product = line.product.gacc_registration if line.product is not None else None
    return next(own, None) or next(at_desk, None) or product or line.case.consignment.exporter.registration(GACC)


LINE_RULES: Mapping[str, LineRule] = {
    "FOD-01": maker_not_registered,
}
