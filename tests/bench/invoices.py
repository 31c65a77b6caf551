"""Commercial invoices of many consignments in one process: `python -m tests.bench.invoices COUNT`.

Prints processor time and peak memory as JSON. Each consignment has ten lines of its own quantities; the bytes of each
invoice are let go, as a batch does once they are stored.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from shipdesk import documents, paths
from shipdesk.documents import PaperContext
from shipdesk.domain.consignment import Consignment
from shipdesk.reference import Reference, Wording
from shipdesk.typeset import load_typesetter
from tests.bench.long_list.drawer import peak_kib
from tests.documents import samples

LINES = 10


def paper_context() -> PaperContext:
    resources = paths.resources()
    return PaperContext(load_typesetter(resources), Reference.load(resources), Wording.load(resources / "wording"))


def consignments(count: int) -> Iterator[Consignment]:
    """Packed, each with its own reference and quantities."""
    packed = samples.consignment("CN", tuple(str(20 + 7 * line) for line in range(LINES)))
    for number in range(count):
        items = tuple(replace(one, quantity=one.quantity + Decimal(number % 97)) for one in packed.items)
        yield replace(packed, client_reference=f"BATCH-{number:05d}", items=items)


def draw(kind: str, consignment: Consignment, context: PaperContext) -> documents.Rendered:
    data = documents.paper_data_of(consignment, context.reference, context.wording, second="zh", revision=1)
    return documents.render(kind, data, context)


def main(count: int) -> None:
    context = paper_context()
    draw("commercial-invoice", next(consignments(1)), context)
    started = time.process_time()
    for consignment in consignments(count):
        draw("commercial-invoice", consignment, context)
    seconds = time.process_time() - started
    print(json.dumps({"seconds": seconds, "peak_kib": peak_kib()}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
