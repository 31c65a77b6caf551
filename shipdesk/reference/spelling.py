"""Values as one text, to tell whether anything in them has changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any


def spelled(value: Any) -> str:
    """The same text for equal values in every run of the program: the order within a set is not."""
    if is_dataclass(value):
        return spelled({one.name: getattr(value, one.name) for one in fields(value)})
    if isinstance(value, Mapping):
        return "".join(f"{spelled(name)}:{spelled(inner)};" for name, inner in value.items())
    if isinstance(value, frozenset | set):
        return ",".join(sorted(map(spelled, value)))
    if isinstance(value, list | tuple):
        return ",".join(map(spelled, value))
    return repr(value)
