"""Read the hub's feed: tracking events are kept, changes are hints to read the resource again (H-85 to H-91)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shipdesk.hub.calls import news
from shipdesk.hub.port import Done, Refused
from shipdesk.progress import Progress
from shipdesk.services import hub_answers, manifest_answers
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find

MOST_PAGES = 1000
TOGETHER = 50
"""Consignments whose present records are stored in one transaction: a closed manifest changes hundreds."""
EVENT_NEEDS = ("eventID", "recordTime", "eventTime", "consignment_id")


@dataclass(frozen=True)
class Tracking:
    reference: str
    state: str
    events: tuple[dict[str, Any], ...]


def track(desk: Desk, reference: str) -> Tracking:
    """What is known of a consignment's way, without asking the hub."""
    stored = find(desk, reference)
    events = desk.store.tracking.events(stored.consignment_id) if stored.consignment_id else []
    return Tracking(reference, stored.state, tuple(events))


def read_feed(desk: Desk, progress: Progress) -> tuple[bool, int]:
    """Whether the hub answered, and how many new items came. Each page lands with its cursor in one transaction."""
    items = 0
    for page_number in range(MOST_PAGES):
        progress.step(page_number)
        outcome = desk.hub.ask(news.feed(desk.store.tracking.cursor(desk.hub_identity.environment)))
        if isinstance(outcome, Refused) and outcome.problem.code == "cursor_expired":
            outcome = desk.hub.ask(news.feed())
        if not isinstance(outcome, Done) or not _is_page(outcome.body):
            return False, items
        page = outcome.body
        fresh = _store_page(desk, page)
        items += len(fresh)
        _read_what_changed(desk, fresh)
        if not page["has_more"]:
            break
    return True, items


def _is_page(answer: Mapping[str, Any]) -> bool:
    match answer:
        case {"items": list(items), "next_after": str(), "has_more": bool()}:
            return all(isinstance(item, dict) and isinstance(item.get("item_id"), str) for item in items)
    return False


def _is_event(told: Any) -> bool:
    """An event with what the timeline is sorted by; a later contract may tell of others (H-81)."""
    return isinstance(told, dict) and all(isinstance(told.get(name), str) for name in EVENT_NEEDS)


def _store_page(desk: Desk, page: Mapping[str, Any]) -> list[dict[str, Any]]:
    environment = desk.hub_identity.environment
    with desk.store.atomic():
        fresh = [item for item in page["items"] if desk.store.tracking.is_new_item(item["item_id"])]
        for item in fresh:
            if _is_event(item.get("tracking_event")):
                desk.store.tracking.add_event(item["tracking_event"])
        desk.store.tracking.set_cursor(environment, page["next_after"])
    return fresh


def _read_what_changed(desk: Desk, items: list[dict[str, Any]]) -> None:
    """The state shown is the resource's, not that of the last event seen (H-89). Consignments have the last word."""
    for manifest_id in dict.fromkeys(_manifest_in(item) for item in items):
        manifest = desk.store.manifests.by_manifest_id(manifest_id) if manifest_id else None
        if manifest is not None:
            manifest_answers.refresh(desk, manifest)
    told = dict.fromkeys(item["consignment_id"] for item in items if isinstance(item.get("consignment_id"), str))
    changed = list(desk.store.consignments.references_of(told).items())
    for start in range(0, len(changed), TOGETHER):
        hub_answers.refresh_many(desk, changed[start : start + TOGETHER])


def _manifest_in(item: Mapping[str, Any]) -> str | None:
    """The manifest that a feed item is about: the last step of its link."""
    link = item.get("resource")
    return link.rpartition("/")[2] if item.get("type") == "MANIFEST_CHANGED" and isinstance(link, str) else None
