"""What the desk itself refuses of a wish about a manifest, before the hub is asked: all faults at once."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.domain import states
from shipdesk.domain.departure import Departure
from shipdesk.domain.manifest import READY, Manifest, ManifestLine
from shipdesk.domain.shapes import Text
from shipdesk.errors import WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.find_departures import (
    NOT_ACCEPTED,
    NOT_BOOKED,
    ON_ANOTHER,
    OTHER_DEPARTURE,
    OTHER_SERVICE,
    why_not,
)
from shipdesk.services.show_manifest import included_lines
from shipdesk.store.candidates import Candidate

MOST_CONSIGNMENTS = 500
NAMED = 20
REASONS = {
    NOT_BOOKED: ("inconsistent_state", "manifest_not_booked"),
    NOT_ACCEPTED: ("inconsistent_state", "manifest_not_accepted"),
    OTHER_SERVICE: ("inconsistent_state", "manifest_other_service"),
    OTHER_DEPARTURE: ("inconsistent_state", "manifest_other_departure"),
    ON_ANOTHER: ("already_manifested", "manifest_already_on"),
}
_PLATE, _SEAL = Text(30), Text(40)


def refuse_known_name(desk: Desk, name: str) -> Manifest | None:
    """Names are used once; one that the hub never took may be used again, and its manifest is given back."""
    known = desk.store.manifests.get(name)
    if known is None or (known.manifest_id is None and known.state in (states.REFUSED, states.CANCELLED)):
        return known
    raise WrongInput("duplicate_client_reference", "manifest_exists", pointer="/name", manifest=name)


def joining(desk: Desk, references: Sequence[str], departure: Departure | None) -> dict[str, str]:
    """The hub's id of each, in their order. Raises `WrongInput` with every one that may not join."""
    wanted = list(dict.fromkeys(references))
    if not wanted:
        raise WrongInput("too_few_items", "manifest_without_consignments", pointer="/references")
    if len(wanted) > MOST_CONSIGNMENTS:
        raise WrongInput(
            "too_many_items",
            "manifest_too_many",
            pointer="/references",
            count=len(wanted),
            limit=MOST_CONSIGNMENTS,
        )
    known = desk.store.candidates.named(wanted)
    standing = desk.store.manifests.live_names([one.consignment_id for one in known.values() if one.consignment_id])
    faults = [
        fault
        for place, reference in enumerate(wanted)
        if (fault := _fault(reference, f"/references/{place}", known.get(reference), departure, standing)) is not None
    ]
    if faults:
        raise WrongInput.of_many(faults)
    return {reference: known[reference].consignment_id or "" for reference in wanted}


def leaving(desk: Desk, manifest: Manifest, references: Sequence[str]) -> list[str]:
    """The hub's ids of consignments that stand on the manifest. Raises `WrongInput` with every other."""
    there = {line.reference: line.consignment_id for line in included_lines(desk, manifest)}
    wanted = list(dict.fromkeys(references))
    faults = [
        WrongInput(
            "not_found",
            "manifest_entry_unknown",
            pointer=f"/references/{place}",
            reference=reference,
            manifest=manifest.name,
        )
        for place, reference in enumerate(wanted)
        if reference not in there
    ]
    if faults:
        raise WrongInput.of_many(faults)
    return [there[reference] for reference in wanted]


def refuse_unless_open(manifest: Manifest) -> None:
    if manifest.is_open:
        return
    code = "manifest_closed" if manifest.is_closed else "state_conflict"
    raise WrongInput(code, "manifest_not_open", manifest=manifest.name, state=manifest.state)


def ready_to_close(desk: Desk, manifest: Manifest) -> list[ManifestLine]:
    """The lines to sum up, once everything on it can go (H-33). Raises `WrongInput`."""
    lines = included_lines(desk, manifest)
    if not lines:
        raise WrongInput("too_few_items", "manifest_empty", manifest=manifest.name)
    on_it = {entry.consignment_id for entry in desk.store.manifests.entries(manifest.id) if entry.status == "INCLUDED"}
    strangers = len(on_it) - len(lines)
    if strangers:
        raise WrongInput("not_found", "manifest_has_strangers", manifest=manifest.name, count=strangers)
    waiting = [line for line in lines if line.state != READY]
    if waiting:
        told = ", ".join(f"{line.reference} ({line.state})" for line in waiting[:NAMED])
        raise WrongInput(
            "inconsistent_state", "manifest_not_all_accepted", manifest=manifest.name, count=len(waiting), told=told
        )
    return lines


def plate(given: str | None) -> str | None:
    read: str | None = _PLATE.read(given, "/vehicle_plate") if given else None
    return read


def seal(given: str | None) -> str | None:
    read: str | None = _SEAL.read(given, "/seal_number") if given else None
    return read


def _fault(
    reference: str, pointer: str, known: Candidate | None, departure: Departure | None, standing: dict[str, str]
) -> WrongInput | None:
    if known is None:
        return WrongInput("not_found", "consignment_unknown", pointer=pointer, reference=reference)
    other = standing.get(known.consignment_id or "")
    reason = why_not(known, departure, other)
    if reason is None:
        return None
    code, sentence = REASONS[reason]
    return WrongInput(
        code,
        sentence,
        pointer=pointer,
        reference=reference,
        state=known.state,
        manifest=other,
        service=known.service_code,
        wanted=departure.service_code if departure else "",
    )
