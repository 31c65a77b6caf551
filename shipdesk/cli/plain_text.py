"""An answer for people: single values as `name: value`, lists of objects as tables."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

WIDEST_CELL = 160


def render(members: Mapping[str, Any]) -> str:
    """The same facts as the JSON object, laid out to be read."""
    single = [f"{name}: {_value(value)}" for name, value in members.items() if not _is_table(value)]
    tables = [f"{name}:\n{_table(value)}" for name, value in members.items() if _is_table(value)]
    return "\n".join(single + tables)


def _is_table(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(row, Mapping) for row in value)


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        if set(value) == {"amount", "currency"}:
            return f"{value['amount']} {value['currency']}"
        return ", ".join(f"{name} {_value(inner)}" for name, inner in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(_value(inner) for inner in value) or "-"
    if value is None:
        return "-"
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _table(rows: Sequence[Mapping[str, Any]]) -> str:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    lines = [columns, *([_cell(row.get(name)) for name in columns] for row in rows)]
    widths = [max(_width(line[place]) for line in lines) for place in range(len(columns))]
    return "\n".join(
        "  " + "  ".join(_padded(*pair) for pair in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def _cell(value: Any) -> str:
    text = " ".join(_value(value).split())
    return text if len(text) <= WIDEST_CELL else text[: WIDEST_CELL - 1] + "…"


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """Columns of a terminal: marks above and below take none, Chinese takes two."""
    return sum(
        0 if unicodedata.category(one) in ("Mn", "Me") else 2 if unicodedata.east_asian_width(one) in "WF" else 1
        for one in text
    )
