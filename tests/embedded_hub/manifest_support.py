"""Manifests to spoil: a departure, bookings on it, and the wishes about them."""

from __future__ import annotations

from typing import Any

from shipdesk.hub.port import HubResponse
from tests.embedded_hub.support import Desk

SERVICE = "TH-CN-RAIL-LAOS-REEFER"


def departure(desk: Desk, service: str = SERVICE, which: int = 0) -> dict[str, Any]:
    """One that can still be caught; the clock stands on a Tuesday, some hours before that day's departure."""
    coming = desk.get(f"/departures?service_code={service}").json()["items"]
    open_ones = [each for each in coming if each["status"] == "OPEN"]
    found: dict[str, Any] = open_ones[which]
    return found


def bookings(desk: Desk, count: int, **changes: Any) -> list[dict[str, Any]]:
    first = len(desk.get("/consignments?limit=200").json()["items"])
    return [desk.booked(client_reference=f"CT-{first + number}", **changes) for number in range(count)]


def ids(shown: list[dict[str, Any]]) -> list[str]:
    return [each["consignment_id"] for each in shown]


def opening(desk: Desk, consignment_ids: list[str], **changes: Any) -> HubResponse:
    body = {
        "client_reference": "MAN-1",
        "departure_id": changes.pop("departure_id", None) or departure(desk)["departure_id"],
        "mode": "PARTIAL",
        "consignment_ids": consignment_ids,
    }
    return desk.post("/manifests", body | changes)


def opened(desk: Desk, shown: list[dict[str, Any]], **changes: Any) -> dict[str, Any]:
    answer = opening(desk, ids(shown), **changes)
    assert answer.status == 201, answer.body
    manifest: dict[str, Any] = answer.json()
    return manifest


def path_of(manifest: dict[str, Any]) -> str:
    return f"/manifests/{manifest['manifest_id']}"


def amending(desk: Desk, manifest: dict[str, Any], **patch: Any) -> HubResponse:
    return desk.patch(path_of(manifest), patch, etag_of(manifest), Content_Type="application/json")


def closing(desk: Desk, manifest: dict[str, Any], key: str | None = None, **changes: Any) -> HubResponse:
    body = {f"expected_{name}": value for name, value in manifest["totals"].items()} | changes
    return desk.post(path_of(manifest) + "/close", body, key, If_Match=etag_of(manifest))


def cancelling(desk: Desk, manifest: dict[str, Any]) -> HubResponse:
    return desk.post(path_of(manifest) + "/cancel", {"reason": "GOODS_NOT_READY"}, If_Match=etag_of(manifest))


def etag_of(manifest: dict[str, Any]) -> str:
    return f'"{manifest["version"]}"'


def statuses(manifest: dict[str, Any]) -> dict[str, str]:
    return {entry["consignment_id"]: entry["status"] for entry in manifest["entries"]}


def state_of(desk: Desk, shown: dict[str, Any]) -> str:
    state: str = desk.get(f"/consignments/{shown['consignment_id']}").json()["state"]
    return state
