"""National tariff codes: digits as the country has, the same six as the line; the codes on papers of others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from shipdesk.checks.case import Case
from shipdesk.checks.finding import Fault
from shipdesk.checks.received import Stated, stated
from shipdesk.checks.rule_functions import CaseRule
from shipdesk.domain.desk_object import TariffCode
from shipdesk.identifiers import hs_code

CHINA = "CN"


def asean_code_wrong(case: Case) -> Iterator[Fault]:
    """Thailand's 8 digits of AHTN with 3 of statistics, and the codes of the neighbours that share AHTN."""
    countries = case.facts.border.national_code_digits.keys() - {CHINA}
    yield from _wrong_codes(case, countries)


def chinese_code_differs(case: Case) -> Iterator[Fault]:
    yield from _wrong_codes(case, frozenset({CHINA}))


def _wrong_codes(case: Case, countries: frozenset[str] | set[str]) -> Iterator[Fault]:
    codes = {line.item.line_no: line.item.hs_code for line in case.lines}
    for index, one in enumerate(case.desk.tariff_codes):
        if one.country in countries and one.line_no in codes:
            yield from _wrong(case, f"/desk/tariff_codes/{index}/code", one, codes[one.line_no])


def _wrong(case: Case, pointer: str, one: TariffCode, code: str) -> Iterator[Fault]:
    values = {"line": str(one.line_no), "country": one.country, "code": one.code}
    lengths = case.facts.border.national_code_digits[one.country]
    if len(one.code) not in lengths:
        digits = ", ".join(str(length) for length in sorted(lengths))
        yield Fault(pointer=pointer, values=values | {"digits": digits}, message_key="digits")
    elif hs_code.subheading(one.code) != hs_code.subheading(code):
        yield Fault(pointer=pointer, values=values | {"hs_code": code}, message_key="differs")


def code_differs_on_papers(case: Case) -> Iterator[Fault]:
    """A code on a paper that no line has; on a paper of all goods also a line whose code it lacks."""
    ours = {hs_code.subheading(line.item.hs_code): line for line in case.lines}
    for one in stated(case, "hs_codes", "papers_that_name_goods"):
        if not one.value:
            continue
        theirs = {hs_code.subheading(code) for code in one.value}
        strange = sorted(theirs - ours.keys())
        lacking = sorted(ours.keys() - theirs) if _is_of_all_goods(case, one) else []
        if strange:
            yield Fault(pointer=one.pointer, values=one.named | {"codes": ", ".join(strange)}, message_key="strange")
        elif lacking:
            line = ours[lacking[0]]
            values = one.named | {"codes": ", ".join(lacking), "line": line.number}
            yield Fault(pointer=one.pointer, values=values, message_key="lacking")


def _is_of_all_goods(case: Case, one: Stated) -> bool:
    return one.paper.document_type in case.facts.listed("papers_of_all_goods")


CASE_RULES: Mapping[str, CaseRule] = {
    "HS-02": asean_code_wrong,
    "HS-03": chinese_code_differs,
    "HS-04": code_differs_on_papers,
}
