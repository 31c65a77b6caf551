"""hb-shape's answer for a run of text, from an independently built HarfBuzz of the same version (tests/peers)."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from shipdesk.typeset import ShapedRun

PEERS = Path(__file__).resolve().parents[1] / "peers"


def require_peer() -> None:
    """Skip where the peer cannot run; `python dev.py test` brings it."""
    if shutil.which("node") is None or not (PEERS / "node_modules" / "harfbuzzjs").is_dir():
        pytest.skip("node or tests/peers/node_modules is missing; `python dev.py test` brings them")


def hb_shape(jobs: Iterable[Mapping[str, object]]) -> tuple[str, list[list[str]]]:
    """The HarfBuzz version that answered, and for each job's texts the lines that hb-shape would print."""
    asked = json.dumps({"jobs": list(jobs)}).encode("ascii")
    done = subprocess.run(["node", "hb-shape.mjs"], cwd=PEERS, input=asked, capture_output=True, check=True)
    answer = json.loads(done.stdout)
    return answer["version"], answer["lines"]


def as_hb_shape_prints(run: ShapedRun) -> str:
    """The run in hb-shape's notation: glyph=cluster@offset+advance."""
    glyphs = zip(run.glyphs, run.clusters, run.advances, run.x_offsets, run.y_offsets, strict=True)
    return "[" + "|".join(_glyph(*one) for one in glyphs) + "]"


def _glyph(glyph: int, cluster: int, advance: int, dx: int, dy: int) -> str:
    offset = f"@{dx},{dy}" if dx or dy else ""
    return f"{glyph}={cluster}{offset}+{advance}"
