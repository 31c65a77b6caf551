"""What papers cost: a long list against other drawers, the set of one consignment, a batch of invoices.

Processor time, the best of the runs: each works on one core, and what else the machine does only adds.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from shipdesk.documents import KINDS, PaperContext
from shipdesk.domain.consignment import Consignment
from shipdesk.drawing import raster
from tests.bench.invoices import LINES as INVOICE_LINES
from tests.bench.invoices import consignments, draw, paper_context
from tests.bench.long_list.content import LINES, content
from tests.bench.timing import Memory, Ratio
from tests.documents.samples import OF_FRUIT

HERE = Path(__file__).parent
PEERS = HERE.parents[1] / "build" / "bench-peers" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OURS, LONG_TABLE, QT = (f"tests.bench.long_list.{name}" for name in ("ours", "longtable", "qt"))
WEASYPRINT = "weasyprint"
NAMES = {LONG_TABLE: "reportlab LongTable, unshaped", QT: "Qt QPainter, shaped in C++", WEASYPRINT: "WeasyPrint"}
RUNS = 5
FEW, MANY = 100, 1_000
SCREEN_DPI = 96
FIRST_PAGE_S, WHOLE_SET_S = 0.150, 1.0


@dataclass(frozen=True)
class Told:
    """What one drawer said of itself."""

    seconds: float
    peak_kib: int


def papers(folder: Path) -> Iterator[Ratio | Memory]:
    yield from long_list(folder)
    yield from one_set()
    yield from batch()


def long_list(folder: Path) -> Iterator[Ratio | Memory]:
    """Each drawer alone in its process, in turn; WeasyPrint, the slowest, once."""
    given = folder / "content.json"
    given.write_text(json.dumps(content()), "utf-8")
    told: dict[str, list[Told]] = {OURS: [], LONG_TABLE: [], QT: []}
    for _ in range(RUNS):
        for name, kept in told.items():
            kept.append(_told([sys.executable, "-m", name, str(given), str(folder / "list.pdf")]))
    if PEERS.exists():
        drawer = HERE / "long_list" / "weasyprint_html.py"
        told[WEASYPRINT] = [_told([str(PEERS), str(drawer), str(given), str(folder / "list.pdf")])]
    what = f"a packing list of {LINES:,} lines, shaped"
    for name, peer in NAMES.items():
        if name in told:
            yield Ratio(what, peer, _best(told[OURS]), _best(told[name]), len(told[name]))
    yield Memory(f"{what}: peak", NAMES[LONG_TABLE], told[OURS][-1].peak_kib, told[LONG_TABLE][-1].peak_kib)


def one_set() -> Iterator[Ratio]:
    """Against the time that is aimed at, not against a peer: nobody else makes such a set."""
    context = paper_context()
    taken = [_draw_set(consignment, context) for consignment in consignments(RUNS + 1)][1:]
    firsts, wholes = [first for first, _ in taken], [whole for _, whole in taken]
    count = len(_kinds())
    yield Ratio("an invoice's first page on screen, warm", "the aim", min(firsts), FIRST_PAGE_S, RUNS)
    yield Ratio(f"{count} papers of {INVOICE_LINES} lines, warm", "the aim", min(wholes), WHOLE_SET_S, RUNS)


def _draw_set(consignment: Consignment, context: PaperContext) -> tuple[float, float]:
    """Seconds of the processor until the first page is a picture, and until every paper is drawn."""
    started = time.process_time()
    raster.picture(draw("commercial-invoice", consignment, context).pdf, 0, SCREEN_DPI)
    first = time.process_time() - started
    started = time.process_time()
    for kind in _kinds():
        draw(kind, consignment, context)
    return first, time.process_time() - started


def _kinds() -> list[str]:
    """What a consignment of food bound for China needs; of fresh fruit and of findings it has none."""
    return [kind for kind in KINDS if kind not in OF_FRUIT and kind != "findings-sheet"]


def batch() -> Iterator[Ratio | Memory]:
    few, many = (_told([sys.executable, "-m", "tests.bench.invoices", str(count)]) for count in (FEW, MANY))
    per_invoice = f"an invoice in a batch of {MANY:,}"
    yield Ratio(per_invoice, f"one in a batch of {FEW}", many.seconds / MANY, few.seconds / FEW, 1)
    yield Memory(f"{per_invoice}: peak", f"a batch of {FEW}", many.peak_kib, few.peak_kib)


def _told(command: Sequence[str]) -> Told:
    done = subprocess.run(command, capture_output=True, check=True)
    said = json.loads(done.stdout.splitlines()[-1])
    return Told(said["seconds"], said["peak_kib"])


def _best(told: Sequence[Told]) -> float:
    return min(one.seconds for one in told)
