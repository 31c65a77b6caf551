"""A desk goes to another computer as one sealed file; whatever happens to the file on its way is seen."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from dataclasses import replace

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.errors import Cancelled, DeskError
from shipdesk.progress import Progress
from shipdesk.services import sealed_file
from shipdesk.services.browse_catalogs import list_catalogs
from shipdesk.services.business_settings import set_setting
from shipdesk.services.find_consignment import find, list_consignments
from shipdesk.services.manage_parties import list_parties
from shipdesk.services.move_desk import check_desk_file, export_desk, import_desk
from shipdesk.services.pause_outbox import pause_of
from shipdesk.services.sealed_kind import kind_at_a_glance
from tests.builders import MOMENT, VIENTIANE, fixed_world, packed, sample_desk


@pytest.fixture(scope="module")
def moved(tmp_path_factory):
    """An old desk with a packed shipment, and its sealed file."""
    root = tmp_path_factory.mktemp("moved")
    old = sample_desk(root / "old")
    packed(old)
    (old.folder.papers / "kept.txt").write_bytes(b"a paper")
    export_desk(old, root / "desk.shipdesk")
    yield old, root / "desk.shipdesk"
    old.store.close()


@pytest.fixture
def empty(tmp_path):
    desk = open_desk(tmp_path / "new", fixed_world(seed=2))
    yield desk
    desk.store.close()


def test_everything_arrives_and_both_outboxes_wait(moved, empty):
    old, file = moved
    seal = import_desk(empty, file)
    assert seal == check_desk_file(file)
    assert find(empty, VIENTIANE).consignment == find(old, VIENTIANE).consignment
    assert (list_parties(empty), len(list_consignments(empty))) == (list_parties(old), 1)
    assert [one.products for one in list_catalogs(empty.catalogs)] == [77]
    assert (empty.folder.papers / "kept.txt").read_bytes() == b"a paper"
    assert pause_of(old.store)
    assert pause_of(empty.store)
    assert [one.name for one in empty.folder.root.glob("shipdesk-*")] == []


def test_a_check_says_how_far_it_is_and_can_be_cancelled(moved):
    steps = []
    seal = check_desk_file(moved[1], Progress(lambda *step: steps.append(step)))
    assert steps[-1] == (seal.size, seal.size)
    assert steps == sorted(steps)
    progress = Progress(lambda *_: progress.cancel())
    with pytest.raises(Cancelled):
        check_desk_file(moved[1], progress)


def test_a_file_is_known_by_its_ending_or_by_what_is_in_it(moved, tmp_path):
    assert kind_at_a_glance(shutil.copy(moved[1], tmp_path / "no ending")) == sealed_file.DESK
    assert kind_at_a_glance(tmp_path / "not there.SHIPDESK") == sealed_file.DESK
    assert kind_at_a_glance(tmp_path / "not there.shipdesk-shipment") == sealed_file.CONSIGNMENT
    assert kind_at_a_glance(tmp_path) is None
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as other:
        other.writestr("readme.txt", "")
    assert kind_at_a_glance(tmp_path / "other.zip") is None


def test_the_copy_gives_no_number_that_was_lent_to_the_first_desk(moved, empty):
    import_desk(empty, moved[1])
    with pytest.raises(DeskError) as waits:
        packed(empty, "SO-NEW")
    assert waits.value.reason == "numbers_wait"


class DyingDoor:
    """The program ends as soon as somebody comes to it: right after the desk is in its place."""

    def renew(self):
        raise KeyboardInterrupt


def test_a_desk_whose_bringing_was_cut_off_gives_no_number_of_the_first(moved, empty):
    with pytest.raises(KeyboardInterrupt):
        import_desk(replace(empty, hub_door=DyingDoor()), moved[1])
    with pytest.raises(DeskError) as waits:
        packed(empty, "SO-NEW")
    assert waits.value.reason == "numbers_wait"


def test_copies_of_a_desk_with_a_prefix_never_number_alike(tmp_path):
    first = sample_desk(tmp_path / "first")
    set_setting(first, "gs1_prefix", "8850001")
    given = [sscc_of(packed(first))]
    for copy in ("one", "two"):
        file = tmp_path / f"{copy}.shipdesk"
        export_desk(first, file, stays=True)
        desk = open_desk(tmp_path / copy, fixed_world(seed=3))
        import_desk(desk, file)
        given.append(sscc_of(packed(desk, f"SO-{copy}")))
        desk.store.close()
    given.append(sscc_of(packed(first, "SO-HERE")))
    first.store.close()
    assert [number[0] for number in given] == ["3", "4", "5", "3"]
    assert len(set(given)) == 4


def sscc_of(stored):
    return stored.consignment.handling_units[0].sscc


def test_a_desk_with_something_on_it_takes_no_other(moved):
    old, file = moved
    with pytest.raises(DeskError) as refused:
        import_desk(old, file)
    assert refused.value.reason == "desk_not_empty"


def test_the_file_never_lies_inside_the_desk_and_never_half_written(moved, tmp_path):
    old, _ = moved
    with pytest.raises(DeskError) as refused:
        export_desk(old, old.folder.root / "x.shipdesk", stays=True)
    assert refused.value.reason == "desk_file_inside_desk"
    with pytest.raises(DeskError):
        export_desk(old, tmp_path / "no" / "folder" / "x.shipdesk", stays=True)
    assert list(tmp_path.iterdir()) == []


def cut_off(file):
    file.write_bytes(file.read_bytes()[:-200])


def flipped(file):
    data = bytearray(file.read_bytes())
    with zipfile.ZipFile(file) as archive:
        info = max(archive.infolist(), key=lambda one: one.compress_size)
    data[info.header_offset + 200] ^= 1
    file.write_bytes(data)


def other_comment(file):
    with zipfile.ZipFile(file, "a") as archive:
        archive.comment = b"ShipDesk " + b"0" * 64


def one_more_member(file):
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("extra", b"x")


def sealed_anew(file, change):
    """By somebody who knows the format: the list is changed and hashed once more."""
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    listed = json.loads(members.pop(sealed_file.SEAL))
    change(listed, members)
    text = json.dumps(listed).encode()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        archive.writestr(sealed_file.SEAL, text)
        archive.comment = b"ShipDesk " + hashlib.sha256(text).hexdigest().encode()


def out_of_the_folder(file):
    def change(listed, members):
        name = next(iter(members))
        members["../" + name] = members.pop(name)
        listed["files"]["../" + name] = listed["files"].pop(name)

    sealed_anew(file, change)


def a_list_that_leads_out_of_the_desk(file):
    def change(listed, members):
        name = next(one for one in members if one.endswith("/backup.json"))
        told = json.loads(members[name])
        told["files"][-1]["path"] = "../victim/autostart.sh"
        members[name] = json.dumps(told).encode()
        listed["files"][name] = {"sha256": hashlib.sha256(members[name]).hexdigest(), "size": len(members[name])}

    sealed_anew(file, change)


def larger_than_listed(file):
    def change(listed, members):
        listed["files"][next(iter(members))]["size"] = 1

    sealed_anew(file, change)


@pytest.mark.parametrize(
    "harm",
    [cut_off, flipped, other_comment, one_more_member, out_of_the_folder, larger_than_listed,
     a_list_that_leads_out_of_the_desk],
)  # fmt: skip
def test_a_file_that_was_harmed_is_refused_and_nothing_is_taken(moved, empty, tmp_path, harm):
    file = shutil.copy(moved[1], tmp_path / "harmed.shipdesk")
    harm(file)
    for act in (lambda: import_desk(empty, file), lambda: check_desk_file(file)):
        with pytest.raises(DeskError) as refused:
            act()
        assert refused.value.reason in ("sealed_file_changed", "sealed_file_unreadable")
    assert list_parties(empty) == []
    assert not (tmp_path.parent / "old").exists() or harm is not out_of_the_folder
    assert not (tmp_path / "victim").exists()


def test_a_sealed_shipment_is_no_desk_and_a_newer_file_asks_for_an_update(empty, tmp_path):
    file = tmp_path / "one.shipdesk"
    sealed_file.write_sealed(file, sealed_file.CONSIGNMENT, [("a.json", b"{}")], MOMENT, {})
    with pytest.raises(DeskError) as refused:
        import_desk(empty, file)
    assert refused.value.reason == "sealed_file_is_consignment"
    sealed_anew(file, lambda listed, _: listed.update(format=2))
    with pytest.raises(DeskError) as newer:
        import_desk(empty, file)
    assert newer.value.code == "newer_desk"
