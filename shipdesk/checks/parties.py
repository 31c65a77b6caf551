"""Parties: the tax and company numbers that customs of each country ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from shipdesk.checks.case import Case
from shipdesk.checks.finding import Fault
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.domain.party import Party
from shipdesk.identifiers import cn_uscc, kh_tin, la_tin, mm_tin, th_tax_id, vn_tax_code

NEIGHBOURS: dict[str, tuple[str, Callable[[str], bool]]] = {
    "LA": ("LA_TIN", la_tin.is_valid),
    "KH": ("KH_TIN", kh_tin.is_valid),
    "MM": ("MM_TIN", mm_tin.is_valid),
}
"""Scheme and form of the taxpayer number in the countries that publish no check digit."""


def chinese_company_without_uscc(case: Case) -> Iterator[Fault]:
    """A private buyer under a consumer trade mode has no USCC."""
    if case.destination != "CN" or case.desk.trade_mode in case.facts.listed("consumer_trade_modes"):
        return
    yield from _missing_or_wrong(case.consignment.consignee, "CN_USCC", cn_uscc.is_valid)


def vietnamese_without_tax_code(case: Case) -> Iterator[Fault]:
    if case.destination == "VN":
        yield from _missing_or_wrong(case.consignment.consignee, "VN_TAX_CODE", vn_tax_code.is_valid)


def neighbour_without_tax_number(case: Case) -> Iterator[Fault]:
    if case.destination in NEIGHBOURS:
        scheme, is_valid = NEIGHBOURS[case.destination]
        for fault in _missing_or_wrong(case.consignment.consignee, scheme, is_valid):
            values = {**fault.values, "country": case.destination}
            yield Fault(pointer=fault.pointer, values=values, message_key=fault.message_key)


def _missing_or_wrong(consignee: Party, scheme: str, is_valid: Callable[[str], bool]) -> Iterator[Fault]:
    numbers = [(index, one.value) for index, one in enumerate(consignee.registrations) if one.scheme == scheme]
    if not numbers:
        yield Fault(pointer="/consignee/registrations", values={"name": consignee.name_latin}, message_key="missing")
    for index, number in numbers:
        if not is_valid(number):
            values = {"name": consignee.name_latin, "number": number}
            yield Fault(pointer=f"/consignee/registrations/{index}/value", values=values, message_key="wrong")


def thai_tax_number_wrong(case: Case) -> Iterator[Fault]:
    """Silent where the exporter gives none."""
    for index, one in enumerate(case.consignment.exporter.registrations):
        if one.scheme == "TH_TAX_ID" and not th_tax_id.is_valid(one.value):
            yield Fault(pointer=f"/exporter/registrations/{index}/value", values={"number": one.value})


CASE_RULES: Mapping[str, CaseRule] = {
    "PTY-02": chinese_company_without_uscc,
    "PTY-03": vietnamese_without_tax_code,
    "PTY-04": neighbour_without_tax_number,
    "PTY-05": thai_tax_number_wrong,
}
