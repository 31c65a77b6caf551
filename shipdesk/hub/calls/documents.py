"""Papers declared and handed to the hub, and those that it issues."""

from __future__ import annotations

from shipdesk.hub.calls.call import ANSWERS, DOCUMENT_FILES, Effect, Inquiry, content_digest, effect, get, get_file, way
from shipdesk.hub.calls.catalogue import LARGEST_PAGE
from shipdesk.hub.port import Json


def declare(consignment_id: str, document: Json) -> Effect:
    """`document` is the contract's DocumentCreate, with the digest of bytes that are final (H-61)."""
    return effect("declareDocument", "consignments", consignment_id, "documents", body=document)


def put_content(document_id: str, content: bytes, media_type: str) -> Effect:
    """The same bytes again are the same wish (H-22), so it needs no key."""
    headers = {"Accept": ANSWERS, "Content-Type": media_type, "Content-Digest": content_digest(content)}
    path = way("documents", document_id, "content")
    return Effect("putDocumentContent", "PUT", path, headers, content)


def withdraw(document_id: str, etag: str, reason: str) -> Effect:
    return effect("withdrawDocument", "documents", document_id, "withdraw", body={"reason": reason}, etag=etag)


def of_consignment(consignment_id: str, cursor: str | None = None) -> Inquiry:
    return get("listDocuments", "consignments", consignment_id, "documents", cursor=cursor, limit=LARGEST_PAGE)


def one(document_id: str) -> Inquiry:
    return get("getDocument", "documents", document_id)


def content(document_id: str, *, etag: str | None = None) -> Inquiry:
    """The bytes come as `Done.content`."""
    return get_file("getDocumentContent", "documents", document_id, "content", media=DOCUMENT_FILES, etag=etag)
