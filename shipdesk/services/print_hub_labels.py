"""Labels of the hub into the print queue: the very bytes that it issued; void ones are refused (H-49, H-60)."""

from __future__ import annotations

from collections.abc import Sequence

from shipdesk.domain import print_job
from shipdesk.errors import DeskUnusable, WrongInput
from shipdesk.services.desk import Desk
from shipdesk.services.hub_labels import SUPERSEDED, VOID, find_label
from shipdesk.services.queue_files import FileToPrint, FileWish, QueuedFiles, queue_files

HUB_LABEL = "hub-label"


def print_hub_labels(desk: Desk, label_ids: Sequence[str], wish: FileWish | None = None) -> QueuedFiles:
    """Raises `WrongInput` where one of them is void, superseded or not here, before anything is queued."""
    return queue_files(desk, [_file(desk, one) for one in label_ids], wish)


def _file(desk: Desk, label_id: str) -> FileToPrint:
    found = find_label(desk, label_id)
    if found.record.state in (VOID, SUPERSEDED):
        raise WrongInput("state_conflict", "hub_label_void", label=label_id)
    names = desk.store.booked.references_of([found.record.consignment_id or ""])
    reference = next(iter(names.values()), "")
    stored = desk.store.consignments.get(reference)
    kinds = found.told("kinds") or []
    dpi = found.told("dpi")
    if found.file is None or found.file.path is None:
        raise DeskUnusable("not_found", "hub_file_not_here", file=label_id)
    return FileToPrint(
        path=found.file.path,
        sha256=found.file.sha256,
        media=str(found.told("media_type") or print_job.PDF),
        family="label",
        kind=str(kinds[0]).lower().replace("_", "-") if kinds else HUB_LABEL,
        reference=reference,
        consignment=stored.id if stored is not None else "",
        label_id=label_id,
        dpi=dpi if isinstance(dpi, int) else None,
    )
