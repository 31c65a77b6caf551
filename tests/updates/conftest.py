"""A desk, a pair of keys made for the test, and a place that hands out whatever the test puts there."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from nacl.signing import SigningKey

from shipdesk.app.wiring import open_desk
from shipdesk.updates import Key, Source, seal
from tests.builders import MOMENT, Clock, fixed_world

PREFIX = "https://updates.example/"
SECRET, FOREIGN = bytes(range(32)), bytes(range(1, 33))
PUBLIC = bytes(SigningKey(SECRET).verify_key)


def notice(serial=5, version="9.2.0", *, published=MOMENT, days=60, **more):
    """The JSON of a notice that is in order, with what the test says otherwise."""
    members = {
        "serial": serial,
        "version": version,
        "published": published.isoformat(),
        "expires": (published + timedelta(days=days)).isoformat(),
        "page": f"{PREFIX}download",
        "news": {"en": "New rules of 2027.", "th": "กฎใหม่ของปี 2570"},
        **more,
    }
    return json.dumps(members).encode()


def sealed(*words, secret=SECRET, **more):
    return seal(notice(*words, **more), secret)


class Place:
    """Where notices lie: the real way is a question over the network."""

    def __init__(self):
        self.source = Source(f"{PREFIX}notice.json", PREFIX, (Key(PUBLIC),))
        self.data = sealed()
        self.asked = 0

    def fetch(self):
        self.asked += 1
        return self.data


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def place():
    return Place()


@pytest.fixture
def desk(tmp_path, clock, place):
    opened = open_desk(tmp_path / "desk", fixed_world(clock))
    yield replace(opened, updates=place)
    opened.store.close()
