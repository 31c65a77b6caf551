"""What tells one label from another: for the print queue what it says, for its layout what it says but for figures.

A label that says the same is the same label. Names of members count, their order does not; what is empty is left out.
So a member that is added later and is empty on a label changes nothing for it. Where a label came from (`pointer`)
does not stand on it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from shipdesk.labels.label_head import LabelHead

UNTOLD = frozenset({"pointer"})
_COUNTED = re.compile(
    r'"(?:number|unit_reference|sscc)": (?:[0-9]+|"(?:[^"\\]|\\.)*")|(?P<weight>"kg": "[0-9]+(?:\.[0-9]{1,3})?")'
)
_DIGIT, _FIGURE = re.compile("[0-9]"), re.compile("[1-9]")
_written = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


@dataclass(frozen=True)
class ToldLabel:
    """`shape` is the same of labels that differ in the digits of their own numbers and weights alone: all digits are of
    one width, so what has room for one of them has room for the other."""

    fingerprint: str
    shape: str


def fingerprint_of(kind: str, label: LabelHead) -> str:
    return tell_labels(kind, [label])[0].fingerprint


def tell_labels(kind: str, labels: Sequence[LabelHead]) -> tuple[ToldLabel, ...]:
    """Of each label what tells it from others; what many of them share, such as the sender, is written once."""
    written = _WrittenOnce()
    return tuple([_told_label(kind, label, written) for label in labels])


def _told_label(kind: str, label: LabelHead, written: _WrittenOnce) -> ToldLabel:
    members = [(name, held) for name, held in _members(label) if not _is_empty(held)]
    inside = ", ".join([f'"{name}": {written.of(held)}' for name, held in members])
    told = f"[{_written(kind)}, {{{inside}}}]"
    shape = _COUNTED.sub(_any_digits, told)
    return ToldLabel(hashlib.sha256(told.encode()).hexdigest(), shape)


def _any_digits(found: re.Match[str]) -> str:
    """Noughts at the end of a weight are not printed everywhere, so they stay."""
    return _FIGURE.sub("1", found[0]) if found["weight"] else _DIGIT.sub("0", found[0])


class _WrittenOnce:
    """JSON of members by identity; each member is kept, so that no other takes its identity."""

    def __init__(self) -> None:
        self._kept: dict[int, tuple[Any, str]] = {}

    def of(self, value: Any) -> str:
        if isinstance(value, int | str):
            return _written(value)
        known = self._kept.get(id(value))
        if known is None:
            known = self._kept[id(value)] = (value, _written(_told(value)))
        return known[1]


def _told(value: Any) -> Any:
    if is_dataclass(value):
        return _filled(dict(_members(value)))
    if isinstance(value, Mapping):
        return _filled({str(name): held for name, held in value.items()})
    if isinstance(value, tuple | list):
        return [_told(one) for one in value]
    if isinstance(value, frozenset | set):
        return sorted(str(one) for one in value)
    return value if isinstance(value, bool | int | str) else str(value)


def _members(value: Any) -> list[tuple[str, Any]]:
    return [(name, getattr(value, name)) for name in _NAMES[type(value)]]


class _Names(dict[type, tuple[str, ...]]):
    """What is told of each class, in the order of telling."""

    def __missing__(self, of: Any) -> tuple[str, ...]:
        names = self[of] = tuple(sorted(one.name for one in fields(of) if one.name not in UNTOLD))
        return names


_NAMES = _Names()


def _filled(members: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _told(held) for name, held in members.items() if not _is_empty(held)}


def _is_empty(value: Any) -> bool:
    return value in (None, "", (), False)
