"""Health, capabilities, and what became of a wish."""

from __future__ import annotations

import hashlib
from typing import Any

from shipdesk.embedded_hub.exchange import Answer, Exchange, to_text
from shipdesk.embedded_hub.facts import Facts
from shipdesk.embedded_hub.refusal import Refusal
from shipdesk.embedded_hub.sandbox import SANDBOX
from shipdesk.embedded_hub.wishes import find_wish

_FEATURES = (
    "QUOTES",
    "CONSIGNMENT_BATCH",
    "NUMBER_BLOCKS",
    "DOCUMENT_UPLOAD",
    "MANIFESTS",
    "CUSTOMS_MESSAGES",
    "TRACKING",
    "FEED",
    "ADDRESS_VALIDATION",
    "SCREENING",
    "PAYMENTS",
)
_OF_THE_PRESS = ("LABEL_PDF", "LABEL_PNG", "LABEL_ZPL", "HUB_DOCUMENTS")
_COMPONENTS = ("CORE", "LABELS", "DOCUMENTS", "CUSTOMS_GATEWAY", "TRACKING", "PAYMENTS")
_SIZES_BY = ("PDF", "PNG", "ZPL")


def health(exchange: Exchange) -> Answer:
    body = {
        "status": "OK",
        "server_time": exchange.at,
        "contract_version": exchange.facts.tariff["contract_version"],
        "environment": exchange.facts.environment,
        "components": [{"name": name, "status": "OK"} for name in _COMPONENTS],
    }
    return Answer(200, body)


def capabilities(exchange: Exchange) -> Answer:
    facts = exchange.facts
    tariff = facts.tariff
    body = {
        "contract_version": tariff["contract_version"],
        "provider": tariff["provider"],
        "environment": facts.environment,
        "server_time": exchange.at,
        "account_id": exchange.account,
        "auth_schemes": list(facts.auth_schemes),
        "features": _features(facts),
        "limits": tariff["limits"] | {"max_feed_wait_s": facts.longest_wait_s},
        "label_sizes": _label_sizes(facts),
        "label_scripts": list(tariff["label_scripts"]) if facts.press else [],
        "text_encodings": ["UTF-8"],
        "retention_days": tariff["retention_days"],
    }
    told = {name: value for name, value in body.items() if name != "server_time"}
    return Answer(200, body, {"ETag": f'"{hashlib.sha256(to_text(told).encode()).hexdigest()[:32]}"'})


def _features(facts: Facts) -> list[str]:
    return [
        *_FEATURES,
        *(_OF_THE_PRESS if facts.press else ()),
        *(("HS_ADVICE",) if facts.hs else ()),
        *(("FEED_LONG_POLL",) if facts.longest_wait_s else ()),
        *(("SANDBOX_CONTROL",) if facts.environment == SANDBOX else ()),
    ]


def _label_sizes(facts: Facts) -> list[dict[str, Any]]:
    if facts.press is None:
        return []
    press, dpi = facts.press(), facts.tariff["label_dpi"]
    return [{"format": form, "sizes": press.sizes(form), "dpi": dpi} for form in _SIZES_BY]


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
