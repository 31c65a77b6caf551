"""What cannot be printed as it should is refused before anything is queued or sent, whichever label it stands on."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from shipdesk import paths
from shipdesk.app.wiring import open_desk
from shipdesk.errors import DeskError, WrongInput
from shipdesk.reference import Messages
from shipdesk.services.find_consignment import find
from shipdesk.services.manage_printers import put_printer
from shipdesk.services.print_log import read_log
from shipdesk.services.queue_labels import PrintWish, queue_labels
from shipdesk.services.send_prints import send_prints
from tests import builders
from tests.builders import line

CARTONS = 31
WORDS = Messages.load(paths.resources() / "messages")


@pytest.fixture(scope="module")
def desk(filled_desk, tmp_path_factory):
    """Thirty cartons of one product and the last of another, and one shipment more."""
    root = tmp_path_factory.mktemp("refusals")
    one = open_desk(shutil.copytree(filled_desk, root / "desk"), builders.fixed_world())
    builders.packed(one, "B-31", items=[line("ND-002", str(30 * (CARTONS - 1))), line("SN-009", "24")])
    builders.packed(one, "B-1", items=[line("ND-002", "30")])
    put_printer(one, {"name": "zebra", "kind": "file", "address": str(root / "out"), "language": "zpl"})
    yield one
    one.store.close()


@pytest.fixture
def bent(desk):
    """Changes the shipment as no form of the desk would let it be, and puts it right afterwards."""
    before = find(desk, "B-31").consignment

    def save(consignment):
        with desk.store.atomic():
            desk.store.consignments.save(replace(find(desk, "B-31"), consignment=consignment), desk.tools.now())

    yield lambda change: save(change(before))
    save(before)


def goods(text):
    def change(consignment):
        *others, last = consignment.items
        named = tuple(replace(one, text=text) if one.language == "en" else one for one in last.descriptions)
        return replace(consignment, items=(*others, replace(last, descriptions=named)))

    return change


def unit(**members):
    def change(consignment):
        *others, last = consignment.handling_units
        return replace(consignment, handling_units=(*others, replace(last, **members)))

    return change


def sscc_of_first(consignment):
    return unit(sscc=consignment.handling_units[0].sscc)(consignment)


def buyer(name):
    return lambda consignment: replace(consignment, consignee=replace(consignment.consignee, name_latin=name))


BAD = {
    "text that does not fit": (goods("Coconut chips with sea salt " * 40), "label_text_does_not_fit", "Coconut chips"),
    "no room for one word": (goods("W" * 900), "label_text_does_not_fit", "WWW"),
    "a missing glyph": (unit(client_unit_reference="C-\U00013080"), "label_missing_glyph", "U+13080"),
    "a control character": (unit(client_unit_reference="C-\x07"), "label_control_character", "U+0007"),
    "^XA in a name": (buyer("^XA^FO50,50^XZ Trading"), "label_printer_command", "^XA"),
    "^XA in goods": (goods("Chips ^xz"), "label_printer_command", "^xz"),
    "a wrong check digit": (unit(sscc="395001234567890126"), "stopped_by_findings", "ID-01"),
    "an SSCC twice": (sscc_of_first, "stopped_by_findings", "ID-02"),
}


@pytest.mark.parametrize("bad", BAD)
def test_bad_input_of_the_last_label_is_refused_before_the_first_one(desk, bent, bad):
    change, reason, told = BAD[bad]
    bent(change)
    with pytest.raises(DeskError) as refusal:
        queue_labels(desk, ["B-1", "B-31"], PrintWish("zebra"))
    assert refusal.value.reason == reason
    for language in ("en", "th", "zh"):
        assert told in WORDS.sentence(language, reason, refusal.value.values)
    if isinstance(refusal.value, WrongInput):
        assert refusal.value.pointer
        assert refusal.value.values["label"].startswith("B-31 C")
    assert (read_log(desk), send_prints(desk, "zebra").sent) == ([], 0)


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        ({"size": "A6"}, "label_size_not_in_printer"),
        ({"size": "A7"}, "label_size_unknown"),
        ({"kind": "pallet-sheet"}, "label_pair_read_from_afar"),
        ({"printer": "gone"}, "printer_unknown"),
    ],
)
def test_what_the_printer_does_not_hold_is_refused(desk, wish, reason):
    with pytest.raises(WrongInput) as refusal:
        queue_labels(desk, ["B-1"], PrintWish(**{"printer": "zebra", **wish}))
    assert refusal.value.reason == reason
    assert all(WORDS.sentence(language, reason, refusal.value.values) for language in ("en", "th", "zh"))
    assert read_log(desk) == []
