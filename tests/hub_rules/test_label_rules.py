"""Section 5 and H-41: labels that stay what they are."""

import base64
import hashlib
import io
import zipfile
from contextlib import closing

import pypdfium2
import pytest
from PIL import Image

from tests.embedded_hub.support import booking, cancel, codes, party


def wished(door, shown, **wish):
    body = {"format": "PDF", "size": "A6", "kinds": ["CAUTION_MARK"]} | wish
    return door.post(f"/consignments/{shown['consignment_id']}/labels", body)


def made(door, shown, **wish):
    answer = wished(door, shown, **wish)
    assert answer.status == 201, answer.body
    return answer.json()


def content(door, label) -> bytes:
    answer = door.get(f"/labels/{label['label_id']}/content")
    digest = hashlib.sha256(answer.body)
    assert digest.hexdigest() == label["sha256"]
    assert answer.header("Repr-Digest") == f"sha-256=:{base64.b64encode(digest.digest()).decode()}:"
    assert len(answer.body) == label["byte_length"]
    return answer.body


def states(door, shown) -> list[str]:
    return [label["state"] for label in door.items(f"/consignments/{shown['consignment_id']}/labels")]


def test_h51_h52_a_label_stays_what_it_is_and_reprinting_makes_nothing(hub_door):
    shown = hub_door.booked()
    label = made(hub_door, shown)
    before = content(hub_door, label)
    again = made(hub_door, shown)
    assert again["ssccs"] == label["ssccs"] == [one["sscc"] for one in shown["ssccs"]]
    assert len(states(hub_door, shown)) == 1
    assert hub_door.simulate("DELIVER", shown)
    hub_door.clock.advance(days=179)
    assert content(hub_door, label) == before
    hub_door.clock.advance(days=200)
    assert hub_door.get(f"/labels/{label['label_id']}/content").status == 410


def test_h41_h48_what_is_printed_supersedes_and_what_is_not_does_not(hub_door):
    shown = hub_door.booked()
    path = f"/consignments/{shown['consignment_id']}"
    made(hub_door, shown)
    hub_door.patch(path, {"metadata": {"a": "b"}}, '"1"')
    assert states(hub_door, shown) == ["READY"]
    hub_door.patch(path, {"temperature": {"regime": "FROZEN", "max_c": "-18.0"}}, '"2"')
    assert states(hub_door, shown) == ["SUPERSEDED"]
    made(hub_door, shown)
    cancel(hub_door, shown, '"3"')
    assert states(hub_door, shown) == ["VOID", "SUPERSEDED"]
    told = [item["state"] for item in hub_door.items("/feed") if item["type"] == "LABEL_CHANGED"]
    assert told == ["READY", "SUPERSEDED", "READY", "VOID"]


def test_h55_h59_media_are_just_as_large_as_they_were_asked_for(hub_door):
    shown = hub_door.booked()
    pdf = made(hub_door, shown, size="L100X180")
    with closing(pypdfium2.PdfDocument(content(hub_door, pdf))) as document:
        sizes = [tuple(round(side / 72 * 25.4) for side in document[page].get_size()) for page in range(len(document))]
        assert "SPECIMEN" in document[0].get_textpage().get_text_bounded()
    assert (pdf["specimen"], sizes) == (True, [(100, 180)] * pdf["pages"])
    png = made(hub_door, shown, format="PNG", dpi=203)
    with zipfile.ZipFile(io.BytesIO(content(hub_door, png))) as archive:
        pictures = [Image.open(io.BytesIO(archive.read(name))).size for name in archive.namelist()]
    assert (png["media_type"], len(pictures)) == ("application/zip", png["pages"])
    assert all(abs(w - 105 / 25.4 * 203) <= 1 and abs(h - 148 / 25.4 * 203) <= 1 for w, h in pictures)
    zpl = made(hub_door, shown, format="ZPL", dpi=203)
    blocks = content(hub_door, zpl).decode().split("^XA")[1:]
    assert len(blocks) == zpl["pages"] == 2
    assert all("^CI28" in block and "^PW840" in block and "^LL1183" in block and "^XZ" in block for block in blocks)


@pytest.mark.parametrize(
    ("wish", "fault"),
    [
        ({"format": "ZPL"}, {"/dpi": "required"}),
        ({"kinds": ["WAYBILL"], "size": "L76X130"}, {"/size": "not_served"}),
        ({"size": "B7"}, {"/size": "not_in_enum"}),
        ({"format": "PNG", "dpi": 72}, {"/dpi": "not_in_enum"}),
        ({"ssccs": ["000000000000000000"]}, {"/ssccs/0": "not_found"}),
    ],
)
def test_h55_never_another_size(hub_door, wish, fault):
    refused = wished(hub_door, hub_door.booked(), **wish)
    assert (refused.status, codes(refused)) == (422, fault)


@pytest.mark.parametrize(
    ("name", "code"), [("Smile \U0001f600", "unprintable_text"), ("W" * 120, "too_long")], ids=["emoji", "too long"]
)
def test_h57_h58_text_is_printed_whole_or_refused(hub_door, name, code):
    shown = hub_door.booked(consignee=party(name, "CN"))
    refused = wished(hub_door, shown, kinds=["WAYBILL"], size="A6")
    if code == "too_long" and refused.status == 201:
        assert len(content(hub_door, refused.json())) > 1000
        return
    assert (refused.status, codes(refused)) == (422, {"/consignee/name_latin": code})
    assert states(hub_door, shown) == []


def test_h57_native_letters_of_every_script_are_printed(hub_door):
    consignee = {**party("Angkor Fresh", "CN"), "name_native": "昆明 អង្គរ ທຸລະກິດ မြန်မာ ไทย"}
    label = made(hub_door, hub_door.booked(**{**booking(), "consignee": consignee}), kinds=["WAYBILL"])
    assert label["state"] == "READY"
