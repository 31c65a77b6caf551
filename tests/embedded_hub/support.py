"""A hub on a real file with a clock that the test moves, and a sound booking to spoil."""

from __future__ import annotations

import copy
import json
import tempfile
import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from shipdesk.database import open_database, seeded_bytes
from shipdesk.embedded_hub import EmbeddedHub, Facts, ServedLeg, ServedRoute, load_facts
from shipdesk.embedded_hub.contract import Contract
from shipdesk.embedded_hub.mark import APPLICATION_ID
from shipdesk.embedded_hub.press import Press
from shipdesk.embedded_hub.quota import Quota
from shipdesk.embedded_hub.schema import MIGRATIONS
from shipdesk.hub.port import HubRequest, HubResponse
from shipdesk.paths import resources
from shipdesk.reference import Reference, Wording
from shipdesk.reference.hs import HsTable
from shipdesk.typeset import load_typesetter

START = datetime(2026, 11, 24, 3, 0, 0, tzinfo=UTC)
REFERENCE = Reference.load(resources())
MINOR_UNITS = {"THB": 2, "CNY": 2, "USD": 2, "VND": 0, "JPY": 0}
HUB_RESOURCES = resources() / "hub"
CONTRACT = Contract.load(HUB_RESOURCES / "contract.json")

ROUTES = (
    ServedRoute(
        route_id="TH-CN-RAIL-LAOS",
        mode="RAIL",
        destination_countries=("CN",),
        transit_countries=("LA",),
        days_min=Decimal(3),
        days_max=Decimal("5.5"),
        name="Laem Chabang - Nong Khai - Boten - Mohan - Kunming",
        legs=(
            ServedLeg("RAIL", "Laem Chabang", "TH", "Vientiane", "LA"),
            ServedLeg("RAIL", "Vientiane", "LA", "Kunming", "CN"),
        ),
    ),
    ServedRoute("TH-LA-ROAD-VIENTIANE", "ROAD", ("LA",), (), Decimal(1), Decimal(2), "Bangkok - Vientiane"),
    ServedRoute("TH-CLMV-AIR", "AIR", ("KH", "LA", "MM", "VN"), (), Decimal(1), Decimal(2), "Bangkok by air"),
    ServedRoute("TH-MM-ROAD-MYAWADDY", "ROAD", ("MM",), (), Decimal(1), Decimal(2), "Mae Sot", status="SUSPENDED"),
)


@cache
def press() -> Press:
    """One for all tests: its tables and fonts are read once."""
    return Press(REFERENCE, Wording.load(resources() / "wording"), load_typesetter(resources()), START.date())


def hs_table() -> HsTable:
    return REFERENCE.hs


class Clock:
    def __init__(self, start: datetime = START) -> None:
        self.time = start

    def __call__(self) -> datetime:
        return self.time

    def advance(self, **duration: float) -> None:
        self.time += timedelta(**duration)


@cache
def facts() -> Facts:
    return replace(load_facts(HUB_RESOURCES, ROUTES, MINOR_UNITS), press=press, hs=hs_table)


@cache
def empty_hub() -> bytes:
    """The file of a hub that nobody asked yet: to be copied, which takes less than making it anew."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "embedded-hub.sqlite3"
        desk = Desk(path, is_copied=False)
        desk.get("/capabilities")
        desk.hub.close()
        return path.read_bytes()


class Desk:
    """Asks a hub and holds every answer against the contract."""

    def __init__(
        self,
        path: Path,
        clock: Clock | None = None,
        account: str = "acc-desk",
        *,
        is_copied: bool = True,
        quota: Quota | None = None,
        **more_facts: Any,
    ) -> None:
        self.clock = clock or Clock()
        self.path = path
        if is_copied and not path.exists():
            path.write_bytes(empty_hub())
        self.hub = EmbeddedHub(
            lambda: open_database(path, migrations=MIGRATIONS, application_id=APPLICATION_ID),
            replace(facts(), **more_facts),
            now=self.clock,
            random_bytes=seeded_bytes("test"),
            account=account,
            quota=quota,
        )

    def send(self, request: HubRequest) -> HubResponse:
        return self.hub.handle(request)

    def close(self) -> None:
        self.hub.close()

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> HubResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if body is not None:
            named.setdefault(
                "Content-Type", "application/merge-patch+json" if method == "PATCH" else "application/json"
            )
        content = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        response = self.send(HubRequest(method, path, named, content))
        require_contract(method, path, response)
        return response

    def get(self, path: str, **headers: str) -> HubResponse:
        return self.ask("GET", path, **headers)

    def post(self, path: str, body: Any, key: str | None = None, **headers: str) -> HubResponse:
        return self.ask("POST", path, body, Idempotency_Key=key or new_key(), **headers)

    def patch(self, path: str, body: Any, etag: str, key: str | None = None, **headers: str) -> HubResponse:
        return self.ask("PATCH", path, body, Idempotency_Key=key or new_key(), If_Match=etag, **headers)

    def book(self, body: dict[str, Any] | None = None, key: str | None = None) -> HubResponse:
        return self.post("/consignments", body if body is not None else booking(), key)

    def booked(self, **changes: Any) -> dict[str, Any]:
        response = self.book(booking(**changes))
        assert response.status == 201, response.body
        shown: dict[str, Any] = response.json()
        return shown

    def feed(self, after: str | None = None) -> dict[str, Any]:
        page: dict[str, Any] = self.get(f"/feed?after={after}" if after else "/feed").json()
        return page


def require_contract(method: str, path: str, response: HubResponse) -> None:
    """Status, headers and body are what the contract says for this operation."""
    operation, _, _ = CONTRACT.find(method, path.partition("?")[0])
    if operation is None:
        assert response.status in (404, 405)
        assert CONTRACT.faults("Problem", response.json()) == []
        return
    assert str(response.status) in operation.responses, (operation.id, response.status, response.body)
    for name in ("Hub-Request-Id", "RateLimit", "RateLimit-Policy", "Date"):
        assert response.header(name)
    if response.status == 304:
        assert response.body == b""
        return
    kind = response.header("Content-Type")
    content = operation.responses[str(response.status)].get("content", {})
    if response.status < 400 and len(content) > 1:
        assert kind in content
        assert response.header("Repr-Digest")
        return
    assert kind == ("application/json" if response.status < 400 else "application/problem+json")
    if response.status >= 400:
        assert CONTRACT.faults("Problem", response.json()) == []
        return
    schema = operation.responses[str(response.status)]["content"]["application/json"]["schema"]
    assert CONTRACT.faults(schema["$ref"].rpartition("/")[2], response.json()) == []


def new_key() -> str:
    return str(uuid.uuid4())


def cancel(desk: Desk, shown: dict[str, Any], etag: str | None = None, **wish: Any) -> HubResponse:
    path = f"/consignments/{shown['consignment_id']}/cancel"
    return desk.post(path, {"reason": "DATA_ERROR", **wish}, If_Match=etag or f'"{shown["version"]}"')


def codes(response: HubResponse) -> dict[str, str]:
    """Where what is wrong."""
    errors = response.json().get("errors", [])
    return {error.get("pointer") or error.get("parameter") or error.get("header"): error["code"] for error in errors}


def booking(**changes: Any) -> dict[str, Any]:
    body = copy.deepcopy(_BOOKING)
    body.update(changes)
    return body


def party(name: str, country: str) -> dict[str, Any]:
    return {
        "name_latin": name,
        "address": {"country_code": country, "latin": {"language": "en", "lines": ["1 Market Road"]}},
    }


_BOOKING: dict[str, Any] = {
    "client_reference": "CT-2026-0117",
    "service_code": "TH-CN-RAIL-LAOS-REEFER",
    "route_id": "TH-CN-RAIL-LAOS",
    "mode": "RAIL",
    "incoterm": "CPT",
    "incoterm_place": "Kunming, China",
    "ready_at": "2026-11-25T08:00:00+07:00",
    "exporter": party("Chan Thong Fruit Co., Ltd.", "TH"),
    "consignee": {**party("Kunming Jinguo Import Co., Ltd.", "CN"), "name_native": "昆明金果进出口有限公司"},
    "items": [
        {
            "line_no": 1,
            "sku": "DUR-MTHONG-A",
            "descriptions": [
                {"language": "en", "text": "Fresh durian, Monthong, grade A"},
                {"language": "th", "text": "ทุเรียนสด หมอนทอง เกรดเอ"},
            ],
            "hs_code": "08106000",
            "hs_tariff": "TH",
            "origin_country": "TH",
            "quantity": "1800",
            "unit_code": "KGM",
            "net_weight_kg": "1800",
            "unit_price": {"amount": "165.0000", "currency": "THB"},
            "line_value": {"amount": "297000.00", "currency": "THB"},
        }
    ],
    "handling_units": [
        {
            "client_unit_reference": f"PLT-{number}",
            "sscc": None,
            "package_type": "PX",
            "gross_weight_kg": "980.000",
            "length_cm": "120.0",
            "width_cm": "100.0",
            "height_cm": "185.0",
            "inner_packages": 50,
            "contents": [{"line_no": 1, "quantity": "900"}],
        }
        for number in (1, 2)
    ],
    "declared_value": {"amount": "297000.00", "currency": "THB"},
    "freight_payer": "EXPORTER",
    "temperature": {"regime": "CHILLED", "min_c": "13.0", "max_c": "15.0"},
    "customs": {"export_declarant": "EXPORTER", "preference_scheme": "NONE"},
    "metadata": {"shipdesk.workstation": "PC-01"},
}
