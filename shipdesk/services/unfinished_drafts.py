"""What was typed and is not saved as a consignment: on disk within moments, offered again, never more by itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shipdesk.services.desk import Desk
from shipdesk.store.drafts import UnfinishedDraft

NEW = "new"


def key_of(reference: str) -> str:
    """The key of the fields that a consignment's editor could not save."""
    return f"edit:{reference}"


def keep_draft(desk: Desk, key: str, fields: Mapping[str, Any], reference: str | None = None) -> None:
    """Writes the fields down; nothing in them takes the draft away."""
    with desk.store.atomic():
        if fields:
            desk.store.drafts.put(UnfinishedDraft(key, reference, dict(fields), desk.tools.now()))
        else:
            desk.store.drafts.remove(key)


def drop_draft(desk: Desk, key: str) -> None:
    """The user threw it away, or it has become a consignment."""
    keep_draft(desk, key, {})


def draft_of(desk: Desk, key: str) -> UnfinishedDraft | None:
    return desk.store.drafts.get(key)


def unfinished_drafts(desk: Desk) -> list[UnfinishedDraft]:
    """The latest first; those of consignments that are gone are not offered."""
    exists = desk.store.consignments.exists
    return [draft for draft in desk.store.drafts.all() if draft.reference is None or exists(draft.reference)]
