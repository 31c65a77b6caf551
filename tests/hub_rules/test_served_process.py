"""The server as a process: it says where it is, survives being killed, and ends when it is told to."""

import http.client
import json
import socket
import sys
from contextlib import closing

import pytest

from tests.embedded_hub.support import booking, new_key
from tests.hub_rules.serving import Served


def ask(port: int, token: str, method: str, path: str, body=None, key: str = "") -> tuple[int, dict]:
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json", "Idempotency-Key": key}
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
        connection.request(method, "/v1" + path, json.dumps(body) if body else None, headers)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())


def served_booking(port: int, token: str) -> dict:
    """For a service that the real table of routes has."""
    _, services = ask(port, token, "GET", "/services")
    service = next(
        one for one in services["items"] if one["status"] == "OPEN" and one["service_code"].endswith("-REEFER")
    )
    body = booking(service_code=service["service_code"], mode=service["modes"][0])
    body["route_id"] = service["routes"][0]["route_id"]
    body["consignee"]["address"]["country_code"] = service["destination_countries"][0]
    return body


@pytest.mark.skipif(sys.platform == "win32", reason="there a process cannot be asked to end from outside")
def test_h07_a_hub_that_is_killed_has_done_it_or_not(tmp_path):
    """The wish is on its way when the hub dies; whatever became of it, the same key gives one resource."""
    database, key = tmp_path / "hub.sqlite3", new_key()
    first = Served(database, tmp_path / "desk")
    wish = served_booking(first.port, first.token)
    head = (
        f"POST /v1/consignments HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {first.token}\r\n"
        f"Content-Type: application/json\r\nIdempotency-Key: {key}\r\n"
    )
    body = json.dumps(wish).encode()
    with socket.create_connection(("127.0.0.1", first.port), timeout=60) as line:
        line.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
        first.kill()
    second = Served(database, tmp_path / "desk")
    status, made = ask(second.port, first.token, "POST", "/consignments", wish, key)
    assert (status, made["state"]) == (201, "ACCEPTED")
    _, found = ask(second.port, second.token, "GET", "/consignments")
    assert [one["consignment_id"] for one in found["items"]] == [made["consignment_id"]]
    assert second.end() == 0
    with pytest.raises(ConnectionError):
        ask(second.port, second.token, "GET", "/health")
