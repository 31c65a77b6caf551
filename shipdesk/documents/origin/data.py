"""What stands on the certificate of one agreement: its lines, packages, weights, FOB values and ticks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from shipdesk.documents.origin import criterion
from shipdesk.documents.origin.circumstances import last_day_of_issue, third_country, third_party, ticks
from shipdesk.documents.origin.packages import LinePackages, Packages, packages_of
from shipdesk.documents.packed_rows import marks
from shipdesk.documents.paper_data import Both, GoodsLine
from shipdesk.documents.terms import Terms
from shipdesk.domain.border_value import fob_by_line
from shipdesk.domain.consignment import Consignment, Item
from shipdesk.domain.desk_object import Certificate, LineOrigin, ThirdParty
from shipdesk.domain.measures import Weight, total_weight
from shipdesk.domain.money import Money, total_money
from shipdesk.reference.origin_forms import FormLayout

Count = tuple[int, Both]
Stated = tuple[int, LineOrigin]
"""What is stated of a line, and its place in the desk object."""


@dataclass(frozen=True, kw_only=True)
class OriginLine:
    """One item of the form. `pointer` is that of what is stated of its origin."""

    item_no: int
    line: GoodsLine
    origin: LineOrigin
    pointer: str
    criterion: str | None
    lacks_percent: bool
    claims_value: bool
    hs_code: str
    lacks_hs_code: bool
    counts: tuple[Count, ...]
    packed_with: tuple[int, ...]
    """Items whose packages hold some of this one."""
    gross: Weight | None
    net: Weight
    fob: Money | None
    """Where value content is claimed and FOB is known."""


@dataclass(frozen=True, kw_only=True)
class OriginForm:
    """`left_out` are the numbers of the consignment's lines that are not claimed under this agreement."""

    layout: FormLayout
    lines: tuple[OriginLine, ...]
    left_out: tuple[int, ...]
    marks: tuple[str, ...]
    counts: tuple[Count, ...]
    gross: Weight | None
    net: Weight
    fob: Money | None
    certificate: Certificate
    third_party: ThirdParty | None
    third_country: str | None
    """Where the invoice comes from, when that is not Thailand."""
    last_day: date | None
    """Until then the certificate needs no tick for being late."""
    ticks: frozenset[str]

    @property
    def is_whole(self) -> bool:
        """Every line of the consignment stands on it."""
        return bool(self.lines) and not self.left_out

    @property
    def package_count(self) -> int:
        return sum(count for count, _ in self.counts)


def origin_forms(consignment: Consignment, lines: Sequence[GoodsLine], terms: Terms) -> Mapping[str, OriginForm]:
    """The certificate of each agreement, by its name."""
    by_agreement: dict[str, dict[int, Stated]] = {}
    for index, origin in enumerate(consignment.desk.origin):
        agreement = _agreement_of(consignment, origin, terms)
        if agreement is not None:
            by_agreement.setdefault(agreement, {})[origin.line_no] = (index, origin)
    fobs = (fob_by_line(consignment, terms.reference.minor_units) or {}) if by_agreement else {}
    return {
        name: _form(consignment, lines, terms, layout, by_agreement.get(name, {}), fobs)
        for name, layout in terms.reference.origin_forms.items()
    }


def _agreement_of(consignment: Consignment, origin: LineOrigin, terms: Terms) -> str | None:
    """That which the line names; where it names none, that under which the consignment shall enter."""
    known = terms.reference.agreements
    named = known.named(origin.agreement) if origin.agreement else None
    if origin.agreement is None:
        named = known.of_scheme(consignment.customs.preference_scheme)
    return named.name if named else None


def _form(
    consignment: Consignment,
    lines: Sequence[GoodsLine],
    terms: Terms,
    layout: FormLayout,
    stated: Mapping[int, Stated],
    fobs: Mapping[int, Money],
) -> OriginForm:
    claimed = [line for line in lines if line.line_no in stated]
    packages = packages_of(consignment, [line.line_no for line in claimed])
    made = _Maker(consignment, terms, layout, packages, fobs).lines(claimed, stated)
    certificate, last_day = consignment.desk.certificate or Certificate(), last_day_of_issue(consignment, layout, terms)
    invoice = consignment.desk.invoice
    return OriginForm(
        layout=layout,
        lines=made,
        left_out=tuple(line.line_no for line in lines if line.line_no not in stated) if claimed else (),
        marks=marks(packages.units),
        counts=_counts(packages.counts, terms),
        gross=packages.gross,
        net=total_weight(one.net for one in made),
        fob=_sum(made, consignment.currency),
        certificate=certificate,
        third_party=third_party(certificate, invoice),
        third_country=third_country(invoice),
        last_day=last_day,
        ticks=frozenset(ticks(certificate, invoice, [one.origin for one in made], last_day)),
    )


@dataclass(frozen=True)
class _Maker:
    """Makes the items of one form."""

    consignment: Consignment
    terms: Terms
    layout: FormLayout
    packages: Packages
    fobs: Mapping[int, Money]

    def lines(self, claimed: Sequence[GoodsLine], stated: Mapping[int, Stated]) -> tuple[OriginLine, ...]:
        items = {item.line_no: item for item in self.consignment.items}
        numbers = {line.line_no: number for number, line in enumerate(claimed, start=1)}
        return tuple(self._line(line, items[line.line_no], stated[line.line_no], numbers) for line in claimed)

    def _line(self, line: GoodsLine, item: Item, stated: Stated, numbers: Mapping[int, int]) -> OriginLine:
        index, origin = stated
        lies_in = self.packages.by_line[line.line_no]
        claims_value = criterion.VALUE_CONTENT in criterion.tokens(origin)
        code = _importers_code(self.consignment, item, self.layout) if self.layout.hs_of_importer else None
        return OriginLine(
            item_no=numbers[line.line_no],
            line=line,
            origin=origin,
            pointer=f"/desk/origin/{index}",
            criterion=criterion.written(origin, self.layout),
            lacks_percent=criterion.lacks_percent(origin, self.layout),
            claims_value=claims_value,
            hs_code=code or item.hs_code[:6],
            lacks_hs_code=self.layout.hs_of_importer and code is None,
            counts=_counts(lies_in.counts, self.terms),
            packed_with=tuple(sorted(numbers[one] for one in lies_in.shared_with)),
            gross=_own_gross(lies_in, self.packages),
            net=item.net_weight_kg,
            fob=self.fobs.get(line.line_no) if claims_value else None,
        )


def _importers_code(consignment: Consignment, item: Item, layout: FormLayout) -> str | None:
    """The importing country's code as far as the form writes it; None where only the six digits are known."""
    known = [
        one.code
        for one in consignment.desk.tariff_codes
        if one.line_no == item.line_no and one.country == consignment.destination
    ]
    if item.hs_tariff == consignment.destination:
        known.append(item.hs_code)
    return next((code[: layout.hs_digits] for code in known if len(code) >= layout.hs_digits), None)


def _own_gross(lies_in: LinePackages, packages: Packages) -> Weight | None:
    return lies_in.gross if packages.gross is not None and lies_in.counts else None


def _counts(counts: Mapping[str, int], terms: Terms) -> tuple[Count, ...]:
    return tuple((count, terms.package(code, count)) for code, count in counts.items())


def _sum(lines: Sequence[OriginLine], currency: str) -> Money | None:
    """The sum of what is printed; None where nothing is, or not all that should be."""
    claimed = [one for one in lines if one.claims_value]
    values = [one.fob for one in claimed if one.fob is not None]
    return total_money(values, currency) if claimed and len(values) == len(claimed) else None
