"""What kind of sealed file somebody has opened, without reading it: by its ending, else by its first member.

A file that came by mail or chat may have lost its ending; desktops know it by the same member
(`resources/installers/linux/org.shipdesk.ShipDesk.mime.xml`).
"""

from __future__ import annotations

from pathlib import Path

from shipdesk.backups.lists import LIST
from shipdesk.paths import DESK_FILE, SHIPMENT_FILE
from shipdesk.services.hand_over import BODY
from shipdesk.services.sealed_file import CONSIGNMENT, DESK

_ENDINGS = {DESK_FILE: DESK, SHIPMENT_FILE: CONSIGNMENT}
_LOCAL_HEADER, _LENGTH, _NAME = b"PK\x03\x04", slice(26, 28), 30
_HEAD = 256


def kind_at_a_glance(file: Path) -> str | None:
    """None for what is no sealed file, or cannot be read."""
    return _ENDINGS.get(file.suffix.lower()) or _kind_by_content(file)


def _kind_by_content(file: Path) -> str | None:
    try:
        with file.open("rb") as opened:
            head = opened.read(_HEAD)
    except OSError:
        return None
    if not head.startswith(_LOCAL_HEADER):
        return None
    length = int.from_bytes(head[_LENGTH], "little")
    first = head[_NAME : _NAME + length].decode("utf-8", "replace")
    if first == BODY:
        return CONSIGNMENT
    return DESK if first.endswith(f"/{LIST}") else None
