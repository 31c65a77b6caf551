"""Section 6: documents, declared and then sent."""

import base64
import hashlib

import pytest

from shipdesk.database import JOURNAL

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


def digest(content: bytes) -> str:
    return f"sha-256=:{base64.b64encode(hashlib.sha256(content).digest()).decode()}:"


def declared(door, shown, content: bytes = PDF, **changes):
    body = {
        "document_type": "COMMERCIAL_INVOICE",
        "file_name": "invoice.pdf",
        "media_type": "application/pdf",
        "byte_length": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    answer = door.post(f"/consignments/{shown['consignment_id']}/documents", body | changes)
    assert answer.status == 201, answer.body
    return answer.json()


def put(door, document, content: bytes = PDF, media_type: str = "application/pdf", told: str | None = None):
    path = f"/documents/{document['document_id']}/content"
    return door.ask("PUT", path, content, Content_Type=media_type, Content_Digest=told or digest(content))


def read(door, document):
    return door.get(f"/documents/{document['document_id']}").json()


def code(answer) -> tuple[int, str]:
    return answer.status, answer.json()["code"]


def test_h22_h64_content_is_taken_once_and_for_ever(hub_door):
    shown = hub_door.booked()
    document = declared(hub_door, shown)
    path = f"/documents/{document['document_id']}/content"
    assert code(hub_door.get(path)) == (409, "document_not_ready")
    assert put(hub_door, document).json()["state"] == "ACCEPTED"
    assert put(hub_door, document).status == 200
    assert code(put(hub_door, document, PDF + b"more")) == (409, "state_conflict")
    correction = declared(hub_door, shown, PDF + b"2", replaces_document_id=document["document_id"])
    assert read(hub_door, document)["replaced_by"] == correction["document_id"]
    answer = hub_door.get(path)
    assert (answer.body, answer.header("Repr-Digest")) == (PDF, digest(PDF))
    needed = {one["document_type"]: one for one in hub_door.read(shown)["required_documents"]}
    assert needed["COMMERCIAL_INVOICE"]["satisfied_by"] == document["document_id"]
    assert not needed["PACKING_LIST"]["satisfied"]


@pytest.mark.parametrize(
    ("content", "media_type", "told", "refusal"),
    [
        (PDF[:-1] + b" ", "application/pdf", None, (422, "digest_mismatch")),
        (PDF + b" ", "application/pdf", None, (422, "digest_mismatch")),
        (PDF, "application/pdf", digest(b"else"), (422, "digest_mismatch")),
        (PDF, "image/png", None, (415, "unsupported_media_type")),
        (PDF, "text/plain", None, (415, "unsupported_media_type")),
        (PDF, "application/pdf", "sha-256=abc", (400, "malformed_request")),
    ],
)
def test_h62_bytes_must_be_what_was_declared(hub_door, content, media_type, told, refusal):
    document = declared(hub_door, hub_door.booked())
    assert code(put(hub_door, document, content, media_type, told)) == refusal
    assert read(hub_door, document)["state"] == "AWAITING_CONTENT"


def test_h62_the_bytes_decide_what_a_document_is(hub_door):
    document = declared(hub_door, hub_door.booked(), b"<html>")
    assert code(put(hub_door, document, b"<html>")) == (415, "unsupported_media_type")


def test_h63_a_declaration_without_content_expires(hub_door):
    document = declared(hub_door, hub_door.booked())
    hub_door.clock.advance(days=7, seconds=-1)
    assert read(hub_door, document)["state"] == "AWAITING_CONTENT"
    hub_door.clock.advance(seconds=1)
    assert code(put(hub_door, document)) == (410, "gone")
    assert read(hub_door, document)["state"] == "EXPIRED"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (PDF.replace(b"<<>>", b"<</Encrypt 2 0 R>>"), "ENCRYPTED"),
        (PDF.replace(b"<<>>", b"<</JavaScript (x)>>"), "MALWARE"),
        (PDF[:-7], "CORRUPT"),
    ],
)
def test_h65_a_required_document_that_is_rejected_holds_the_consignment(hub_door, content, reason):
    shown = hub_door.booked()
    document = declared(hub_door, shown, content)
    put(hub_door, document, content)
    assert (read(hub_door, document)["state"], read(hub_door, document)["rejection_reason"]) == ("REJECTED", reason)
    assert "REJECTED" in [item.get("state") for item in hub_door.items("/feed?types=DOCUMENT_CHANGED")]
    held = hub_door.read(shown)
    assert (held["state"], held["holds"][0]["reason"]) == ("ON_HOLD", "DOCUMENT_REJECTED")
    put(hub_door, declared(hub_door, shown, replaces_document_id=document["document_id"]))
    assert hub_door.read(shown)["state"] == "ACCEPTED"


def test_h65_one_that_nobody_needs_does_not(hub_door):
    shown = hub_door.booked()
    put(hub_door, declared(hub_door, shown, document_type="PHOTO"))
    assert hub_door.simulate("REJECT_LAST_DOCUMENT", shown)
    assert hub_door.read(shown)["state"] == "ACCEPTED"


def test_h67_a_name_is_a_name(hub_door):
    document = declared(hub_door, hub_door.booked(), file_name="..%2f..%2fetc%2fpasswd")
    assert put(hub_door, document).json()["file_name"] == "..%2f..%2fetc%2fpasswd"
    database = "embedded-hub.sqlite3"
    assert sorted(one.name for one in hub_door.path.parent.iterdir()) == [database, database + JOURNAL]


def test_a_document_is_withdrawn_and_its_bytes_stay(hub_door):
    document = put(hub_door, declared(hub_door, hub_door.booked())).json()
    path = f"/documents/{document['document_id']}"
    gone = hub_door.post(path + "/withdraw", {"reason": "DATA_ERROR"}, If_Match=f'"{document["version"]}"')
    assert (gone.status, gone.json()["state"]) == (200, "WITHDRAWN")
    assert hub_door.get(path + "/content").body == PDF
