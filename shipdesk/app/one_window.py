"""One window for each desk folder: the first holds the folder, every other asks it to come forward and ends.

Who holds is told by a lock that the system takes back when its holder dies, never by a file that is left behind. Beside
it lies a note of the holder: it says on which computer the folder was opened, for a folder that travels. The command
line works beside the window; the database's own locks keep the two apart.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from enum import StrEnum
from pathlib import Path

from shipdesk.app.this_computer import Computer
from shipdesk.database import mapped_errors, turn
from shipdesk.errors import DeskUnusable
from shipdesk.paths import DeskFolder
from shipdesk.whole_files import put_in_place, take_away

PATIENCE_SECONDS = 20.0
"""A first start on a slow computer is not over sooner."""
_LOOK_SECONDS = 0.05


class Claim(StrEnum):
    """OURS; RAISED: another window of this desk came forward."""

    OURS = "ours"
    RAISED = "raised"


@contextmanager
def claim(
    folder: DeskFolder,
    computer: Computer,
    *,
    insists: bool = False,
    patience_seconds: float = PATIENCE_SECONDS,
    opens: Path | None = None,
) -> Iterator[Claim]:
    """Holds the folder while the block runs, or has its holder come forward, and open the file `opens`.

    Raises `DeskUnusable` where the holder does not answer, or where another computer had the folder last and did not
    leave it: only a person can know that it is closed there, and `insists` then.
    """
    folder.root.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        if not _hold_or_call(folder, computer, stack, patience_seconds, opens):
            yield Claim.RAISED
            return
        last = _note(folder)
        if last and not computer.is_named_in(last) and not insists:
            raise _elsewhere(folder, last)
        # A call that lies there is left: who waits for it may have come a moment after the lock was taken.
        # On a full disk nothing tells other computers of this window; it comes all the same.
        with suppress(OSError):
            _write(folder.window_note, _note_of(computer))
        stack.callback(_take_away, folder.window_note)
        yield Claim.OURS


def called(folder: DeskFolder) -> Callable[[Callable[[], None], Callable[[Path], None]], None]:
    """For the holder to ask now and then: calls `come_forward` where somebody has asked, `opens` with their file."""

    def look(come_forward: Callable[[], None], opens: Callable[[Path], None]) -> None:
        if folder.window_call.exists():
            file = _read(folder.window_call).get("opens")
            come_forward()
            folder.window_call.unlink(missing_ok=True)
            if isinstance(file, str):
                opens(Path(file))

    return look


def _hold_or_call(
    folder: DeskFolder, computer: Computer, stack: ExitStack, patience_seconds: float, opens: Path | None
) -> bool:
    """True with the lock in hand; False when the holder has come forward."""
    deadline, has_called = time.monotonic() + patience_seconds, False
    while True:
        attempt = ExitStack()
        if attempt.enter_context(turn(folder.window_lock, patience_seconds=0.0)):
            stack.push(attempt.pop_all())
            return True
        attempt.close()
        holder = _note(folder)
        if holder and not computer.is_named_in(holder):
            raise _elsewhere(folder, holder)
        if has_called and not folder.window_call.exists():
            return False
        if not has_called:
            _let_come_forward()
            with mapped_errors(folder.window_call):
                _write(folder.window_call, {"process": os.getpid(), "opens": str(opens) if opens else None})
            has_called = True
        if time.monotonic() > deadline:
            folder.window_call.unlink(missing_ok=True)
            raise DeskUnusable("busy", "window_does_not_answer", folder=folder.root)
        time.sleep(_LOOK_SECONDS)


def _elsewhere(folder: DeskFolder, note: dict[str, object]) -> DeskUnusable:
    return DeskUnusable("busy", "desk_open_elsewhere", folder=folder.root, host=note.get("host"))


def _note_of(computer: Computer) -> dict[str, object]:
    return {"host": computer.name, "computer": computer.identity, "process": os.getpid()}


def _note(folder: DeskFolder) -> dict[str, object]:
    return _read(folder.window_note)


def _read(path: Path) -> dict[str, object]:
    """Nothing where there is none, or it was cut off while it was written."""
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def _write(path: Path, members: dict[str, object]) -> None:
    """Whole or not at all."""
    partial = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        partial.write_text(json.dumps(members), encoding="utf-8")
        put_in_place(partial, path)
    except OSError:
        _take_away(partial)
        raise


def _take_away(path: Path) -> None:
    """As far as its disk is still there; also where it is pulled out right after."""
    with suppress(OSError):
        take_away(path)


def _let_come_forward() -> None:
    """Windows lets another program come forward only where the one in front allows it."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
