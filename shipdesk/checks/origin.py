"""Origin of the goods: whether the agreement serves the destination, and whether the stated criterion holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from shipdesk.checks.case import Case, Line
from shipdesk.checks.finding import WARN, Fault
from shipdesk.checks.origin_tests import THAILAND, Goods, Standing, shown_percent, value_content
from shipdesk.checks.rule_functions import CaseRule, LineRule
from shipdesk.domain.desk_object import LineOrigin
from shipdesk.domain.measures import plain
from shipdesk.reference.agreements import Agreement, begins

_TOKEN = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_BARE_PERCENT = re.compile(r"\s*[0-9.]+\s*%\s*")
PRODUCT_LIST = "PSR"


def wrong_agreement(case: Case) -> Iterator[Fault]:
    scheme = case.consignment.customs.preference_scheme
    agreement = case.facts.agreements.of_scheme(scheme)
    if agreement is None:
        return
    pointer = "/customs/preference_scheme"
    values = {"agreement": agreement.name, "form": agreement.form, "country": case.destination}
    if case.destination not in agreement.parties:
        yield Fault(pointer=pointer, values=values)
    elif case.destination in agreement.not_established:
        yield Fault(pointer=pointer, values=values, message_key="not_established", severity=WARN, to_verify=True)
    yield from _of_another_country(case, agreement)


def _of_another_country(case: Case, agreement: Agreement) -> Iterator[Fault]:
    """A Thai certificate is for Thai goods; a back-to-back one passes on that of another party."""
    certificate = case.desk.certificate
    if certificate is not None and certificate.back_to_back:
        return
    for line in case.lines:
        if line.item.origin_country != THAILAND:
            told = {"agreement": agreement.name, "form": agreement.form, "country": line.item.origin_country}
            pointer = f"{line.pointer}/origin_country"
            yield Fault(pointer=pointer, values=line.named | told, message_key="not_thai")


def fob_missing(case: Case) -> Iterator[Fault]:
    for line in case.lines:
        yield from _fob_missing(line)


def _fob_missing(line: Line) -> Iterator[Fault]:
    claim = claim_of(line)
    if claim is None or "RVC" not in claim.tokens:
        return
    fob = line.case.border_value.fob
    if not fob.missing:
        return
    lacking = fob.missing[0]
    values = {"line": line.number, "charge": lacking.element}
    if lacking.rate is not None:
        values |= {"start": lacking.rate.start, "end": lacking.rate.end}
        yield Fault(pointer=claim.pointer, values=values, message_key="rate")
    else:
        yield Fault(pointer=claim.pointer, values=values)


def heading_change_not_allowed(line: Line) -> Iterator[Fault]:
    """Outside its list of chapters ACFTA asks for value content or the product's own rule."""
    claim = claim_of(line)
    if claim is None or "CTH" not in claim.tokens or PRODUCT_LIST in claim.tokens:
        return
    if claim.agreement.shift_prefixes is not None and not claim.agreement.allows_shift(line.item.hs_code):
        values = {"line": line.number, "hs_code": line.item.hs_code, "agreement": claim.agreement.name}
        yield Fault(pointer=claim.pointer, values=values)


def not_wholly_obtained(line: Line) -> Iterator[Fault]:
    claim = claim_of(line)
    if claim is None or "WO" not in claim.tokens:
        return
    for index, material in enumerate(claim.origin.materials):
        if material.origin_country == THAILAND:
            continue
        pointer = f"/desk/origin/{claim.index}/materials/{index}/origin_country"
        values = {"line": line.number, "material": material.description}
        if material.origin_country is None:
            yield Fault(pointer=pointer, values=values, message_key="unknown", severity=WARN)
        else:
            yield Fault(pointer=pointer, values=values | {"country": material.origin_country})


def value_content_low(case: Case) -> Iterator[Fault]:
    """Over the case, because a line's share of FOB depends on the other lines."""
    for line in case.lines:
        yield from _value_content_low(line)


def _value_content_low(line: Line) -> Iterator[Fault]:
    """Worked out from the materials; the stated percentage where no material is listed."""
    claim = claim_of(line)
    if claim is None or "RVC" not in claim.tokens:
        return
    needed = claim.agreement.rvc_percent
    values = {"line": line.number, "needed": plain(needed)}
    if not claim.origin.materials:
        yield from _stated_content(claim, values)
        return
    verdict = value_content(_goods(line, claim.agreement))
    pointer = f"/desk/origin/{claim.index}/materials"
    if verdict.standing is Standing.UNKNOWN and "material" in verdict.said.values:
        material = {"material": verdict.said.values["material"]}
        yield Fault(pointer=pointer, values={"line": line.number} | material, message_key="unproven", severity=WARN)
    elif verdict.standing is Standing.NOT_MET and verdict.percent is not None:
        yield Fault(pointer=pointer, values=values | {"percent": shown_percent(verdict.percent)})


def _stated_content(claim: Claim, values: dict[str, str]) -> Iterator[Fault]:
    """The percentage as a member, else as the criterion writes it; a product's own rule has a share of its own."""
    member, written = claim.origin.rvc_percent, claim.written_percent
    percent = member if member is not None else written
    pointer = f"/desk/origin/{claim.index}/rvc_percent" if member is not None else claim.pointer
    if percent is None:
        yield Fault(pointer=pointer, values=values, message_key="nothing", severity=WARN)
    elif percent < claim.agreement.rvc_percent and claim.tokens == {"RVC"}:
        yield Fault(pointer=pointer, values=values | {"percent": plain(percent)}, message_key="stated")


def processed_food_wholly_obtained(line: Line) -> Iterator[Fault]:
    claim = claim_of(line)
    if claim is None or "WO" not in claim.tokens:
        return
    if begins(line.item.hs_code, line.facts.agreements.processed_food):
        values = {"line": line.number, "hs_code": line.item.hs_code, "description": line.item.english}
        yield Fault(pointer=claim.pointer, values=values)


def add_on_alone(line: Line) -> Iterator[Fault]:
    claim = claim_of(line)
    if claim is not None and claim.tokens and claim.tokens <= claim.agreement.add_ons:
        yield Fault(pointer=claim.pointer, values={"line": line.number, "criterion": str(claim.origin.criterion)})


def criterion_unknown(line: Line) -> Iterator[Fault]:
    """A word that is no code of the agreement, which no other rule could judge; or none at all under a preference."""
    claim, agreements = claim_of(line), line.facts.agreements
    agreement = agreements.of_scheme(line.case.consignment.customs.preference_scheme)
    written = claim.origin.criterion if claim is not None else None
    if claim is not None and written and not claim.is_known:
        values = {"line": line.number, "criterion": written} | _form(claim.agreement)
        yield Fault(pointer=claim.pointer, values=values)
    elif not written and agreement is not None:
        pointer = claim.pointer if claim is not None else "/desk/origin"
        values = {"line": line.number} | _form(agreement)
        yield Fault(pointer=pointer, values=values, message_key="missing", severity=WARN)


def _form(agreement: Agreement) -> dict[str, str]:
    allowed = ", ".join(sorted(agreement.certificate_criteria))
    return {"agreement": agreement.name, "form": agreement.form, "allowed": allowed}


class Claim:
    """The criterion that is claimed for a line under an agreement."""

    def __init__(self, index: int, origin: LineOrigin, agreement: Agreement) -> None:
        self.index, self.origin, self.agreement = index, origin, agreement

    @property
    def pointer(self) -> str:
        return f"/desk/origin/{self.index}/criterion"

    @property
    def tokens(self) -> frozenset[str]:
        """`RVC 45%` is RVC; so is a bare percentage, as Form E writes it."""
        written = (self.origin.criterion or "").upper()
        return frozenset({"RVC"}) if _BARE_PERCENT.fullmatch(written) else frozenset(_TOKEN.findall(written))

    @property
    def written_percent(self) -> Decimal | None:
        """The figure in `RVC 45%`."""
        found = _FIGURE.search(self.origin.criterion or "")
        return None if found is None else Decimal(found[0])

    @property
    def is_known(self) -> bool:
        """Whether the certificate takes every word of it."""
        return bool(self.tokens) and self.tokens <= self.agreement.certificate_criteria | self.agreement.add_ons


def claim_of(line: Line) -> Claim | None:
    """Under the agreement of the certificate, else that which the line names; None where neither is known."""
    stated = line.case.origins.get(line.item.line_no)
    if stated is None:
        return None
    index, origin = stated
    agreements = line.facts.agreements
    of_certificate = agreements.of_scheme(line.case.consignment.customs.preference_scheme)
    agreement = of_certificate or agreements.named(origin.agreement or "")
    return None if agreement is None else Claim(index, origin, agreement)


def _goods(line: Line, agreement: Agreement) -> Goods:
    certificate = line.case.desk.certificate
    accumulates = certificate is not None and bool(certificate.accumulation)
    return Goods(line, agreement, line.case.fobs.get(line.item.line_no), accumulates)


CASE_RULES: Mapping[str, CaseRule] = {
    "ORI-01": wrong_agreement,
    "ORI-02": fob_missing,
    "ORI-06": value_content_low,
}

LINE_RULES: Mapping[str, LineRule] = {
    "ORI-04": heading_change_not_allowed,
    "ORI-05": not_wholly_obtained,
    "ORI-07": processed_food_wholly_obtained,
    "ORI-15": add_on_alone,
    "ORI-17": criterion_unknown,
}
