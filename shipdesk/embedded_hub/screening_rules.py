"""Whether a consignment is cleared by its screenings (H-110, H-111)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from shipdesk.embedded_hub.exchange import Exchange
from shipdesk.embedded_hub.moments import read
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer, refuse_if_any
from shipdesk.embedded_hub.screenings import restrictions_on

_CONCERNED = frozenset({"items", "consignee", "notify_party", "importer_of_record", "screening_ids", "route_id"})
_PARTIES = ("exporter", "consignee", "notify_party", "importer_of_record")


def concerns(patch: Mapping[str, Any]) -> bool:
    """Whether this amendment changes what a screening was made for."""
    return not _CONCERNED.isdisjoint(patch)


def require_cleared(exchange: Exchange, body: Mapping[str, Any]) -> bool:
    """Refused where a screening denies it, or none covers what needs one; True: a second look is due."""
    given = body.get("screening_ids", [])
    found = _found(exchange, given)
    if not given and not _is_needed(exchange, body):
        return False
    covering = [
        screening for wish, screening in found if read(screening["valid_until"]) > exchange.now and _covers(wish, body)
    ]
    decisions = {screening["decision"] for screening in covering}
    if "DENIED" in decisions:
        raise Refusal("screening_denied", FieldFault("inconsistent_state", pointer("screening_ids"), limit="ALLOWED"))
    if not decisions:
        raise Refusal("screening_required", FieldFault("required", pointer("screening_ids")))
    return "REVIEW" in decisions


def _found(exchange: Exchange, screening_ids: Iterable[str]) -> list[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    found, faults = [], []
    for index, screening_id in enumerate(screening_ids):
        row = exchange.db.execute(
            "SELECT wish, screening FROM screenings WHERE screening_id = ? AND account = ?",
            [screening_id, exchange.account],
        ).fetchone()
        if row is None:
            faults.append(FieldFault("not_found", pointer("screening_ids", index), rejected=screening_id))
        else:
            found.append((json.loads(row[0]), json.loads(row[1])))
    refuse_if_any(faults)
    return found


def _is_needed(exchange: Exchange, body: Mapping[str, Any]) -> bool:
    country = body["consignee"]["address"]["country_code"]
    return any(restrictions_on(exchange, item["hs_code"], country) for item in body["items"])


def _covers(wish: Mapping[str, Any], body: Mapping[str, Any]) -> bool:
    """Only these goods, parties, countries and this mode; the shorter code covers the longer one."""
    countries = (wish["origin_country"], wish["destination_country"])
    if countries != (body["exporter"]["address"]["country_code"], body["consignee"]["address"]["country_code"]):
        return False
    if wish["mode"] != body["mode"]:
        return False
    codes = {line["line_no"]: line["hs_code"] for line in wish["goods"]}
    if any(not item["hs_code"].startswith(codes.get(item["line_no"], "none")) for item in body["items"]):
        return False
    screened = {(party["name_latin"], party["country_code"]) for party in wish["parties"]}
    parties = (body[role] for role in _PARTIES if body.get(role))
    return all((party["name_latin"], party["address"]["country_code"]) in screened for party in parties)
