"""A list of the hub's, every page of it."""

from __future__ import annotations

from collections.abc import Callable

from shipdesk.hub.calls.call import Inquiry
from shipdesk.hub.port import Done, Outcome, Unknown
from shipdesk.services.desk import Desk

MOST_PAGES = 500


def all_pages(desk: Desk, page: Callable[[str | None], Inquiry]) -> Outcome:
    """Done with all `items` that are objects, or what kept a page from coming; `page` makes the question by cursor."""
    items: list[object] = []
    cursor: str | None = None
    for _ in range(MOST_PAGES):
        outcome = desk.hub.ask(page(cursor))
        if not isinstance(outcome, Done):
            return outcome
        told = outcome.body.get("items")
        if not isinstance(told, list):
            return Unknown("hub_broken_answer")
        items += [one for one in told if isinstance(one, dict)]
        cursor = outcome.body.get("next_cursor")
        if not isinstance(cursor, str):
            break
    return Done(200, {"items": items})
