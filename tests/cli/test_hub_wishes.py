"""What a shipment asks of the hub on the command line: members that a program outside relies on, and exit statuses."""

from tests.builders import VIENTIANE
from tests.services.faults import no_connection, problem


def test_the_walk_of_one_shipment(shipdesk, draft, write, tmp_path):
    ref = draft()
    quote = shipdesk("quote", ref)
    assert set(quote.told["quote"]) == {"quote_id", "binding", "valid_until", "options", "declined", "before"}
    offer = next(one for one in quote.told["quote"]["options"] if one["service_code"] == "TH-LA-ROAD-VIENTIANE-STD")
    assert shipdesk("quote", ref, "--take", offer["option_id"]).told["taken"] == offer["option_id"]
    screened = shipdesk("screen", ref)
    assert screened.told["screening"]["decision"] == "ALLOWED"
    advice = shipdesk("screen", ref, "--hs").told["advice"]
    assert {one["binding"] for one in advice} == {False}
    assert shipdesk("book", ref).status == 0
    shown = shipdesk("consignment", "show", ref).told
    assert (shown["quote_option_id"], shown["screening_ids"]) == (
        offer["option_id"], [screened.told["screening"]["screening_id"]],
    )  # fmt: skip
    shipdesk("papers", "issue", ref, "--out", tmp_path / "out", "--kind", "commercial-invoice")
    (sent,) = shipdesk("hub", "send-papers", ref, "--type", "COMMERCIAL_INVOICE").told["papers"]
    assert sent["document_id"].startswith("doc_")
    labels = shipdesk("hub", "labels", ref, "--ask", "--out", tmp_path / "labels").told
    assert [one["here"] for one in labels["labels"]] == [True]
    assert (tmp_path / "labels" / labels["files"][0]["path"]).read_bytes().startswith(b"%PDF")
    folder = ("--kind", "file", "--address", tmp_path / "printed", "--medium", "100x150", "--dpi", "203")
    assert shipdesk("printer", "add", "folder", *folder).status == 0
    printed = shipdesk("hub", "print-labels", labels["labels"][0]["label_id"], "--printer", "folder")
    assert [job["label_id"] for job in printed.told["jobs"]] == [labels["labels"][0]["label_id"]]
    amended = shipdesk("amend", ref, write("patch.json", {"delivery_instructions": "ring"})).told
    assert (amended["outbox"], amended["conflicts"]) == ("DONE", [])
    voided = shipdesk("unit", "void", ref, "C01", "--reason", "LABEL_DAMAGED", "--replace").told
    assert len(voided["replaced_by"]) == 18
    assert shipdesk("sync").status == 0
    documents = shipdesk("hub", "documents", ref).told
    assert [one["state"] for one in documents["documents"]] == ["ACCEPTED"]
    assert {one["document_type"]: one["satisfied"] for one in documents["required"]}["COMMERCIAL_INVOICE"]
    everything = shipdesk("hub", "documents", "--check").told
    assert {(one["reference"], one["kind"], one["proof"]) for one in everything["documents"]} >= {
        (ref, "DOCUMENT", "same"), (ref, "LABEL", "same"),
    }  # fmt: skip
    assert everything["broken"] == 0
    charges = shipdesk("charges", ref).told
    assert {one["state"] for one in charges["charges"]} == {"DUE"}
    paid = shipdesk("pay", *(one["charge_id"] for one in charges["charges"]), "--out", tmp_path / "qr.png").told
    assert (paid["payment"]["state"], paid["payment"]["total"]) == ("AWAITING_PAYER", charges["due"])
    assert (tmp_path / "qr.png").read_bytes().startswith(b"\x89PNG")
    id_ = paid["payment"]["payment_id"]
    assert shipdesk("pay", "--payment", id_).told["payment"]["state"] == "AWAITING_PAYER"
    assert shipdesk("pay", "--payment", id_, "--cancel").told["payment"]["state"] == "CANCELLED"
    assert [one["payment_id"] for one in shipdesk("pay").told["payments"]] == [id_]
    tracked = shipdesk("track", ref).told
    assert (tracked["state"], len(tracked["events"])) == ("ACCEPTED", 2)
    board = shipdesk("track", "--all").told
    assert board["counts"] == {"ACCEPTED": 1}
    assert [(one["reference"], one["last_event"]["eventID"]) for one in board["consignments"]] == [
        (ref, tracked["events"][-1]["eventID"])
    ]
    assert shipdesk("customs", ref).told == {"reference": ref, "messages": []}
    terms = shipdesk("consignment", "cancel", ref, "--terms").told
    assert (terms["fee"], terms["free_until"]) == (None, "2026-12-31T02:00:00+00:00")
    assert terms["allowed_until"] == "MANIFEST_CLOSE"
    shipdesk.program.clock.forward(hours=31 * 24)
    fee = shipdesk("consignment", "cancel", ref, "--terms").told["fee"]
    assert set(fee) == {"amount", "currency"}
    assert shipdesk("consignment", "show", ref).told["state"] == "ACCEPTED", "nothing is cancelled by asking"


def test_what_the_hub_says_no_to_or_does_not_answer(shipdesk, draft, write):
    ref = draft()
    patch = write("patch.json", {"delivery_instructions": "ring"})
    assert shipdesk("amend", ref, patch).error == ("state_conflict", None)
    assert shipdesk("hub", "labels", ref, "--ask").status == 1
    shipdesk("book", ref)
    assert shipdesk("amend", ref, write("other.json", {"incoterm": "FOB"})).error == ("not_amendable", "/incoterm")
    refusal = problem(422, "validation_failed", errors=[{"code": "too_long", "detail": "No.", "pointer": "/x"}])
    shipdesk.door.always = lambda request, hub: refusal(request, hub) if request.method == "PATCH" else hub(request)
    refused = shipdesk("amend", ref, patch)
    assert (refused.status, refused.error[1], refused.told["outbox"]) == (4, "/x", "REFUSED")
    shipdesk.door.always = no_connection
    assert shipdesk("charges").status == 5
    waiting = shipdesk("screen", VIENTIANE)
    assert (waiting.status, waiting.told["screening"]) == (5, None)
    assert shipdesk("pay", "chg_nothing").error == ("not_found", "/charge_ids")
    assert shipdesk("unit", "void", ref, "NO-SUCH", "--reason", "OTHER").error == ("not_found", "/unit")
