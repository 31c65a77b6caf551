"""karrio's own server, from its published packages, on SQLite and loopback, in an environment of its own.

`dev.py nightly` installs it into build/karrio; where that could not be done the tests skip and say so. Its database is
migrated once, which takes minutes, and copied for each run.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from shipdesk.hub.oauth import Tokens, tokens_text

HOME = Path(__file__).resolve().parents[2] / "build" / "karrio"
PROGRAM = HOME / ("Scripts/karrio.exe" if sys.platform == "win32" else "bin/karrio")
SEED = HOME / "seed"
START_SECONDS, MIGRATE_SECONDS = 900, 3_600
CARRIER = "desk-generic"
MAKE_KEY = """
from django.contrib.auth import get_user_model
from karrio.server.user.models import Token
user = get_user_model().objects.create(email="desk@example.com", is_staff=True, is_superuser=True, is_active=True)
print("KEY=" + Token.objects.create(user=user, test_mode=True).key)
"""


FOLLOW = """
from karrio.server.manager.models import Shipment, Tracking
one = Shipment.objects.get(pk="{shipment}")
made = Tracking.objects.create(tracking_number=one.tracking_number, status="pending", test_mode=True,
                               created_by=one.created_by, shipment=one, carrier=one.carrier)
print("TRACKER=" + made.id)
"""
"""Its generic carrier follows nothing, so the tracker is made as karrio itself would make it for another."""
EVENTS = (
    {
        "timestamp": "2026-11-27T03:10:00.000Z",
        "date": "2026-11-27",
        "status": "picked_up",
        "description": "Collected",
        "location": "Bangkok",
    },
    {"date": "2026-11-27", "time": "09:45 PM", "status": "in_transit", "location": "Nong Khai", "code": "TRANSIT"},
    {"date": "2026-11-28", "time": "08:00", "status": "on_hold", "location": "Vientiane", "description": "ศุลกากร"},
    {"date": "some day", "status": "in_transit", "description": "Nobody knows when"},
)


@dataclass(frozen=True)
class Server:
    address: str
    key: str
    work: Path

    def ask(self, path: str, wish: Any) -> int:
        """Of its owner's business, which the desk knows nothing of."""
        headers = {"Authorization": f"Token {self.key}", "Content-Type": "application/json"}
        request = urllib.request.Request(self.address + path, data=json.dumps(wish).encode(), headers=headers)
        with urllib.request.urlopen(request, timeout=120) as answer:
            return int(answer.status)

    def follow(self, shipment: str) -> None:
        """What a carrier tells of a shipment on its way."""
        told = _run(self.work, "shell", "-c", FOLLOW.format(shipment=shipment))
        tracker = next(line[8:] for line in told.splitlines() if line.startswith("TRACKER="))
        status = self.ask(f"/v1/trackers/{tracker}/inject-events", {"status": "in_transit", "events": EVENTS})
        assert status == 200


class KeyInHand:
    """A key that is kept nowhere."""

    def __init__(self, key: str) -> None:
        self._key = key

    def read(self) -> str:
        return tokens_text(Tokens(self._key))

    def write(self, secret: str) -> None:
        """It stays where it is."""


@contextmanager
def running(folder: Path) -> Iterator[Server]:
    """Skips the test where it is not installed."""
    if not PROGRAM.exists():
        pytest.skip("karrio's server is not installed: python dev.py nightly brings it into build/karrio")
    key = _seed()
    work = folder / "karrio"
    shutil.copytree(SEED, work)
    port = _free_port()
    command = [str(PROGRAM), "runserver", "--noreload", f"127.0.0.1:{port}"]
    with (folder / "karrio.log").open("wb") as log:
        process = subprocess.Popen(command, env=_environment(work), stdout=log, stderr=log)
        try:
            server = Server(f"http://127.0.0.1:{port}", key, work)
            _wait_for(process, server)
            _add_carrier(server)
            yield server
        finally:
            process.terminate()
            process.wait(30)


def _seed() -> str:
    """A migrated database with one user; returns the user's key."""
    key = SEED / "key"
    if not key.exists():
        shutil.rmtree(SEED, ignore_errors=True)
        SEED.mkdir(parents=True)
        _run(SEED, "migrate")
        told = _run(SEED, "shell", "-c", MAKE_KEY)
        key.write_text(next(line[4:] for line in told.splitlines() if line.startswith("KEY=")))
    return key.read_text()


def _run(work: Path, *words: str) -> str:
    done = subprocess.run(
        [str(PROGRAM), *words],
        check=True,
        env=_environment(work),
        timeout=MIGRATE_SECONDS,
        capture_output=True,
        text=True,
    )
    return done.stdout


def _environment(work: Path) -> Mapping[str, str]:
    """Its own throttle would stop a night of bookings after the first minute."""
    return os.environ | {
        "DATABASE_ENGINE": "sqlite3",
        "WORK_DIR": str(work),
        "LOG_DIR": str(work),
        "SECRET_KEY": "a key for loopback only",
        "DETACHED_WORKER": "True",
        "DEBUG_MODE": "False",
        "USER_RATE_LIMIT": "100000/minute",
        "CARRIER_REQUEST_RATE_LIMIT": "100000/minute",
    }


def _wait_for(process: subprocess.Popen[bytes], server: Server) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        assert process.poll() is None, "karrio's server ended"
        try:
            with urllib.request.urlopen(server.address, timeout=5) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.5)
    raise AssertionError("karrio's server did not start")


def _add_carrier(server: Server) -> None:
    credentials = {"display_name": "Our truck", "custom_carrier_name": "our_truck", "account_country_code": "TH"}
    wish = {"carrier_name": "generic", "carrier_id": CARRIER, "credentials": credentials}
    assert server.ask("/v1/connections", wish) == 201


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
