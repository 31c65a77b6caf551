"""Suggest the reference of the next consignment: the desk's letters, year and month, and a running number."""

from __future__ import annotations

import re

from shipdesk.services.desk import Desk

LETTERS = "SD"


def next_reference(desk: Desk) -> str:
    """SD-2612-001 in December 2026, then SD-2612-002; a number that someone used is never suggested again."""
    start = f"{LETTERS}-{desk.tools.today():%y%m}-"
    numbered = re.compile(re.escape(start) + r"(\d{3,6})")
    found = map(numbered.fullmatch, desk.store.consignment_list.references(start))
    last = max((int(match.group(1)) for match in found if match), default=0)
    return f"{start}{last + 1:03d}"
