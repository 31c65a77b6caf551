"""How long the event loop of the window stands still: by the clock, and by its own work alone."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

EVERY_MS = 5


@dataclass
class Stalls:
    """In seconds: between two ticks of a timer, how late the second came, and what the UI thread itself worked."""

    late: list[float] = field(default_factory=list)
    kept: list[float] = field(default_factory=list)
    """As late as that by this program alone: without the time in which the system gave the processor to others."""
    owed: list[float] = field(default_factory=list)
    """As late as all threads of this program together worked in that time: the most that it can be to blame for.

    On a machine that is busy with others, a thread that holds the interpreter may itself wait for the processor.
    """
    worked: list[float] = field(default_factory=list)

    @property
    def longest(self) -> float:
        return max(self.late, default=0.0)

    @property
    def hardest(self) -> float:
        """The longest that the UI thread worked without looking up; other programs and threads do not count."""
        return max(self.worked, default=0.0)

    def over(self, seconds: float) -> int:
        return sum(1 for one in self.kept if one > seconds)

    def line(self, what: str) -> str:
        ordered = sorted(self.kept)
        most = ordered[len(ordered) * 99 // 100] if ordered else 0.0
        figures = f"{len(ordered)} ticks, 99 % within {most * 1000:.0f} ms, longest {ordered[-1] * 1000:.0f} ms"
        return (
            f"{what}: {figures}, {self.over(0.05)} over 50 ms; of that by this program's work"
            f" {sum(one > 0.05 for one in self.owed)}, longest {max(self.owed, default=0.0) * 1000:.0f} ms;"
            f" the UI thread's work at most {self.hardest * 1000:.0f} ms;"
            f" with other programs longest {self.longest * 1000:.0f} ms"
        )


class StallWatch(QObject):
    """Ticks in the thread that made it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seen = Stalls()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self.begin()

    def begin(self) -> None:
        """Counts from now on."""
        self.seen = Stalls()
        self._at, self._worked, self._queued = time.perf_counter(), time.thread_time(), _queued()
        self._used = time.process_time()
        self._timer.start(EVERY_MS)

    def end(self) -> Stalls:
        self._timer.stop()
        return self.seen

    def _tick(self) -> None:
        at, worked, queued = time.perf_counter(), time.thread_time(), _queued()
        used, late = time.process_time(), max(0.0, at - self._at - EVERY_MS / 1000)
        kept = max(0.0, late - (queued - self._queued))
        self.seen.late.append(late)
        self.seen.kept.append(kept)
        self.seen.owed.append(min(kept, used - self._used))
        self.seen.worked.append(worked - self._worked)
        self._at, self._worked, self._queued, self._used = at, worked, queued, used


def _queued() -> float:
    """Seconds for which this thread could have run and others did; nothing where the system does not tell."""
    try:
        told = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return int(told.split()[1]) / 1e9
