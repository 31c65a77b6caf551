"""Health, capabilities, and what became of a wish."""

from __future__ import annotations

from shipdesk.embedded_hub.consignments import ENVIRONMENT
from shipdesk.embedded_hub.exchange import Answer, Exchange
from shipdesk.embedded_hub.refusal import Refusal
from shipdesk.embedded_hub.wishes import find_wish

_FEATURES = ("QUOTES", "NUMBER_BLOCKS", "MANIFESTS", "TRACKING", "FEED")


def health(exchange: Exchange) -> Answer:
    body = {
        "status": "OK",
        "server_time": exchange.at,
        "contract_version": exchange.facts.tariff["contract_version"],
        "environment": ENVIRONMENT,
        "components": [{"name": "CORE", "status": "OK"}, {"name": "TRACKING", "status": "OK"}],
    }
    return Answer(200, body)


def capabilities(exchange: Exchange) -> Answer:
    tariff = exchange.facts.tariff
    body = {
        "contract_version": tariff["contract_version"],
        "provider": tariff["provider"],
        "environment": ENVIRONMENT,
        "server_time": exchange.at,
        "account_id": exchange.account,
        "auth_schemes": ["NONE"],
        "features": list(_FEATURES),
        "limits": tariff["limits"],
        "label_sizes": [],
        "label_scripts": [],
        "text_encodings": ["UTF-8"],
        "retention_days": tariff["retention_days"],
    }
    return Answer(200, body)


def operation(exchange: Exchange) -> Answer:
    """H-15. Runs under the write lock, so a wish still being carried out is waited for, not denied."""
    key = exchange.path["idempotency_key"]
    wish = find_wish(exchange.db, exchange.account, key, exchange.at)
    if wish is None:
        raise Refusal("not_found")
    body = {
        "idempotency_key": key,
        "state": "COMMITTED",
        "method": wish.method,
        "path": wish.path,
        "request_fingerprint": wish.fingerprint,
        "first_seen_at": wish.committed_at,
        "committed_at": wish.committed_at,
        "expires_at": wish.expires_at,
        "response_status": wish.status,
    }
    if wish.resource:
        body["resource"] = wish.resource
    return Answer(200, body)
