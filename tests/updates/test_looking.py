"""Nothing is fetched unless it is allowed; what was found is told without asking again; files are held against it."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from shipdesk import paths
from shipdesk.app.update_door import UpdateDoor
from shipdesk.errors import HubNotReached, WrongInput
from shipdesk.hub.port import HubResponse
from shipdesk.progress import Progress
from shipdesk.services.business_settings import set_setting
from shipdesk.services.look_for_update import check_download, known_update, look_for_update, looked_at, may_look
from shipdesk.updates import load_source
from tests.loopback import serving
from tests.updates.conftest import sealed

INSTALLER = b"MZ" + bytes(3_000_000)
NAME = "ShipDesk-9.2.0-setup.exe"
DOWNLOADS = [{"name": NAME, "bytes": len(INSTALLER), "sha256": hashlib.sha256(INSTALLER).hexdigest()}]


def test_nobody_looks_until_it_is_allowed_and_then_once_a_day(desk, clock):
    assert not may_look(desk)
    set_setting(desk, "updates", "yes")
    assert may_look(desk)
    look_for_update(desk)
    assert not may_look(desk)
    clock.forward(hours=19)
    assert not may_look(desk)
    clock.forward(hours=2)
    assert may_look(desk)
    set_setting(desk, "updates", "no")
    assert not may_look(desk)


def test_a_clock_that_was_put_back_does_not_stop_it_for_years(desk, clock):
    set_setting(desk, "updates", "yes")
    clock.forward(days=3_650)
    with pytest.raises(WrongInput):
        look_for_update(desk)
    clock.forward(days=-3_650)
    assert may_look(desk)


def test_what_was_found_is_told_without_asking_until_it_expires(desk, clock, place):
    look_for_update(desk)
    assert (known_update(desk).version, place.asked) == ("9.2.0", 1)
    assert known_update(desk, present="9.2.0") is None
    clock.forward(days=61)
    assert known_update(desk) is None


def test_a_key_that_is_no_longer_pinned_takes_its_notice_along(desk, place):
    look_for_update(desk)
    place.source = replace(place.source, keys=())
    assert known_update(desk) is None


def test_the_newest_version_is_no_news(desk):
    assert look_for_update(desk, present="9.2.0") is None
    assert look_for_update(desk, present="9.10.0") is None


def judged(desk, tmp_path, content, name=NAME):
    file = tmp_path / name
    file.write_bytes(content)
    return check_download(desk, file, Progress())


def test_a_downloaded_file_is_held_against_the_notice(desk, place, tmp_path):
    with pytest.raises(WrongInput, match="update_none_known"):
        judged(desk, tmp_path, INSTALLER)
    place.data = sealed(downloads=DOWNLOADS)
    look_for_update(desk)
    assert judged(desk, tmp_path, INSTALLER).name == NAME
    for other in (INSTALLER[:-1], INSTALLER + b"x", b"ZM" + INSTALLER[2:], b""):
        with pytest.raises(WrongInput, match="update_file_differs"):
            judged(desk, tmp_path, other)
    with pytest.raises(WrongInput, match="update_file_unknown"):
        judged(desk, tmp_path, INSTALLER, "other.exe")


@pytest.fixture
def door(tmp_path):
    """The real way, to a server of the test's; a secret of the test's signs for it."""

    def made(server):
        file = tmp_path / "source.toml"
        pinned = (paths.resources() / "updates" / "source.toml").read_text(encoding="utf-8")
        address = load_source(paths.resources() / "updates" / "source.toml").address
        file.write_text(pinned.replace(address, f"http://127.0.0.1:{server.server_port}/notice.json"), encoding="utf-8")
        return UpdateDoor(file)

    return made


def test_the_question_says_nothing_about_the_user(door):
    with serving(lambda _: HubResponse(200, {}, sealed())) as server:
        assert door(server).fetch() == sealed()
        asked = server.asked[0]
    assert (asked.method, asked.path, asked.body) == ("GET", "/notice.json", b"")
    assert asked.headers["User-Agent"] == "ShipDesk"
    assert {name.lower() for name in asked.headers} <= {"host", "user-agent", "accept", "accept-encoding", "connection"}


@pytest.mark.parametrize(
    "answer",
    [
        HubResponse(404, {}, b""),
        HubResponse(302, {"Location": "http://127.0.0.1:9/other"}, b""),
        HubResponse(200, {"Content-Length": "5000"}, sealed()),
        HubResponse(200, {}, bytes(70_000)),
    ],
    ids=["gone", "elsewhere", "cut", "huge"],
)
def test_whatever_is_no_whole_answer_is_not_reached(door, answer):
    with serving(lambda _: answer) as server, pytest.raises(HubNotReached, match="update_not_reached"):
        door(server).fetch()


def test_a_look_that_reached_nothing_is_no_look(desk, place, monkeypatch):
    def unreachable():
        raise HubNotReached("upstream_unavailable", "update_not_reached", address="x")

    monkeypatch.setattr(place, "fetch", unreachable)
    with pytest.raises(HubNotReached):
        look_for_update(desk)
    assert looked_at(desk) is None


def test_the_pinned_placeholder_is_marked_as_such():
    """`python dev.py release` refuses to publish with it."""
    file = paths.resources() / "updates" / "source.toml"
    source = load_source(file)
    assert source.is_placeholder == ("PLACEHOLDER" in file.read_text(encoding="utf-8"))
    assert all(len(key.public) == 32 for key in source.keys)
