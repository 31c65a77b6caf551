"""A JSON Schema validator's errors as the contract's field errors: a pointer and a code for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from shipdesk.embedded_hub.refusal import FieldFault, pointer

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

_CODES = {
    "type": "wrong_type",
    "pattern": "pattern",
    "format": "pattern",
    "enum": "not_in_enum",
    "const": "not_in_enum",
    "minLength": "too_short",
    "maxLength": "too_long",
    "minItems": "too_few_items",
    "minProperties": "too_few_items",
    "maxItems": "too_many_items",
    "maxProperties": "too_many_items",
    "minimum": "out_of_range",
    "maximum": "out_of_range",
}
_LONGEST_REJECTED = 200


def field_faults(validator: Validator, value: Any) -> list[FieldFault]:
    return [fault for error in validator.iter_errors(value) for fault in _faults(error)]


def _faults(error: ValidationError) -> Iterator[FieldFault]:
    place = list(error.absolute_path)
    demanded: Any = error.validator_value
    schema: Any = error.schema
    if error.validator == "required":
        missing = [name for name in demanded if name not in _members(error.instance)]
        yield from (FieldFault("required", pointer(*place, name)) for name in missing)
    elif error.validator == "additionalProperties":
        extra = [name for name in _members(error.instance) if name not in schema.get("properties", {})]
        yield from (FieldFault("unknown_field", pointer(*place, name)) for name in extra)
    elif error.validator == "oneOf":
        for inner in _likeliest(error):
            yield from _faults(inner)
    else:
        yield FieldFault(
            _CODES.get(str(error.validator), "pattern"),
            pointer(*place),
            limit=_limit(demanded),
            rejected=error.instance if isinstance(error.instance, str) else None,
        )


def _members(instance: Any) -> list[str]:
    return list(instance)


def _likeliest(error: ValidationError) -> list[ValidationError]:
    """The errors of the alternative that the value was meant to be: not the one that is of another type altogether."""
    alternatives: dict[Any, list[ValidationError]] = {}
    for inner in error.context or ():
        alternatives.setdefault(inner.schema_path[0], []).append(inner)
    meant = [errors for errors in alternatives.values() if not _is_other_type(errors)]
    return (meant or list(alternatives.values()) or [[]])[0]


def _is_other_type(errors: list[ValidationError]) -> bool:
    return any(error.validator == "type" and not error.path for error in errors)


def _limit(value: Any) -> str:
    text = ", ".join(str(entry) for entry in value) if isinstance(value, list) else str(value)
    return text.removesuffix(r"\Z")[:_LONGEST_REJECTED]
