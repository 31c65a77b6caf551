"""What a page of the hub's feed tells: events and messages to keep, and hints to read a resource again (H-88)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from shipdesk.hub.port import Json
from shipdesk.store.feed import Hint

Item = Mapping[str, Any]

CONSIGNMENT, MANIFEST, DEPARTURE, CUSTOMS = "CONSIGNMENT", "MANIFEST", "DEPARTURE", "CUSTOMS"
LABEL, DOCUMENT, CHARGE, PAYMENT = "LABEL", "DOCUMENT", "CHARGE", "PAYMENT"
TRACKING = "TRACKING_EVENT"
_ABOUT = MappingProxyType(
    {
        "MANIFEST_CHANGED": MANIFEST,
        "DEPARTURE_CHANGED": DEPARTURE,
        "LABEL_CHANGED": LABEL,
        "DOCUMENT_CHANGED": DOCUMENT,
        "CHARGE_CHANGED": CHARGE,
        "PAYMENT_CHANGED": PAYMENT,
    }
)
EVENT_NEEDS = ("eventID", "recordTime", "eventTime", "consignment_id")


@dataclass(frozen=True)
class FeedPage:
    items: Sequence[Item]
    next_after: str
    has_more: bool
    poll_after_s: int


def page_of(answer: Json) -> FeedPage | None:
    """None where the answer is no page of a feed."""
    match answer:
        case {"items": list(items), "next_after": str(next_after), "has_more": bool(has_more)}:
            if all(isinstance(item, dict) and isinstance(item.get("item_id"), str) for item in items):
                told = answer.get("poll_after_s")
                pause = told if isinstance(told, int) and not isinstance(told, bool) else 0
                return FeedPage(items, next_after, has_more, max(0, min(pause, 3600)))
    return None


def events_of(items: Iterable[Item]) -> list[Item]:
    """Tracking events with what the timeline is sorted by; a later contract may tell of others (H-81)."""
    told = (item.get("tracking_event") for item in items)
    return [one for one in told if isinstance(one, dict) and is_event(one)]


def is_event(told: Item) -> bool:
    return all(isinstance(told.get(name), str) for name in EVENT_NEEDS)


def customs_of(items: Iterable[Item]) -> list[Item]:
    """Customs messages that the feed carries with it."""
    told = (item.get("customs_message") for item in items)
    return [one for one in told if isinstance(one, dict)]


def consignment_of(item: Item) -> str | None:
    """The hub's id of the consignment that an item is about."""
    told = item.get("consignment_id")
    return told if isinstance(told, str) else None


def hints_of(items: Iterable[Item], states: Mapping[str, str]) -> Iterator[Hint]:
    """What must be read again. `states` are the consignments that this desk knows, each with its present state.

    An event only tells to read the consignment where it names another state than the desk's: the state shown is that
    of the resource, and a thousand events of one journey need no thousand readings.
    """
    for item in items:
        consignment_id = consignment_of(item)
        if consignment_id is not None and consignment_id not in states:
            continue
        yield from _hints(item, consignment_id, states)


def _hints(item: Item, consignment_id: str | None, states: Mapping[str, str]) -> Iterator[Hint]:
    told = str(item.get("type"))
    kind = _ABOUT.get(told)
    if kind is not None:
        id_ = _last_step(item.get("resource"))
        if id_ is not None:
            yield Hint(kind, id_, _version(item))
        if kind == DOCUMENT and consignment_id is not None:
            # What a consignment still asks for stands in the consignment, and its version need not move for it.
            yield Hint(CONSIGNMENT, consignment_id)
    elif consignment_id is None:
        return
    elif told == "CUSTOMS_MESSAGE":
        if not isinstance(item.get("customs_message"), dict):
            yield Hint(CUSTOMS, consignment_id)
    elif told != TRACKING:
        yield Hint(CONSIGNMENT, consignment_id, _version(item) if told == "CONSIGNMENT_CHANGED" else None)
    elif _named_state(item) != states[consignment_id]:
        yield Hint(CONSIGNMENT, consignment_id)


def _named_state(item: Item) -> Any:
    event = item.get("tracking_event")
    return event.get("consignment_state") if isinstance(event, dict) else None


def _last_step(link: Any) -> str | None:
    """The id at the end of a resource's link."""
    return link.partition("?")[0].rstrip("/").rpartition("/")[2] or None if isinstance(link, str) else None


def _version(item: Item) -> int | None:
    version = item.get("resource_version")
    return version if isinstance(version, int) and not isinstance(version, bool) else None
