"""The contract's schemas, written so that they are judged rightly and quickly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

BATCH_ENVELOPE = "BatchEnvelope"


def exact(node: Any) -> Any:
    """In Python `$` also matches before a final line break; the contract's patterns mean the very end."""
    if isinstance(node, dict):
        return {
            key: re.sub(r"\$$", r"\\Z", value) if key == "pattern" and isinstance(value, str) else exact(value)
            for key, value in node.items()
        }
    if isinstance(node, list):
        return [exact(entry) for entry in node]
    return node


def close_composed_bodies(schemas: dict[str, Any]) -> None:
    """Writes `allOf: [one], unevaluatedProperties: false` as the closed object it means.

    The validator calls every member unevaluated as soon as one of them is wrong, which would drown the real fault.
    """
    for name, schema in schemas.items():
        if schema.get("unevaluatedProperties") is False and len(schema.get("allOf", ())) == 1:
            base = schemas[schema["allOf"][0]["$ref"].rpartition("/")[2]]
            schemas[name] = {**base, "additionalProperties": False}


def add_batch_envelope(schemas: dict[str, Any]) -> None:
    """A batch whose consignments may be anything: each of them is judged by itself, with a result of its own."""
    envelope = deepcopy(schemas["BatchCreate"])
    envelope["properties"]["items"]["items"]["properties"]["consignment"] = {"type": "object"}
    schemas[BATCH_ENVELOPE] = envelope


def whole(schemas: Mapping[str, Any]) -> dict[str, Any]:
    """Each schema with those it refers to written out in it: looking them up takes longer than judging by them."""
    written: dict[str, Any] = {}
    for name in schemas:
        written[name] = inlined(schemas[name], schemas, written)
    return written


def inlined(node: Any, schemas: Mapping[str, Any], written: dict[str, Any]) -> Any:
    if isinstance(node, list):
        return [inlined(entry, schemas, written) for entry in node]
    if not isinstance(node, dict):
        return node
    if isinstance(node.get("$ref"), str):
        name = node["$ref"].rpartition("/")[2]
        if name not in written:
            written[name] = inlined(schemas[name], schemas, written)
        return written[name]
    return {key: inlined(value, schemas, written) for key, value in node.items()}
