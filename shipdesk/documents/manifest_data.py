"""What stands on a printed manifest, resolved and frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shipdesk.documents.numbers import moment
from shipdesk.documents.paper_data import UNDATED, Both, Fact
from shipdesk.documents.terms import Terms
from shipdesk.domain.desk_object import TransportUnit
from shipdesk.domain.manifest import Carrier, ControlTotals, Manifest, ManifestLine, by_carrier, control_totals
from shipdesk.domain.money import MinorUnits
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference, Wording

KIND = "manifest"


@dataclass(frozen=True)
class ManifestPaper:
    """Everything a manifest says; the lines stand under what carries them."""

    manifest: Manifest
    revision: int
    second: str | None
    minor_units: MinorUnits
    journey: tuple[Fact, ...]
    head: tuple[Fact, ...]
    carriers: tuple[Carrier, ...]
    totals: ControlTotals

    @property
    def reference(self) -> str:
        return self.manifest.name

    @property
    def day(self) -> date:
        """The day the PDF itself bears."""
        return self.manifest.departs_at.date() if self.manifest.departs_at else UNDATED

    @property
    def shipper(self) -> str:
        """Who signs: the only shipper, or nobody by name."""
        names = {line.exporter for carrier in self.carriers for line in carrier.lines}
        return names.pop() if len(names) == 1 else ""


def manifest_paper(
    manifest: Manifest,
    lines: tuple[ManifestLine, ...],
    reference: Reference,
    wording: Wording,
    *,
    second: str | None,
    revision: int,
) -> ManifestPaper:
    """A pure function. A manifest without a line has no paper."""
    included = tuple(line for line in lines if line.is_included)
    if not included:
        raise WrongInput("too_few_items", "manifest_empty", manifest=manifest.name)
    terms = Terms(reference, wording, second)
    return ManifestPaper(
        manifest=manifest,
        revision=revision,
        second=second,
        minor_units=reference.minor_units,
        journey=tuple(_journey(manifest, terms)),
        head=tuple(_head(manifest)),
        carriers=by_carrier(included),
        totals=control_totals(included),
    )


def carrier_name(units: tuple[TransportUnit, ...], terms: Terms) -> Both:
    """`Truck 70-1234 / TH0001; Container ...`, or that nobody has named one."""
    if not units:
        return terms.words("manifest.no_carrier")
    english, second = [], []
    for unit in units:
        kind = terms.words(f"box.{unit.kind}")
        parts = dict.fromkeys((unit.number, unit.plate, unit.size_type, unit.seal_number))
        numbers = " / ".join(part for part in parts if part)
        english.append(f"{kind.en} {numbers}".strip())
        second.append(f"{kind.second or kind.en} {numbers}".strip())
    return Both("; ".join(english), "; ".join(second) if terms.second else None)


def _journey(manifest: Manifest, terms: Terms) -> list[Fact]:
    route = terms.reference.routes.get(manifest.route_id or "")
    facts = [Fact("manifest.route", Both(manifest.route_id or "–"), "/route_id")]
    if route is not None:
        facts.append(Fact("box.via", Both(route.title("en"), route.title(terms.second or "en")), "/route_id"))
        facts.append(Fact("box.mode", terms.words(f"mode.{route.main_mode}"), "/mode"))
    moments = (
        ("manifest.departure", manifest.departs_at),
        ("manifest.arrival", manifest.arrives_at),
        ("manifest.cut_off", manifest.cut_off_at),
    )
    facts += [Fact(caption, Both(moment(at)), "/departure_id") for caption, at in moments if at is not None]
    return facts


def _head(manifest: Manifest) -> list[Fact]:
    rows = (
        ("manifest.name", manifest.name),
        ("manifest.number", manifest.manifest_number),
        ("manifest.vehicle", manifest.vehicle_reference),
        ("manifest.plate", manifest.vehicle_plate),
        ("box.seal", manifest.seal_number),
    )
    return [Fact(caption, Both(value), "/manifest") for caption, value in rows if value]
