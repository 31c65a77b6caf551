"""What every drawer does around its drawing. Standard library alone: a peer's environment has nothing of ours."""

from __future__ import annotations

import json
import resource
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

Content = dict[str, Any]


def drawn(words: Sequence[str], prepare: Callable[[Content], None], draw: Callable[[Content], bytes]) -> None:
    """Read the content, prepare (fonts), draw with the clock running, write; print seconds and peak KiB as JSON."""
    content = json.loads(Path(words[1]).read_text("utf-8"))
    prepare(content)
    started = time.process_time()
    pdf = draw(content)
    Path(words[2]).write_bytes(pdf)
    seconds = time.process_time() - started
    print(json.dumps({"seconds": seconds, "peak_kib": peak_kib(), "bytes": len(pdf)}))


def peak_kib() -> int:
    """The most memory this process has held. Linux's ru_maxrss would count the process that started it."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="utf-8").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
