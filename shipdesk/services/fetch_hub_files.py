"""Labels and papers that the hub issues, fetched once, verified, and kept for ever as they came (H-53, H-54, H-66)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from shipdesk.errors import DeskUnusable
from shipdesk.hub.calls import documents, labels
from shipdesk.hub.port import Done, Outcome, Refused, Unknown
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issued_files import folder_of, write_whole
from shipdesk.store.hub_files import HubFile
from shipdesk.store.hub_records import DOCUMENT, LABEL, HubRecord

MOST_FETCHES = 3
FOLDER = "hub"
"""Below the papers: files that belong to no shipment, such as receipts and manifests."""
SUFFIXES = {
    "application/pdf": ".pdf",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "application/zpl": ".zpl",
    "application/zip": ".zip",
    "application/xml": ".xml",
    "application/json": ".json",
}
CALLS = {LABEL: labels.content, DOCUMENT: documents.content}
TO_FETCH = {LABEL: ("READY",), DOCUMENT: ("ACCEPTED",)}
BROKEN, BROKEN_ANSWER = "digest_mismatch", "hub_broken_answer"


def fetch_missing(desk: Desk, progress: Progress | None = None) -> int:
    """Every file that is ready and not here yet; returns how many came. Stops where the hub does not answer."""
    progress, came = progress or Progress(), 0
    for done, record in enumerate(list(_missing(desk))):
        progress.step(done)
        outcome = fetch_file(desk, record)
        if not isinstance(outcome, (Done, Refused)) and outcome is not None:
            break
        came += isinstance(outcome, Done)
    return came


def fetch_file(desk: Desk, record: HubRecord) -> Outcome | None:
    """Done once the verified file is on the disk; None where three fetches in a row were not what was promised."""
    for tries in range(1, MOST_FETCHES + 1):
        outcome = desk.hub.ask(CALLS[record.kind](record.id))
        if isinstance(outcome, Refused) or (isinstance(outcome, Unknown) and outcome.reason != BROKEN_ANSWER):
            return outcome
        if isinstance(outcome, Done) and _is_whole(record, outcome.content):
            _keep(desk, record, outcome)
            return outcome
        with desk.store.atomic():
            desk.store.hub_files.put(_absent(record, tries))
    return None


def read_hub_file(desk: Desk, kind: str, id_: str) -> bytes:
    """The bytes as they came, also without a network; one that is gone or changed is `DeskUnusable`."""
    file = desk.store.hub_files.get(kind, id_)
    if file is None or file.path is None:
        raise DeskUnusable("not_found", "hub_file_not_here", file=id_)
    try:
        content = (desk.folder.papers / file.path).read_bytes()
    except OSError as error:
        raise DeskUnusable("not_found", "issued_file_missing", file=Path(file.path).name) from error
    if hashlib.sha256(content).hexdigest() != file.sha256:
        raise DeskUnusable("digest_mismatch", "issued_file_changed", file=Path(file.path).name)
    return content


def _missing(desk: Desk) -> Iterator[HubRecord]:
    for kind, states in TO_FETCH.items():
        records = desk.store.hub_records.of_kind(kind, desk.hub_identity.environment, desk.hub_identity.account)
        wanted = [one for one in records if one.state in states and one.body.get("origin", "HUB") == "HUB"]
        here = desk.store.hub_files.here(kind, [one.id for one in wanted])
        yield from (one for one in wanted if _is_wanted(here.get(one.id)))


def _is_wanted(file: HubFile | None) -> bool:
    return file is None or (file.path is None and file.tries < MOST_FETCHES)


def _is_whole(record: HubRecord, content: bytes) -> bool:
    """Length and digest as the hub told them."""
    length = record.body.get("byte_length")
    told = hashlib.sha256(content).hexdigest() == record.body.get("sha256")
    return told and (length is None or length == len(content))


def _keep(desk: Desk, record: HubRecord, done: Done) -> None:
    suffix = SUFFIXES.get((done.media_type or _media_type(record)).partition(";")[0].strip(), ".bin")
    path = f"{_folder(desk, record)}/{record.kind.lower()}-{record.id}{suffix}"
    write_whole(desk.folder.papers / path, done.content)
    with desk.store.atomic():
        desk.store.hub_files.put(HubFile(record.kind, record.id, path, str(record.body["sha256"])))


def _absent(record: HubRecord, tries: int) -> HubFile:
    return HubFile(record.kind, record.id, None, str(record.body.get("sha256")), tries, BROKEN)


def _media_type(record: HubRecord) -> str:
    told: Any = record.body.get("media_type")
    return told if isinstance(told, str) else ""


def _folder(desk: Desk, record: HubRecord) -> str:
    """The hub's names are no ways on the disk (H-67): only the desk's own and the hub's ids stand in them."""
    found = desk.store.booked.references_of([record.consignment_id or ""])
    return next((folder_of(find(desk, reference)) for reference in found.values()), FOLDER)
