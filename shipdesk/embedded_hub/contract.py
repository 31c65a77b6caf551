"""The contract itself: which operations there are, and whether a value keeps to a schema.

Requests are judged by the same document that the hub publishes, so the two cannot drift apart.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shipdesk.embedded_hub.contract_schemas import add_batch_envelope, close_composed_bodies, exact, inlined, whole
from shipdesk.embedded_hub.formats import format_checker
from shipdesk.embedded_hub.quick_look import QuickLook, quick_look
from shipdesk.embedded_hub.refusal import FieldFault
from shipdesk.embedded_hub.schema_faults import field_faults

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

_METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True)
class Operation:
    """One operation of the contract."""

    id: str
    method: str
    path: str
    query: Mapping[str, Any]
    header_names: frozenset[str]
    media_types: tuple[str, ...]
    body_schema: str | None
    scopes: frozenset[str]
    """What a token must allow; none where nobody needs to sign in."""
    responses: Mapping[str, Any] = field(repr=False)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        parts = re.split(r"\{(\w+)\}", self.path)
        texts = (re.escape(part) if index % 2 == 0 else f"(?P<{part}>[^/]+)" for index, part in enumerate(parts))
        return re.compile("".join(texts))

    @property
    def media_type(self) -> str | None:
        """Of a body in JSON."""
        return next(iter(self.media_types), None)

    @property
    def takes_bytes(self) -> bool:
        """Its body is a document, not JSON."""
        return len(self.media_types) > 1

    @property
    def needs_if_match(self) -> bool:
        return "If-Match" in self.header_names


class Contract:
    """The contract's operations and schemas; safe to share between threads."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = exact(document)
        schemas = self._document["components"]["schemas"]
        close_composed_bodies(schemas)
        add_batch_envelope(schemas)
        self._schemas = whole(schemas)
        self._validators: dict[str | int, Validator] = {}
        self._quick_looks: dict[str, QuickLook] = {}
        self.operations = tuple(self._operations())

    @classmethod
    def load(cls, path: Path) -> Contract:
        """Read once for all hubs of this process."""
        return _loaded(path)

    @property
    def scopes(self) -> frozenset[str]:
        """Everything that a token can allow."""
        return frozenset().union(*(operation.scopes for operation in self.operations))

    def find(self, method: str, path: str) -> tuple[Operation | None, Mapping[str, str], bool]:
        """The operation and its path parameters; the last value tells whether the path exists with any method."""
        path_exists = False
        for operation in self.operations:
            match = operation.pattern.fullmatch(path)
            if match and operation.method == method:
                return operation, match.groupdict(), True
            path_exists = path_exists or match is not None
        return None, {}, path_exists

    def operation(self, operation_id: str) -> Operation:
        return next(one for one in self.operations if one.id == operation_id)

    def members(self, schema: str) -> frozenset[str]:
        """The members that this object schema names."""
        return frozenset(self._schemas[schema]["properties"])

    def faults(self, schema: str, value: Any) -> list[FieldFault]:
        """Every way in which `value` breaks the named schema."""
        return [] if self._is_sound(schema, value) else self.looked_over(schema, value)

    def looked_over(self, schema: str, value: Any) -> list[FieldFault]:
        """The same, by the one who knows what is wrong; it takes many times as long."""
        return field_faults(self._made(schema, self._schemas[schema]), value)

    def parameter_schema(self, operation: Operation, name: str) -> Mapping[str, Any]:
        schema: Mapping[str, Any] = operation.query[name]
        return schema

    def schema_faults(self, schema: Mapping[str, Any], value: Any) -> list[FieldFault]:
        return field_faults(self._made(id(schema), schema), value)

    def _is_sound(self, schema: str, value: Any) -> bool:
        look = self._quick_looks.get(schema)
        if look is None:
            refers = {"$ref": f"#/components/schemas/{schema}"}
            look = self._quick_looks[schema] = quick_look(refers, self._document["components"])
        return look(value)

    def _made(self, key: str | int, schema: Mapping[str, Any]) -> Validator:
        """One validator for each schema: thousands of bookings are judged by the same one."""
        from jsonschema import Draft202012Validator

        made = self._validators.get(key)
        if made is None:
            made = self._validators[key] = Draft202012Validator(schema, format_checker=format_checker())
        return made

    def _operations(self) -> Iterator[Operation]:
        for path, item in self._document["paths"].items():
            for method in _METHODS:
                if method in item:
                    yield self._operation(path, method.upper(), item[method])

    def _operation(self, path: str, method: str, entry: Mapping[str, Any]) -> Operation:
        parameters = [self._resolved(parameter) for parameter in entry.get("parameters", [])]
        content = entry.get("requestBody", {}).get("content", {})
        media_type = next(iter(content), None)
        body = content[media_type].get("schema", {}).get("$ref") if media_type else None
        return Operation(
            id=entry["operationId"],
            method=method,
            path=path,
            query={
                parameter["name"]: inlined(parameter["schema"], self._schemas, {})
                for parameter in parameters
                if parameter["in"] == "query"
            },
            header_names=frozenset(parameter["name"] for parameter in parameters if parameter["in"] == "header"),
            media_types=tuple(content),
            body_schema=body.rpartition("/")[2] if body else None,
            scopes=frozenset(scope for way in entry.get("security", ()) for scope in way.get("hubOAuth", ())),
            responses=entry["responses"],
        )

    def _resolved(self, node: Any) -> Any:
        while "$ref" in node:
            target: Any = self._document
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            node = target
        return node


@cache
def _loaded(path: Path) -> Contract:
    return Contract(json.loads(path.read_text(encoding="utf-8")))
