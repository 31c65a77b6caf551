"""What a hub, account and environment can do, and which operation needs which feature (H-84)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from shipdesk.hub.port import Json

FEATURES: Mapping[str, str] = MappingProxyType(
    {
        "createQuote": "QUOTES",
        "getQuote": "QUOTES",
        "createConsignmentBatch": "CONSIGNMENT_BATCH",
        "createNumberBlock": "NUMBER_BLOCKS",
        "declareDocument": "DOCUMENT_UPLOAD",
        "putDocumentContent": "DOCUMENT_UPLOAD",
        "withdrawDocument": "DOCUMENT_UPLOAD",
        "createManifest": "MANIFESTS",
        "listManifests": "MANIFESTS",
        "getManifest": "MANIFESTS",
        "amendManifest": "MANIFESTS",
        "closeManifest": "MANIFESTS",
        "cancelManifest": "MANIFESTS",
        "listCustomsMessages": "CUSTOMS_MESSAGES",
        "listTrackingEvents": "TRACKING",
        "readFeed": "FEED",
        "validateAddress": "ADDRESS_VALIDATION",
        "adviseHs": "HS_ADVICE",
        "createScreening": "SCREENING",
        "getScreening": "SCREENING",
        "listCharges": "PAYMENTS",
        "getCharge": "PAYMENTS",
        "createPayment": "PAYMENTS",
        "getPayment": "PAYMENTS",
        "cancelPayment": "PAYMENTS",
        "simulate": "SANDBOX_CONTROL",
        "armFault": "SANDBOX_CONTROL",
        "advanceClock": "SANDBOX_CONTROL",
    }
)
"""An operation that is not here belongs to every hub, or to several features (labels, documents read)."""

LABEL_FORMATS = ("LABEL_PDF", "LABEL_PNG", "LABEL_ZPL")


@dataclass(frozen=True)
class Limits:
    """The hub's own limits; until it has told them, the contract's usual ones."""

    max_json_bytes: int = 1_048_576
    max_document_bytes: int = 20_971_520
    max_batch_items: int = 50
    max_handling_units: int = 500
    max_manifest_consignments: int = 500
    max_feed_wait_s: int = 25
    requests_per_minute: int = 120


@dataclass(frozen=True)
class LabelMedia:
    """One format with the sizes and resolutions it comes in."""

    format: str
    sizes: tuple[str, ...]
    dpi: tuple[int, ...]


@dataclass(frozen=True)
class Capabilities:
    """`raw` keeps what this program does not know."""

    environment: str
    account: str
    provider: str
    contract_version: str
    auth_schemes: frozenset[str]
    features: frozenset[str]
    limits: Limits = field(default_factory=Limits)
    labels: tuple[LabelMedia, ...] = ()
    label_scripts: frozenset[str] = frozenset()
    key_retention_days: int = 30
    operations: frozenset[str] | None = None
    """Those it has, where it names them one by one: a provider that lacks what the contract takes for granted."""
    raw: Json = field(default_factory=dict)

    def has(self, feature: str) -> bool:
        return feature in self.features

    def offers(self, operation: str) -> bool:
        """Whether the contract's operation can be had here."""
        if self.operations is not None and operation not in self.operations:
            return False
        if operation == "createLabels":
            return any(map(self.has, LABEL_FORMATS))
        needed = FEATURES.get(operation)
        return needed is None or self.has(needed)


def read_capabilities(told: Json) -> Capabilities | None:
    """None where the answer is not what the contract promises."""
    texts = [told.get(name) for name in ("environment", "account_id", "contract_version")]
    features, schemes = _words(told.get("features")), _words(told.get("auth_schemes"))
    if not all(isinstance(text, str) and text for text in texts) or features is None or schemes is None:
        return None
    retention = _whole(_member(told, "retention_days"), "idempotency_keys")
    return Capabilities(
        environment=str(texts[0]),
        account=str(texts[1]),
        contract_version=str(texts[2]),
        provider=str(told.get("provider") or texts[1]),
        auth_schemes=schemes,
        features=features,
        limits=_limits(_member(told, "limits")),
        labels=tuple(_labels(told.get("label_sizes"))),
        label_scripts=_words(told.get("label_scripts")) or frozenset(),
        key_retention_days=30 if retention is None else retention,
        operations=_words(told.get("operations")),
        raw=told,
    )


def _limits(told: Mapping[str, Any]) -> Limits:
    known = {name: _whole(told, name) for name in Limits.__dataclass_fields__}
    return Limits(**{name: value for name, value in known.items() if value is not None and value > 0})


def _labels(told: Any) -> list[LabelMedia]:
    media = [one for one in told if isinstance(one, dict)] if isinstance(told, list) else []
    return [
        LabelMedia(
            str(one.get("format")),
            tuple(size for size in one.get("sizes") or () if isinstance(size, str)),
            tuple(dpi for dpi in one.get("dpi") or () if isinstance(dpi, int)),
        )
        for one in media
    ]


def _words(told: Any) -> frozenset[str] | None:
    return frozenset(one for one in told if isinstance(one, str)) if isinstance(told, list) else None


def _member(told: Json, name: str) -> Mapping[str, Any]:
    value = told.get(name)
    return value if isinstance(value, Mapping) else {}


def _whole(told: Mapping[str, Any], name: str) -> int | None:
    value = told.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
