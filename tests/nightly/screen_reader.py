"""A screen reader that only writes down: everything that AT-SPI tells of a program's front window, over D-Bus.

`python3 screen_reader.py COMMAND...` is run by the system's own Python, which has pyatspi, inside `dbus-run-session`.
It starts an X server and the accessibility bus, then COMMAND, which names its scenes as `window_read_aloud` does; for
each it prints one line of JSON: every object that is told, and where the cursor goes by Tab.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
MANY = ("table", "tree table", "list", "tree")
"""Of these only the heads of columns and a few rows are read: there may be thousands."""
MOST_ROWS, MOST_TABS = 40, 200
PATIENCE, LONGEST_TURN, ANSWER_MS = 120.0, 10.0, 60_000
"""A busy machine answers late, which is no fault of the window's."""


def start_screen() -> subprocess.Popen[bytes]:
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as told:
        os.environ["DISPLAY"] = ":" + told.readline().strip()
    return server


def told_of(one: Any, path: str) -> dict[str, Any]:
    try:
        box = one.queryComponent().getExtents(0)
        extents = [box.x, box.y, box.width, box.height]
    except NotImplementedError:
        extents = None
    role = one.getRoleName()
    return {
        "path": path, "role": role, "name": one.name or "", "description": one.description or "",
        "label": label_of(one) if role == "combo box" else "",
        "states": sorted(str(state.value_nick) for state in one.getState().getStates()), "extents": extents,
    }  # fmt: skip


def label_of(one: Any) -> str:
    """On Linux Qt tells of a list of choices what is chosen as its name, and its label as a relation."""
    import pyatspi  # type: ignore[import-not-found, unused-ignore]

    labels = [
        relation.getTarget(number).name or ""
        for relation in one.getRelationSet()
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY
        for number in range(relation.getNTargets())
    ]
    return " ".join(labels)


def read_tree(one: Any, path: str, found: list[dict[str, Any]]) -> None:
    told = told_of(one, path)
    found.append(told)
    if path and "showing" not in told["states"]:
        return
    count = min(one.childCount, MOST_ROWS) if told["role"] in MANY else one.childCount
    for number in range(count):
        child = one.getChildAtIndex(number)
        if child is not None:
            read_tree(child, f"{path}/{number}", found)


def path_of(one: Any) -> str:
    """As `read_tree` counts it, from the window down."""
    numbers: list[str] = []
    while one is not None and one.parent is not None and one.parent.getRoleName() != "application":
        numbers.append(str(one.getIndexInParent()))
        one = one.parent
    return "".join(f"/{number}" for number in reversed(numbers))


def has_state(one: Any, state: str) -> bool:
    return any(found.value_nick == state for found in one.getState().getStates())


class Reader:
    def __init__(self, command: list[str]) -> None:
        import pyatspi  # type: ignore[import-not-found, unused-ignore]

        self.atspi = pyatspi
        pyatspi.Atspi.set_timeout(ANSWER_MS, ANSWER_MS)
        environment = os.environ | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
        self.program = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        self.focused: list[Any] = []
        pyatspi.Registry.registerEventListener(self._focus, "object:state-changed:focused")

    def scenes(self) -> Iterator[dict[str, Any]]:
        assert self.program.stdout is not None
        for line in self.program.stdout:
            if line.startswith('{"scene"'):
                objects: list[dict[str, Any]] = []
                scene = json.loads(line)
                read_tree(self._front(scene["title"]), "", objects)
                yield scene | {"objects": objects, "tabs": list(self._tabs(objects))}
                self._say("next")

    def _tabs(self, objects: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """The objects that Tab comes to, where they stood before it, until it comes to one again."""
        known, seen = {one["path"]: one for one in objects}, set()
        for _ in range(MOST_TABS):
            self.focused.clear()
            if not self._say("tab", answered=True)["moved"]:
                # Within one object, as from link to link of a sentence; or nothing takes the cursor at all.
                continue
            self._listen(LONGEST_TURN, lambda: bool(self.focused))
            if not self.focused:
                return
            path = path_of(self.focused[-1])
            if path in seen:
                return
            seen.add(path)
            yield known.get(path) or told_of(self.focused[-1], path)

    def _focus(self, event: Any) -> None:
        if event.detail1:
            self.focused.append(event.source)

    def _front(self, title: str) -> Any:
        """The window of that title; of several the active one."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            desktop = self.atspi.Registry.getDesktop(0)
            programs = [desktop.getChildAtIndex(number) for number in range(desktop.childCount)]
            for program in (one for one in programs if one is not None):
                windows = [program.getChildAtIndex(number) for number in range(program.childCount)]
                named = [one for one in windows if one is not None and one.name == title and has_state(one, "showing")]
                if named:
                    return max(named, key=lambda one: has_state(one, "active"))
            self._listen(0.2)
        raise SystemExit(f"no window is told of by the title {title!r}")

    def _listen(self, seconds: float, enough: Callable[[], bool] = lambda: False) -> None:
        """Events come only while the loop of GLib runs."""
        from gi.repository import GLib  # type: ignore[import-not-found, unused-ignore]

        context, until = GLib.MainContext.default(), time.monotonic() + seconds
        while time.monotonic() < until and not enough():
            while context.pending():
                context.iteration(False)
            time.sleep(0.002)

    def _say(self, word: str, *, answered: bool = False) -> dict[str, Any]:
        assert self.program.stdin is not None
        assert self.program.stdout is not None
        self.program.stdin.write(word + "\n")
        self.program.stdin.flush()
        answer: dict[str, Any] = json.loads(self.program.stdout.readline()) if answered else {}
        return answer


def main(command: list[str]) -> int:
    server = start_screen()
    launcher = next(one for one in LAUNCHERS if Path(one).exists())
    bus = subprocess.Popen([launcher, "--launch-immediately"], stderr=subprocess.DEVNULL)
    reader = Reader(command)
    try:
        for scene in reader.scenes():
            print("\n" + json.dumps(scene, ensure_ascii=False), flush=True)
        return reader.program.wait(timeout=PATIENCE)
    finally:
        reader.program.kill()
        # Killed it would leave the bus itself running, with our output in its hands.
        bus.terminate()
        bus.wait(PATIENCE)
        server.kill()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
