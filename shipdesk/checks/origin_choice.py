"""Which trade agreement serves a consignment: each with its criterion by line, the reasons, and the proof it needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from shipdesk.checks import origin_tests
from shipdesk.checks.case import Case, Line
from shipdesk.checks.origin_proof import fob_in_usd, proofs
from shipdesk.checks.origin_tests import THAILAND, Goods, Said, Standing, Verdict
from shipdesk.reference.agreements import Agreement, begins

NO_AGREEMENT = "none"
NO_SCHEME = "NONE"
_CRITERION = re.compile(r"\s*([A-Z]+)\s*([0-9]{1,3}(?:\.[0-9]+)?)?\s*%?\s*")

TESTS: Mapping[str, Callable[[Goods], Verdict]] = {
    "WO": origin_tests.wholly_obtained,
    "PE": origin_tests.of_originating_materials,
    "CTH": origin_tests.change_of_heading,
    "RVC": origin_tests.value_content,
}


@dataclass(frozen=True, kw_only=True)
class LineCriterion:
    """The criterion under which a line qualifies; None where none is met."""

    line_no: int
    criterion: str | None
    percent: Decimal | None


@dataclass(frozen=True, kw_only=True)
class Offer:
    """One agreement, or none at all, as the chooser shows it."""

    name: str
    scheme: str
    form: str | None
    usable: bool
    recommended: bool
    to_verify: bool
    certificate_needed: bool | None
    """False where the value is small enough to need none; None where that is not known."""
    lines: tuple[LineCriterion, ...]
    reasons: tuple[Said, ...]
    proof: tuple[Said, ...]

    @property
    def criterion(self) -> str | None:
        """Of all lines, each once: `WO`, `WO, RVC`; None where not every line qualifies."""
        if not self.usable:
            return None
        named = dict.fromkeys(one.criterion for one in self.lines if one.criterion is not None)
        return ", ".join(named) or None


def compare(case: Case) -> tuple[Offer, ...]:
    """Every agreement, the one proposed first at the front, and no agreement at the end."""
    offers = [_offer(case, agreement) for agreement in case.facts.agreements.in_order(case.destination)]
    best = next((offer.name for offer in offers if offer.usable), NO_AGREEMENT)
    return tuple(replace(offer, recommended=offer.name == best) for offer in (*offers, _none(case)))


def _offer(case: Case, agreement: Agreement) -> Offer:
    refusal = _refused(case, agreement)
    accumulates = case.desk.certificate is not None and bool(case.desk.certificate.accumulation)
    verdicts = [
        (line, *_judge(Goods(line, agreement, case.fobs.get(line.item.line_no), accumulates))) for line in case.lines
    ]
    usable = refusal is None and all(met is not None for _, met, _ in verdicts)
    reasons = [refusal] if refusal is not None else list(_reasons(case, agreement, verdicts))
    lines = tuple(_criterion(line, met) for line, met, _ in verdicts)
    usd = fob_in_usd(case)
    offer = Offer(
        name=agreement.name,
        scheme=agreement.schemes[0],
        form=agreement.form,
        usable=usable,
        recommended=False,
        to_verify=any(one.to_verify for one in reasons),
        certificate_needed=None if usd is None else usd > agreement.exempt_usd,
        lines=lines if refusal is None else (),
        reasons=tuple(reasons),
        proof=(),
    )
    return replace(offer, proof=tuple(proofs(case, agreement, offer.criterion or ""))) if usable else offer


def _criterion(line: Line, met: Verdict | None) -> LineCriterion:
    if met is None:
        return LineCriterion(line_no=line.item.line_no, criterion=None, percent=None)
    return LineCriterion(line_no=line.item.line_no, criterion=met.criterion, percent=met.percent)


def _none(case: Case) -> Offer:
    return Offer(
        name=NO_AGREEMENT,
        scheme=NO_SCHEME,
        form=None,
        usable=True,
        recommended=False,
        to_verify=False,
        certificate_needed=False,
        lines=tuple(_criterion(line, None) for line in case.lines),
        reasons=(Said("no_preference"),),
        proof=(),
    )


def _refused(case: Case, agreement: Agreement) -> Said | None:
    """Why the agreement does not serve this destination at all."""
    countries = {"countries": case.destination}
    if case.destination not in agreement.parties:
        return Said("not_a_party", countries)
    if case.destination in agreement.not_established:
        return Said("not_established", countries, to_verify=True)
    return None


def _judge(goods: Goods) -> tuple[Verdict | None, tuple[Verdict, ...]]:
    """The first criterion that is met, and everything that was found on the way to it."""
    if goods.line.item.origin_country != THAILAND:
        return None, (Verdict("WO", Standing.NOT_MET, Said("not_thai")),)
    found: list[Verdict] = []
    for criterion in goods.agreement.criteria:
        if criterion == "CTH" and not goods.agreement.allows_shift(goods.line.item.hs_code):
            continue
        verdict = TESTS[criterion](goods)
        if verdict.standing is Standing.MET:
            return verdict, (verdict,)
        found.append(verdict)
    stated = _stated(goods) or _of_catalog(goods)
    if stated is not None:
        return stated, (stated,)
    return None, (*_told(found), *_ways_out(goods))


def _stated(goods: Goods) -> Verdict | None:
    """What the user wrote down of the line under this agreement and the desk cannot test.

    A rule of the product list that he looked up; or a criterion that could be tested, where no materials are listed:
    the rules let it pass as stated, and so does the chooser, marked to verify.
    """
    stated, agreement = goods.stated, goods.agreement
    if stated is None or stated.agreement is None or stated.criterion is None:
        return None
    if goods.line.facts.agreements.named(stated.agreement) != agreement:
        return None
    written = _CRITERION.fullmatch(stated.criterion.upper())
    criterion = written[1] if written is not None else None
    if criterion is None or criterion not in agreement.certificate_criteria:
        return None
    in_words = Decimal(written[2]) if written is not None and written[2] else None
    percent = in_words if stated.rvc_percent is None else stated.rvc_percent
    if criterion == "RVC" and percent is not None and percent < agreement.rvc_percent:
        return None
    is_testable = criterion in TESTS.keys() & set(agreement.criteria)
    if is_testable and not _may_be_so(goods, criterion):
        return None
    said = Said("claimed" if is_testable else "stated", {"criterion": criterion}, to_verify=True)
    return Verdict(criterion, Standing.MET, said, percent)


def _may_be_so(goods: Goods, criterion: str) -> bool:
    """No materials are listed that could show otherwise, and the agreement takes the criterion for these goods."""
    return not goods.materials and (criterion != "CTH" or goods.agreement.allows_shift(goods.line.item.hs_code))


def _of_catalog(goods: Goods) -> Verdict | None:
    """What the product's own sheet claims, where no materials are listed that could be tested: `PE`, `RVC 60%`."""
    product, agreement = goods.line.product, goods.agreement
    written = _CRITERION.fullmatch((product.origin_criterion or "").upper()) if product is not None else None
    if goods.materials or written is None or written[1] not in agreement.catalog_criteria:
        return None
    criterion, percent = written[1], Decimal(written[2]) if written[2] else None
    if criterion == "CTH" and not agreement.allows_shift(goods.line.item.hs_code):
        return None
    if criterion == "RVC" and (percent is None or percent < agreement.rvc_percent):
        return None
    said = Said("catalog", {"criterion": written[0].strip()}, to_verify=True)
    return Verdict(criterion, Standing.MET, said, percent)


def _told(found: list[Verdict]) -> Iterator[Verdict]:
    """That materials are missing, once; else why each criterion fails that manufactured goods can meet."""
    missing = [one for one in found if one.said.key == "no_materials"]
    for_made_goods = [one for one in found if one.criterion not in ("WO", "PE")]
    yield from missing[:1] or for_made_goods or found[-1:]


def _ways_out(goods: Goods) -> Iterator[Verdict]:
    """What would make a line qualify: the product list, or materials of other parties counted in."""
    if goods.agreement.has_product_list:
        values = {"hs_code": goods.line.item.hs_code[:6]}
        yield Verdict("PSR", Standing.UNKNOWN, Said("product_list", values, to_verify=True))
    if goods.accumulates:
        return
    countries = sorted(
        {one.origin_country for one in goods.from_outside if one.origin_country in goods.agreement.parties} - {None}
    )
    if countries and _judge(replace(goods, accumulates=True))[0] is not None:
        yield Verdict("ACU", Standing.UNKNOWN, Said("with_accumulation", {"countries": ", ".join(map(str, countries))}))


def _reasons(
    case: Case, agreement: Agreement, verdicts: list[tuple[Line, Verdict | None, tuple[Verdict, ...]]]
) -> Iterator[Said]:
    """What is said of several lines in the same words is said once."""
    lines_of: dict[tuple[str, tuple[tuple[str, str], ...], bool], list[str]] = {}
    for line, _, told in verdicts:
        for verdict in told:
            said = verdict.said
            lines_of.setdefault((said.key, tuple(said.values.items()), said.to_verify), []).append(line.number)
        if _is_sensitive(case, agreement, line):
            hs_code = line.item.hs_code[:6]
            lines_of.setdefault(("sensitive", (("hs_code", hs_code),), True), []).append(line.number)
    for (key, values, to_verify), lines in lines_of.items():
        yield Said(key, {**dict(values), "lines": ", ".join(lines)}, to_verify)
    if any(met is not None and met.criterion in ("CTH", "RVC") for _, met, _ in verdicts):
        yield Said("product_rules_may_differ", to_verify=True)


def _is_sensitive(case: Case, agreement: Agreement, line: Line) -> bool:
    return any(
        one.agreement == agreement.name
        and one.destination == case.destination
        and begins(line.item.hs_code, one.prefixes)
        for one in case.facts.agreements.sensitive
    )
