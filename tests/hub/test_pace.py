"""H-100, H-101: as fast as the hub wants to be asked."""

import pytest

from shipdesk.hub import HubClient, HubResponse, Unknown
from shipdesk.hub.calls import news, system
from shipdesk.hub.pace import Pace
from tests.builders import Clock


class Stopwatch:
    def __init__(self):
        self.seconds = 1_000.0

    def __call__(self):
        return self.seconds


@pytest.fixture
def watch():
    return Stopwatch()


def told(status=200, **headers):
    return HubResponse(status, {name.replace("_", "-"): value for name, value in headers.items()}, b"{}")


def test_h100_after_429_nothing_is_asked_before_its_time(watch):
    pace = Pace(watch)
    pace.heard(told(429, Retry_After="30"))
    assert pace.seconds_to_wait() == 30
    watch.seconds += 29.5
    assert pace.seconds_to_wait() == 0.5
    pace.heard(told(200))
    assert pace.seconds_to_wait() == 0.5, "an answer to an earlier question does not shorten it"
    watch.seconds += 1
    assert pace.seconds_to_wait() == 0


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"RateLimit": '"default";r=0;t=7'}, 7),
        ({}, 1),
        ({"Retry_After": "soon"}, 1),
        ({"Retry_After": "9" * 9}, 3600),
        ({"Retry_After": "Thu, 26 Nov 2026 08:01:30 GMT", "Date": "Thu, 26 Nov 2026 08:00:00 GMT"}, 90),
        ({"Retry_After": "Thu, 26 Nov 2026 08:00:00 GMT", "Date": "Thu, 26 Nov 2026 08:01:30 GMT"}, 0),
        ({"Retry_After": "Thu, 26 Nov 2020 08:00:00 GMT"}, 1),
    ],
)
def test_a_429_that_says_little(watch, headers, seconds):
    pace = Pace(watch)
    pace.heard(told(429, **headers))
    assert pace.seconds_to_wait() == seconds


def test_h101_background_work_stands_back_when_little_is_left(watch):
    pace = Pace(watch)
    policy = {"RateLimit_Policy": '"default";q=120;w=60'}
    pace.heard(told(RateLimit='"default";r=12;t=40', **policy))
    assert pace.seconds_to_wait(background=True) == 0
    pace.heard(told(RateLimit='"default";r=11;t=40', **policy))
    assert (pace.seconds_to_wait(background=True), pace.seconds_to_wait()) == (40, 0)
    pace.heard(told(RateLimit='"default";r=119;t=60', **policy))
    assert pace.seconds_to_wait(background=True) == 0


@pytest.mark.parametrize("header", ["", "garbage", '"default";r=x;t=y', '"default";r=99999999999;t=1'])
def test_headers_that_make_no_sense_change_nothing(watch, header):
    pace = Pace(watch)
    pace.heard(told(RateLimit=header, RateLimit_Policy=header))
    assert pace.seconds_to_wait(background=True) == 0


def test_the_client_does_not_even_knock(watch):
    asked = []

    def send(request):
        asked.append(request.path)
        return told(429, Retry_After="3") if len(asked) == 1 else told()

    client = HubClient(send, Clock(), pace=Pace(watch))
    assert client.ask(system.health()).retry_after_s == 3
    assert client.ask(system.health()) == Unknown("hub_wait", reached=False, retry_after_s=3)
    assert asked == ["/health"]
    watch.seconds += 3
    client.in_background().ask(news.feed())
    assert len(asked) == 2
