"""Read manifests of the desk: their lines, sums, papers on file and what is missing, who carries what."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from shipdesk.domain.manifest import Carrier, ControlTotals, Manifest, ManifestLine, by_carrier, control_totals
from shipdesk.domain.texts import is_whole
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.paper_content import PAPER
from shipdesk.store.manifests import EntryRow

TYPE_OF_KIND: Mapping[str, str] = MappingProxyType(
    {
        "commercial-invoice": "COMMERCIAL_INVOICE",
        "packing-list": "PACKING_LIST",
        "proforma-invoice": "PROFORMA_INVOICE",
    }
)
"""Papers of our own as the contract's DocumentType names them; a consignment needs the first two."""
NEEDED_TYPES = ("COMMERCIAL_INVOICE", "PACKING_LIST")


@dataclass(frozen=True)
class ManifestView:
    """A manifest with everything on it."""

    manifest: Manifest
    lines: tuple[ManifestLine, ...]

    @property
    def totals(self) -> ControlTotals:
        return control_totals(self.lines)

    @property
    def carriers(self) -> tuple[Carrier, ...]:
        return by_carrier(self.lines)


@dataclass(frozen=True)
class ListedManifest:
    manifest: Manifest
    consignments: int


def find_manifest(desk: Desk, name: str) -> Manifest:
    """The manifest, or `WrongInput` not_found."""
    manifest = desk.store.manifests.get(name) if is_whole(name) else None
    if manifest is None:
        raise WrongInput("not_found", "manifest_unknown", manifest=name)
    return manifest


def show_manifest(desk: Desk, name: str) -> ManifestView:
    manifest = find_manifest(desk, name)
    return ManifestView(manifest, manifest_lines(desk, manifest))


def list_manifests(desk: Desk) -> list[ListedManifest]:
    """The newest first."""
    counts = desk.store.manifests.counts()
    return [ListedManifest(one, counts.get(one.id, 0)) for one in desk.store.manifests.all()]


def manifest_lines(desk: Desk, manifest: Manifest) -> tuple[ManifestLine, ...]:
    """Every entry whose consignment the desk knows, also the refused and removed ones."""
    rows = desk.store.manifests.rows(manifest.id)
    issued = desk.store.issued.kinds_of([row.consignment for row in rows], PAPER)
    return tuple(_line(row, issued.get(row.consignment, ())) for row in rows)


def included_lines(desk: Desk, manifest: Manifest) -> list[ManifestLine]:
    return [line for line in manifest_lines(desk, manifest) if line.is_included]


def _line(row: EntryRow, kinds: Collection[str]) -> ManifestLine:
    papers = [TYPE_OF_KIND[kind] for kind in kinds if kind in TYPE_OF_KIND]
    on_file = tuple(dict.fromkeys([*papers, *row.received_types]))
    needed = dict.fromkeys([*NEEDED_TYPES, *row.required_types])
    problem = row.entry.problem or {}
    return ManifestLine(
        reference=row.reference,
        status=row.entry.status,
        state=row.state,
        consignment_number=row.consignment_number,
        consignment_id=row.entry.consignment_id,
        consignee=row.consignee,
        destination=row.destination,
        exporter=row.exporter,
        goods=row.goods,
        goods_count=row.goods_count,
        hs_codes=row.hs_codes,
        packages=row.packages,
        gross_weight_kg=row.gross_weight_kg,
        value=row.value,
        transport_units=row.transport_units,
        papers=on_file,
        missing_papers=tuple(one for one in needed if one not in on_file),
        problem=str(problem["title"]) if "title" in problem else None,
    )
