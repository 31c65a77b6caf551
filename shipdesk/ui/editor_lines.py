"""Lines of the goods table as JSON: a new one from a product, one taken away with everything said of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shipdesk.domain.line_facts import BY_LINE
from shipdesk.ui.editor_model import Edit, value_at


def added_line(members: Mapping[str, Any], catalog: str, sku: str, quantity: str = "1") -> Edit:
    """One more line, of a catalog product; line numbers are never used again within a shipment."""
    items = list(value_at(members, "/items") or [])
    number = max((item.get("line_no", 0) for item in items), default=0) + 1
    return Edit("/items", [*items, {"line_no": number, "catalog": catalog, "sku": sku, "quantity": quantity}])


def without_line(members: Mapping[str, Any], at: int) -> list[Edit]:
    """The edits that take the line at place `at` away, and its entries in the desk object."""
    items = list(value_at(members, "/items") or [])
    number = items.pop(at).get("line_no")
    edits = [Edit("/items", items)]
    for name in BY_LINE:
        entries = value_at(members, f"/desk/{name}") or []
        kept = [entry for entry in entries if entry.get("line_no") != number]
        if kept != entries:
            edits.append(Edit(f"/desk/{name}", kept or None))
    free = value_at(members, "/desk/no_commercial_value") or []
    if number in free:
        edits.append(Edit("/desk/no_commercial_value", [one for one in free if one != number] or None))
    return edits


def described(item: Mapping[str, Any], language: str) -> str:
    """The line's description in `language`, else in English, else any."""
    texts = {one.get("language"): one.get("text", "") for one in item.get("descriptions", [])}
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")


def described_in_english(item: Mapping[str, Any], text: str | None) -> list[dict[str, str]] | None:
    """The line's descriptions with another English one, which stands first."""
    others = [one for one in item.get("descriptions", []) if one.get("language") != "en"]
    english = [{"language": "en", "text": text}] if text else []
    return [*english, *others] or None
