"""F28: two hundred notices that must not be shown, none of which is; and the good ones that are."""

from __future__ import annotations

import base64
import json
import random
from datetime import timedelta

import pytest

from shipdesk.errors import WrongInput
from shipdesk.services.look_for_update import known_update, look_for_update
from shipdesk.updates import LARGEST_NOTICE, seal
from tests.builders import MOMENT
from tests.updates.conftest import FOREIGN, SECRET, notice, sealed

GOOD = sealed()
DAY = timedelta(days=1)


def members(data=GOOD):
    return json.loads(data)


def rewritten(**changes):
    return json.dumps(members() | changes).encode()


def flipped(name, place):
    """The seal with one bit of a member turned, still base64."""
    data = bytearray(base64.b64decode(members()[name]))
    data[place % len(data)] ^= 1 << (place % 8)
    return rewritten(**{name: base64.b64encode(bytes(data)).decode()})


def with_other_words(place):
    """Another notice under the good one's signature."""
    other = base64.b64encode(notice(5 + place, f"9.{2 + place}.0")).decode()
    return rewritten(notice=other)


def bad_signatures():
    yield from (flipped("signature", place) for place in range(0, 64, 4))
    yield from (flipped("notice", place * 7) for place in range(8))
    yield from (sealed(5 + n, f"9.{2 + n}.0", secret=FOREIGN) for n in range(4))
    yield rewritten(signature="")
    yield rewritten(signature=base64.b64encode(bytes(64)).decode())
    yield rewritten(key=members(sealed(secret=FOREIGN))["key"])
    yield json.dumps(members(sealed(secret=FOREIGN)) | {"key": members()["key"]}).encode()
    yield json.dumps(members() | {"key2": "x"}).encode()
    yield b"[]"


def older_versions():
    """Truly signed, after 9.2.0 with serial 5 was seen."""
    yield from (sealed(6 + n, f"9.1.{n}") for n in range(17))
    yield from (sealed(6 + n, f"8.{90 + n}.99") for n in range(16))


def expired():
    yield from (sealed(6, "9.3.0", published=MOMENT - n * DAY, days=n) for n in range(1, 31))
    yield sealed(6, "9.3.0", days=93)
    yield sealed(6, "9.3.0", days=36_500)
    yield sealed(6, "9.3.0", published=MOMENT + 2 * DAY)


def cut_downloads():
    chances = random.Random(28)
    yield from (GOOD[: chances.randrange(len(GOOD) - 2)] for _ in range(32))
    yield b""
    yield GOOD + bytes(LARGEST_NOTICE)


def swapped():
    yield from (with_other_words(place) for place in range(1, 20))
    yield from (sealed(6, "9.3.0", page=page) for page in (
        "https://updates.example.evil/download", "https://evil/updates.example/", "http://updates.example/download",
        "https://UPDATES.example/download", "https://updates.example:444/", "javascript:alert(1)", "file:///etc/passwd",
    ))  # fmt: skip
    yield from (seal(content, SECRET) for content in (
        b"{}", b"null", b"9.3.0", notice(6, "9.3"), notice(6, "9.3.0.1"), notice(0, "9.3.0"), notice(6, "v9.3.0"),
    ))  # fmt: skip


def replays():
    """Truly signed, still in time, and seen before: a mirror hands out yesterday's."""
    yield from (sealed(serial, "9.2.0") for serial in range(1, 5))
    yield from (sealed(serial, f"9.{serial}.0", days=60 + serial) for serial in range(1, 5))
    yield from (sealed(5, "9.2.0", days=60 - n) for n in range(1, 13))
    yield from (sealed(5, f"9.{3 + n}.0") for n in range(14))


KINDS = (bad_signatures, older_versions, expired, cut_downloads, swapped, replays)
ATTACKS = [pytest.param(list(kind()), id=kind.__name__) for kind in KINDS]


def test_there_are_two_hundred():
    assert sum(len(list(kind())) for kind in KINDS) >= 200


@pytest.mark.parametrize("attacks", ATTACKS)
def test_none_is_shown(desk, place, attacks):
    """Each against a desk that has seen the good one, whose version is already in use."""
    look_for_update(desk, present="9.2.0")
    for attack in attacks:
        place.data = attack
        with pytest.raises(WrongInput) as refused:
            look_for_update(desk, present="9.2.0")
        assert refused.value.reason.startswith("update_"), attack
        assert known_update(desk, present="9.2.0") is None


def test_none_takes_the_place_of_the_good_one(desk, place):
    assert look_for_update(desk).version == "9.2.0"
    for kind in KINDS:
        for attack in kind():
            place.data = attack
            with pytest.raises(WrongInput):
                look_for_update(desk)
    assert known_update(desk).version == "9.2.0"


@pytest.mark.parametrize("attacks", [one for one in ATTACKS if one.id not in ("older_versions", "replays")])
def test_a_desk_that_has_seen_nothing_yet_takes_none_either(desk, place, attacks):
    for attack in attacks:
        place.data = attack
        with pytest.raises(WrongInput):
            look_for_update(desk)
    assert known_update(desk) is None


def test_good_ones_are_shown(desk, place):
    shown = []
    for serial, version in ((5, "9.2.0"), (5, "9.2.0"), (6, "9.2.0"), (7, "9.10.0"), (20, "10.0.0")):
        place.data = sealed(serial, version)
        shown.append(look_for_update(desk).version)
    assert shown == ["9.2.0", "9.2.0", "9.2.0", "9.10.0", "10.0.0"]
    assert known_update(desk).news_in("zh") == "New rules of 2027."
