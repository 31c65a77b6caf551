"""What the station that certifies plants is told of a consignment, resolved and frozen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shipdesk.documents import plant_papers
from shipdesk.documents.packed_rows import package_kinds
from shipdesk.documents.paper_data import Both, Fact, GoodsLine
from shipdesk.documents.plant_lines import PlantLine, plant_lines
from shipdesk.documents.plant_papers import NumberedPaper
from shipdesk.documents.terms import Terms
from shipdesk.documents.transport import point_of_entry
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.content_weights import filled_units
from shipdesk.domain.measures import Weight, total_weight
from shipdesk.reference.rules import RulePack


@dataclass(frozen=True, kw_only=True)
class SaidBeside:
    """An additional declaration with the titles of what it rests on."""

    text: str
    sources: tuple[str, ...]
    to_verify: bool


@dataclass(frozen=True, kw_only=True)
class Plants:
    """`packages` and `gross` are of the packages that hold plants, whatever pallets they stand on."""

    lines: tuple[PlantLine, ...]
    packages: tuple[tuple[int, Both], ...]
    net: Weight
    gross: Weight
    are_all_goods: bool
    entry: Fact | None
    declared: tuple[SaidBeside, ...]
    certificates: tuple[NumberedPaper, ...]
    permits: tuple[NumberedPaper, ...]
    reports: tuple[NumberedPaper, ...]
    treatments: tuple[NumberedPaper, ...]
    inspection: tuple[Fact, ...]
    latest: tuple[Fact, ...]
    holds_days: int

    @property
    def fresh_fruit(self) -> tuple[PlantLine, ...]:
        return tuple(one for one in self.lines if one.is_fresh_fruit)


def plants(consignment: Consignment, lines: Sequence[GoodsLine], terms: Terms, rules: RulePack) -> Plants:
    """A consignment without plants has no lines here."""
    filled = filled_units(consignment)
    found = plant_lines(consignment, lines, filled, terms, rules)
    numbers = {one.line_no for one in found}
    holding = [unit for unit in filled if any(content.line_no in numbers for content in unit.contents)]
    classes = frozenset(one.goods_class for one in found)
    return Plants(
        lines=found,
        packages=package_kinds(holding, terms),
        net=total_weight(one.line.net_weight for one in found),
        gross=total_weight(unit.gross_weight_kg for unit in holding),
        are_all_goods=len(found) == len(consignment.items),
        entry=point_of_entry(consignment, terms),
        declared=_declared(consignment, classes, terms, rules),
        certificates=plant_papers.certificates(consignment),
        permits=plant_papers.permits(consignment),
        reports=plant_papers.reports(consignment, rules),
        treatments=plant_papers.treatments(consignment),
        inspection=plant_papers.inspection(consignment, terms),
        latest=plant_papers.latest_days(consignment, classes, terms),
        holds_days=int(rules.tables.limits["phytosanitary_days"]),
    )


def _declared(
    consignment: Consignment, classes: frozenset[str], terms: Terms, rules: RulePack
) -> tuple[SaidBeside, ...]:
    found = terms.reference.plants.declared(consignment.destination, consignment.mode, classes)
    return tuple(
        SaidBeside(
            text=one.text, sources=tuple(rules.sources[key].title for key in one.sources), to_verify=one.to_verify
        )
        for one in found
    )
