"""Labels that the hub issues: asked for, listed, handed out and shown as what they are (H-49, H-52, H-54)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shipdesk.errors import WrongInput
from shipdesk.hub.calls import labels
from shipdesk.hub.calls.call import without_nothing
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.fetch_hub_files import fetch_file, read_hub_file
from shipdesk.services.find_consignment import find
from shipdesk.services.hub_consignment import booked, require, settled
from shipdesk.services.issued_files import write_whole
from shipdesk.services.outbox_wishes import wish
from shipdesk.services.send_to_hub import send_waiting
from shipdesk.store.hub_files import HubFile
from shipdesk.store.hub_records import LABEL, HubRecord
from shipdesk.store.outbox import OutboxRow

FORMATS = ("PDF", "PNG", "ZPL")
SIZES = ("L100X150", "L100X180", "L76X130", "A6", "A5", "A4", "A4_4UP")
DPI = (203, 300, 600)
KINDS = ("LOGISTIC_SSCC", "WAYBILL", "PALLET_SHEET", "PHYTO_CARTON_MARK", "CAUTION_MARK")
OF_THE_DESK_ALONE = ("PHYTO_CARTON_MARK",)
"""Orchard, packing house and province are not in a booking: the embedded hub has nothing to print; the desk has."""
SUFFIXES = {"PDF": ".pdf", "PNG": ".png", "ZPL": ".zpl"}
VOID, SUPERSEDED, READY = "VOID", "SUPERSEDED", "READY"


@dataclass(frozen=True)
class LabelWish:
    """`units` are the desk's unit references; none means every active unit."""

    format: str = "PDF"
    size: str = "L100X150"
    dpi: int | None = None
    kinds: tuple[str, ...] = ("LOGISTIC_SSCC",)
    units: tuple[str, ...] = ()


@dataclass(frozen=True)
class HubLabel:
    """One label of the hub and its file, None until the whole of it is here."""

    record: HubRecord
    file: HubFile | None

    @property
    def is_here(self) -> bool:
        return self.file is not None and self.file.path is not None

    def told(self, name: str) -> Any:
        return self.record.body.get(name)


def offered_kinds(desk: Desk) -> tuple[str, ...]:
    """Kinds that may be asked of the hub in use."""
    if desk.hub_identity.url is not None:
        return KINDS
    return tuple(kind for kind in KINDS if kind not in OF_THE_DESK_ALONE)


def hub_labels(desk: Desk, reference: str) -> list[HubLabel]:
    """Read from the desk alone."""
    stored = find(desk, reference)
    found = desk.store.hub_records.of_consignment(LABEL, stored.consignment_id) if stored.consignment_id else []
    files = desk.store.hub_files.here(LABEL, [one.id for one in found])
    return [HubLabel(one, files.get(one.id)) for one in found]


def ask_labels(desk: Desk, reference: str, asked: LabelWish, progress: Progress | None = None) -> HubLabel:
    """A label of the hub, with its file where it is ready. Raises what the hub said, or `HubNotReached`."""
    row = settled(desk, wish_labels(desk, reference, asked, progress))
    found = _answer_to(row, hub_labels(desk, reference))
    if found.record.state == READY:
        fetch_file(desk, found.record)
    return _answer_to(row, hub_labels(desk, reference))


def _answer_to(row: OutboxRow, known: Sequence[HubLabel]) -> HubLabel:
    """The label that was wished: the hub gives an old one again where nothing printed has changed (H-52)."""
    asked = {name: _any_order(value) for name, value in json.loads(row.body).items()}
    fitting = [one for one in known if all(_any_order(one.told(name)) == value for name, value in asked.items())]
    return max(fitting or known, key=lambda one: (one.record.state == READY, str(one.told("created_at"))))


def _any_order(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value


def wish_labels(desk: Desk, reference: str, asked: LabelWish, progress: Progress | None = None) -> OutboxRow:
    """The wish, sent where the hub can be reached; an equal one that still waits is that wish."""
    known = booked(desk, reference)
    effect = labels.create(known.consignment_id, _request(known.record, asked))
    require(desk, effect.operation)
    with desk.store.atomic():
        waiting = [one for one in desk.store.outbox.open_of(reference, effect.operation) if one.body == effect.body]
        row = waiting[0] if waiting else wish(desk, effect, reference=reference)
    send_waiting(desk, progress or Progress())
    return row


def label_content(desk: Desk, label_id: str) -> bytes:
    """The bytes as the hub issued them, for the printer. A label that is void is never printed again (H-49)."""
    found = find_label(desk, label_id)
    if found.record.state == VOID:
        raise WrongInput("state_conflict", "hub_label_void", label=label_id)
    return read_hub_file(desk, LABEL, label_id)


def shown_label(desk: Desk, label_id: str) -> bytes:
    """The label to look at: one that is void or superseded says so across every page."""
    found = find_label(desk, label_id)
    content = read_hub_file(desk, LABEL, label_id)
    if found.record.state not in (VOID, SUPERSEDED):
        return content
    from shipdesk.drawing.stamping import stamped

    return stamped(content, str(found.record.state))


def copy_label(desk: Desk, label_id: str, out: Path) -> Path:
    """Into the user's folder, unmodified; a superseded one is stamped."""
    found = find_label(desk, label_id)
    superseded = found.record.state == SUPERSEDED
    content = shown_label(desk, label_id) if superseded else label_content(desk, label_id)
    path = out / f"{label_id}{_suffix(found)}"
    write_whole(path, content)
    return path


def find_label(desk: Desk, label_id: str) -> HubLabel:
    record = desk.store.hub_records.get(LABEL, label_id)
    if record is None:
        raise WrongInput("not_found", "hub_label_unknown", label=label_id)
    return HubLabel(record, desk.store.hub_files.get(LABEL, label_id))


def _suffix(found: HubLabel) -> str:
    if found.file is not None and found.file.path is not None:
        return Path(found.file.path).suffix
    return SUFFIXES.get(str(found.told("format")), ".bin")


def _request(record: Any, asked: LabelWish) -> dict[str, Any]:
    _one_of("/format", asked.format, FORMATS)
    _one_of("/size", asked.size, SIZES)
    for kind in asked.kinds:
        _one_of("/kinds", kind, KINDS)
    dpi = asked.dpi if asked.dpi is not None or asked.format == "PDF" else DPI[0]
    ssccs = _ssccs(record, asked.units) if asked.units else None
    return without_nothing(format=asked.format, size=asked.size, dpi=dpi, kinds=list(asked.kinds), ssccs=ssccs)


def _ssccs(record: Any, units: Sequence[str]) -> list[str]:
    known = {one["client_unit_reference"]: one["sscc"] for one in record.get("ssccs") or () if isinstance(one, dict)}
    unknown = [unit for unit in units if unit not in known]
    if unknown:
        raise WrongInput("not_found", "unit_unknown", pointer="/units", unit=unknown[0])
    return [known[unit] for unit in units]


def _one_of(pointer: str, value: str, choices: Sequence[str]) -> None:
    if value not in choices:
        raise WrongInput("not_in_enum", "not_in_list", pointer=pointer, value=value, choices=", ".join(choices))
