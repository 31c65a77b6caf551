"""Which folders are no place for a desk, for every system on any."""

from __future__ import annotations

import sys
from pathlib import PurePosixPath, PureWindowsPath

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.errors import DeskUnusable
from shipdesk.far_folders import CLOUD, NETWORK, FarPlace, Surroundings, far_place, here, is_on_network
from shipdesk.services.desk_place import insist, place_of, require_near, stop_insisting
from tests.builders import MOMENT, fixed_world

HOME = "C:\\Users\\สมศรี"
WINDOWS = Surroundings({"OneDrive": "D:\\Meine Wolke"}, (), lambda drive: drive == "Z:")
POSIX = Surroundings(
    {},
    [(PurePosixPath("/"), "ext4"), (PurePosixPath("/mnt/office"), "cifs"), (PurePosixPath("/mnt/office/here"), "ext4")],
)


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        (f"{HOME}\\AppData\\Local\\ShipDesk", None),
        (f"{HOME}\\Documents\\Dropbox invoices", None),
        (f"{HOME}\\OneDrive\\ShipDesk", FarPlace(CLOUD, "OneDrive")),
        (f"{HOME}\\onedrive - Chan Sample Co\\a\\b", FarPlace(CLOUD, "OneDrive")),
        ("D:\\Meine Wolke\\desk", FarPlace(CLOUD, "OneDrive")),
        ("D:\\Meine Wolken\\desk", None),
        (f"{HOME}\\Dropbox (Personal)\\desk", FarPlace(CLOUD, "Dropbox")),
        ("G:\\My Drive\\desk", FarPlace(CLOUD, "Google Drive")),
        (f"{HOME}\\iCloudDrive\\desk", FarPlace(CLOUD, "iCloud")),
        (f"{HOME}\\BaiduSyncdisk\\desk", FarPlace(CLOUD, "Baidu")),
        ("\\\\server\\office\\desk", FarPlace(NETWORK, "\\\\SERVER\\OFFICE")),
        ("\\\\?\\UNC\\server\\office\\desk", FarPlace(NETWORK, "UNC\\SERVER\\OFFICE")),
        ("\\\\?\\C:\\ShipDesk", None),
        ("Z:\\desk", FarPlace(NETWORK, "Z:")),
        ("Y:\\desk", None),
    ],
)
def test_folders_of_windows(folder, found):
    assert far_place(PureWindowsPath(folder), WINDOWS) == found
    assert is_on_network(PureWindowsPath(folder), WINDOWS) is (found is not None and found.kind == NETWORK)


@pytest.mark.parametrize("attribute", [0x1000, 0x40000, 0x400000])
def test_a_folder_that_windows_fetches_when_it_is_asked_for(attribute):
    """Also of a service whose name nobody knows, and for a desk that lies deeper."""
    somewhere = PureWindowsPath("D:\\Files of ours")
    around = Surroundings(attributes=lambda folder: attribute | 0x10 if folder == somewhere else 0x10)
    assert far_place(somewhere / "2026" / "desk", around) == FarPlace(CLOUD, "D:\\Files of ours")
    assert far_place(PureWindowsPath("D:\\desk"), around) is None


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        ("/var/lib/somsri/ShipDesk", None),
        ("/Users/somsri/Library/Mobile Documents/com~apple~CloudDocs/desk", FarPlace(CLOUD, "iCloud")),
        ("/Users/somsri/Library/CloudStorage/GoogleDrive-a@b.c/My Drive/desk", FarPlace(CLOUD, "CloudStorage")),
        ("/mnt/office/desk", FarPlace(NETWORK, "/mnt/office")),
        ("/mnt/office/here/desk", None),
        ("/mnt/offices/desk", None),
    ],
)
def test_folders_of_other_systems(folder, found):
    assert far_place(PurePosixPath(folder), POSIX) == found


def test_this_computer_is_read(tmp_path):
    assert far_place(tmp_path, here()) is None


def test_who_insists_gets_the_folder_and_a_note_lies_in_it(tmp_path):
    root = tmp_path / "OneDrive" / "desk"
    with pytest.raises(DeskUnusable) as refused:
        open_desk(root, fixed_world())
    assert (refused.value.reason, refused.value.values["place"]) == ("desk_folder_cloud", "OneDrive")
    assert not root.exists()
    insist(root, MOMENT)
    require_near(root)
    open_desk(root, fixed_world()).store.close()
    assert place_of(root).is_insisted
    stop_insisting(root)
    with pytest.raises(DeskUnusable):
        require_near(root)


def link(place, target):
    """As anybody may make one: a link between two folders asks Windows for no rights."""
    target.mkdir()
    try:
        if sys.platform == "win32":
            import _winapi

            _winapi.CreateJunction(str(target), str(place))
        else:
            place.symlink_to(target, target_is_directory=True)
        is_made = place.samefile(target)
    except OSError:
        is_made = False
    if not is_made:
        pytest.skip("this system makes no links between folders")


@pytest.mark.parametrize(("named", "target"), [("desk", "Dropbox"), ("Dropbox", "moved to another disk")])
def test_a_way_round_by_a_link_is_seen(tmp_path, named, target):
    link(tmp_path / named, tmp_path / target)
    with pytest.raises(DeskUnusable):
        require_near(tmp_path / named / "2026")


def test_a_way_that_turns_back_before_it_gets_there_is_none_round(tmp_path):
    (tmp_path / "Dropbox").mkdir()
    require_near(tmp_path / "Dropbox" / ".." / "desk")
