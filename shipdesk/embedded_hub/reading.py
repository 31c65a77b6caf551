"""From bytes to a well-formed request: parameters by the contract, JSON by its grammar and limits."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NoReturn
from urllib.parse import parse_qsl

from shipdesk.embedded_hub.contract import Contract, Operation
from shipdesk.embedded_hub.refusal import FieldFault, Refusal

_DEEPEST = 32
_LARGEST_EXACT = 2**53
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_HALF_A_LETTER = re.compile(rb"\\u[dD][89a-fA-F]")


def read_query(contract: Contract, operation: Operation, text: str) -> dict[str, Any]:
    """The parameters that the contract names, with its defaults; anything wrong is a malformed request."""
    given = dict(parse_qsl(text, keep_blank_values=True))
    values: dict[str, Any] = {}
    faults: list[FieldFault] = []
    for name in operation.query:
        schema = contract.parameter_schema(operation, name)
        if name not in given:
            if "default" in schema:
                values[name] = schema["default"]
            continue
        values[name] = _value(schema, given[name])
        found = contract.schema_faults(schema, values[name])
        faults += [FieldFault(fault.code, parameter=name, limit=fault.limit) for fault in found]
    if faults:
        raise Refusal("malformed_request", *faults)
    return values


def read_body(operation: Operation, content_type: str | None, body: bytes, largest: int) -> Any:
    """The JSON of the body, or a document's bytes; sizes and depth are judged before anything is done with it."""
    if operation.media_type is None:
        return None
    if bare_media_type(content_type) not in operation.media_types:
        limit = ", ".join(operation.media_types)
        raise Refusal("unsupported_media_type", FieldFault("not_in_enum", header="Content-Type", limit=limit))
    if len(body) > largest:
        raise Refusal("payload_too_large", FieldFault("too_long", limit=str(largest)))
    if operation.takes_bytes:
        return body
    try:
        value = json.loads(body.decode("utf-8"), parse_float=_number, parse_constant=_no_number)
        if _HALF_A_LETTER.search(body):
            # Escaped halves of a letter that do not meet are no text, and cannot be told back.
            json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise Refusal("malformed_request", FieldFault("pattern", limit="JSON, UTF-8")) from error
    if _depth(value) > _DEEPEST:
        raise Refusal("malformed_request", FieldFault("out_of_range", limit=str(_DEEPEST)))
    return value


def bare_media_type(content_type: str | None) -> str:
    """Without its parameters."""
    return (content_type or "").partition(";")[0].strip().lower()


def _value(schema: Mapping[str, Any], text: str) -> Any:
    if schema.get("type") == "integer" and _WHOLE.fullmatch(text):
        return int(text)
    if schema.get("type") == "array":
        return text.split(",")
    return text


def _number(text: str) -> float | int:
    """711.0 is the integer 711 to JSON Schema and to RFC 8785 alike."""
    value = float(text)
    return int(value) if value.is_integer() and abs(value) < _LARGEST_EXACT else value


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


def _depth(value: Any) -> int:
    depth, level = 0, [value]
    while level and depth <= _DEEPEST:
        depth += 1
        inner = [
            entry.values() if isinstance(entry, dict) else entry for entry in level if isinstance(entry, dict | list)
        ]
        level = [entry for entries in inner for entry in entries]
    return depth
