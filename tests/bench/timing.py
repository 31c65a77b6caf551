"""Time two ways of doing the same in turn and tell their ratio."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Ratio:
    """Medians in seconds over `runs` runs taken in turn, so that both see the same machine."""

    what: str
    peer: str
    ours_s: float
    peer_s: float
    runs: int

    @property
    def ratio(self) -> float:
        return self.ours_s / self.peer_s

    def line(self) -> str:
        figures = f"{self.ours_s:9.4f} s {self.peer_s:9.4f} s {self.ratio:8.2f} x"
        return f"{self.what:<44} {figures}  {self.peer} ({self.runs} runs)"


@dataclass(frozen=True)
class Memory:
    """Peaks of resident memory in KiB, each of a process of its own."""

    what: str
    peer: str
    ours_kib: int
    peer_kib: int

    def line(self) -> str:
        ours, peer, ratio = self.ours_kib / 1024, self.peer_kib / 1024, self.ours_kib / self.peer_kib
        return f"{self.what:<44} {ours:7.1f} MiB {peer:7.1f} MiB {ratio:8.2f} x  {self.peer}"


HEADING = f"{'what':<44} {'ours':>11} {'peer':>11} {'ratio':>10}  against"


def in_turn(what: str, ours: Callable[[], object], peer_name: str, peer: Callable[[], object], runs: int = 5) -> Ratio:
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs):
        for kept, work in zip(times, (ours, peer), strict=True):
            started = time.perf_counter()
            work()
            kept.append(time.perf_counter() - started)
    return Ratio(what, peer_name, statistics.median(times[0]), statistics.median(times[1]), runs)


@dataclass(frozen=True)
class Turns:
    """Medians in seconds of several ways taken in turn, by name, and what each gave last."""

    seconds: Mapping[str, float]
    given: Mapping[str, Any]
    runs: int

    def ratio(self, what: str, ours: str, peer_name: str, peer: str) -> Ratio:
        return Ratio(what, peer_name, self.seconds[ours], self.seconds[peer], self.runs)


def all_in_turn(ways: Mapping[str, Callable[[], object]], runs: int) -> Turns:
    """For one way that is held against several: none is run more often than the others."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    given: dict[str, object] = {}
    for _ in range(runs):
        for name, work in ways.items():
            started = time.perf_counter()
            given[name] = work()
            times[name].append(time.perf_counter() - started)
    return Turns({name: statistics.median(taken) for name, taken in times.items()}, given, runs)


@dataclass(frozen=True)
class Figure:
    """A figure by itself, beside the bar it has to keep."""

    what: str
    ours: str
    bar: str

    def line(self) -> str:
        return f"{self.what:<44} {self.ours:>35}  bar: {self.bar}"
