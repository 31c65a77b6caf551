"""What tells one label from another, for the print queue: a label that says the same is the same label.

Names of members count, their order does not; what is empty is left out. So a member that is added later and is empty
on a label changes nothing for it. Where a label came from (`pointer`) does not stand on it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from shipdesk.labels.label_head import LabelHead

UNTOLD = frozenset({"pointer"})


def fingerprint(kind: str, label: LabelHead) -> str:
    told = json.dumps([kind, _told(label)], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def _told(value: Any) -> Any:
    if is_dataclass(value):
        return _filled({one.name: getattr(value, one.name) for one in fields(value) if one.name not in UNTOLD})
    if isinstance(value, Mapping):
        return _filled({str(name): held for name, held in value.items()})
    if isinstance(value, tuple | list):
        return [_told(one) for one in value]
    if isinstance(value, frozenset | set):
        return sorted(str(one) for one in value)
    return value if isinstance(value, bool | int | str) else str(value)


def _filled(members: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _told(held) for name, held in members.items() if held not in (None, "", (), False)}
