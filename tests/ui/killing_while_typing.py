"""Kills a program in which someone types, and looks at what is left of the typing."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

from shipdesk.app.wiring import open_desk
from shipdesk.services.find_consignment import find, list_consignments
from shipdesk.services.unfinished_drafts import unfinished_drafts
from tests.builders import KUNMING

CHILD = Path(__file__).with_name("typing_child.py")
REPOSITORY = CHILD.parents[2]
LONGEST_TYPING_SECONDS = 5.0
ALLOWED_SECONDS = 2.0
LONGEST_PAUSE_SECONDS = 0.25
"""Between two keys, of which there are five in a second, where the program has its turn."""


def kill_while_typing(folder: Path, where: str, moments: random.Random) -> int:
    """Types and is killed; how many keys were pressed longer ago than may be missing.

    A program that got no turn on a busy machine wrote nothing meanwhile and pressed no key: that time does not count.
    """
    command = [sys.executable, "-c", f"exec(open({str(CHILD)!r}).read())", str(folder), where]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(moments.uniform(ALLOWED_SECONDS, LONGEST_TYPING_SECONDS))
        killed_at = time.monotonic()
        child.kill()
        pressed = [float(line) for line in child.stdout.read().splitlines() if line.count(".") == 1]
    return sum(_had(pressed[number:], killed_at) > ALLOWED_SECONDS for number in range(len(pressed)))


def _had(moments: list[float], end: float) -> float:
    """Seconds from the first of these moments to the end in which the program had its turn."""
    return sum(min(after - before, LONGEST_PAUSE_SECONDS) for before, after in pairwise([*moments, end]))


def look_at_what_is_left(folder: Path, where: str, due: int) -> None:
    """The typing is offered again, whole but for the last moments, and nothing became a shipment by itself."""
    desk = open_desk(folder)
    try:
        assert [one.reference for one in list_consignments(desk)] == [KUNMING]
        texts = [_text(draft.fields, where) for draft in unfinished_drafts(desk)]
        payment = find(desk, KUNMING).consignment.desk.payment
        texts.append(str(payment.terms) if payment is not None else "")
        typed = "abcdefghij" * 20
        assert any(typed.startswith(text) and len(text) >= due for text in texts if text) or due == 0, (texts, due)
    finally:
        for draft in unfinished_drafts(desk):
            desk.store.drafts.remove(draft.key)
        desk.store.close()


def _text(fields: dict[str, object], where: str) -> str:
    if where == "new":
        return str(fields.get("place", ""))
    entries = fields.get("entries", [])
    assert isinstance(entries, list)
    return next((str(one.get("text", one.get("value"))) for one in entries), "")
