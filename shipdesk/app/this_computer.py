"""This computer: its name for people, and what it is known by where the network gives it another name each day."""

from __future__ import annotations

import hashlib
import socket
import sys
from dataclasses import dataclass

_LENGTH = 16


@dataclass(frozen=True)
class Computer:
    """`identity` may be empty: then the name must do."""

    name: str
    identity: str = ""

    def is_named_in(self, note: dict[str, object]) -> bool:
        """Whether the note that a window left is of this computer."""
        left = note.get("computer")
        if left and self.identity:
            return left == self.identity
        return note.get("host") == self.name


def this_computer() -> Computer:
    """The system's own mark is written as a hash. Copies of one Windows have one mark, so there the name counts too."""
    from shipdesk.ui.computer_mark import computer_mark

    name, mark = socket.gethostname(), computer_mark()
    if not mark:
        return Computer(name)
    whole = mark + name.encode() if sys.platform == "win32" else mark
    return Computer(name, hashlib.sha256(whole).hexdigest()[:_LENGTH])
