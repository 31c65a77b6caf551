"""Labels that the hub issues."""

from __future__ import annotations

from shipdesk.hub.calls.call import LABEL_FILES, Effect, Inquiry, effect, get, get_file
from shipdesk.hub.calls.catalogue import LARGEST_PAGE
from shipdesk.hub.port import Json


def create(consignment_id: str, request: Json) -> Effect:
    """`request` is the contract's LabelRequest."""
    return effect("createLabels", "consignments", consignment_id, "labels", body=request)


def of_consignment(consignment_id: str, cursor: str | None = None) -> Inquiry:
    return get("listLabels", "consignments", consignment_id, "labels", cursor=cursor, limit=LARGEST_PAGE)


def one(label_id: str) -> Inquiry:
    return get("getLabel", "labels", label_id)


def content(label_id: str, *, etag: str | None = None) -> Inquiry:
    """The bytes come as `Done.content`."""
    return get_file("getLabelContent", "labels", label_id, "content", media=LABEL_FILES, etag=etag)
