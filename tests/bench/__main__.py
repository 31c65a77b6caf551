"""Every measure, one line each; with words only those measures that are called so: `labels printing`."""

from __future__ import annotations

import csv
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

import sqlite_utils
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from shipdesk import paths
from shipdesk.app.demo import CONSIGNMENTS, DEMO_MOMENT, load_samples
from shipdesk.app.wiring import World, open_desk
from shipdesk.catalogs import Catalogs
from shipdesk.database import seeded_bytes
from shipdesk.domain.product import PRODUCT_FIELDS
from shipdesk.drawing import PaperCanvas
from shipdesk.hub.calls.consignments import create
from shipdesk.progress import Progress
from shipdesk.reference import Reference
from shipdesk.services.book_consignment import book
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.import_catalog import ImportWish, import_catalog
from shipdesk.services.outbox_wishes import booking_body
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.read_json import read_json_object
from shipdesk.typeset import load_typesetter
from tests.bench.catalogs import catalogs
from tests.bench.checking import checking
from tests.bench.hub import sending
from tests.bench.hub_news import tracking_news
from tests.bench.imports import imports
from tests.bench.labels import labels_bench
from tests.bench.manifests import manifest
from tests.bench.papers import papers
from tests.bench.printing import zpl_labels
from tests.bench.start import start
from tests.bench.timing import HEADING, Figure, Memory, Ratio, in_turn

Measure = Ratio | Memory | Figure
ROWS = 20_000
BOOKINGS = 40
THAI = "ทุเรียนหมอนทองแช่แข็ง น้ำหนักสุทธิ 500 กรัม"
QUERIES = ("ขนม", "ข", "ทุเรียน", "พริก", "rice", "SKU-001", "8850", "น้ำ", "กะทิ", "米", "芒果", "sauce")


def main() -> None:
    unknown = [name for name in sys.argv[1:] if name not in MEASURES]
    if unknown:
        sys.exit(f"There is no bench called {unknown[0]!r}. There are: {', '.join(MEASURES)}")
    print("Medians of runs taken in turn on this machine; a ratio below 1 means ours is faster.\n")
    print(HEADING)
    with tempfile.TemporaryDirectory(prefix="shipdesk-bench-") as folder:
        for name in sys.argv[1:] or MEASURES:
            for measure in MEASURES[name](Path(folder)):
                print(measure.line(), flush=True)


def catalog(folder: Path) -> Iterator[Ratio]:
    sheet = folder / "products.csv"
    write_products(sheet)
    reference = Reference.load(paths.resources())
    runs = iter(range(1_000_000))

    def ours() -> None:
        catalogs = Catalogs(folder / f"ours-{next(runs)}", reference.minor_units)
        import_catalog(catalogs, ImportWish(sheet=sheet), reference.minor_units, Progress())

    def peer() -> None:
        file = str(folder / f"peer-{next(runs)}.db")
        command = [sys.executable, "-m", "sqlite_utils", "insert", file, "products", str(sheet), "--csv", "--pk", "sku"]
        subprocess.run(command, check=True, capture_output=True)

    yield in_turn(f"import of {ROWS:,} rows, validated, indexed", ours, "sqlite-utils insert --csv", peer, runs=3)
    yield search(folder, reference)


def search(folder: Path, reference: Reference) -> Ratio:
    names = Catalogs(next(folder.glob("ours-*")), reference.minor_units)
    plain = sqlite_utils.Database(next(folder.glob("peer-*.db")))
    columns = (
        "sku",
        "gtin",
        "hs_code",
        "brand",
        *(f"name_{one}" for one in ("en", "th", "zh", "vi", "lo", "km", "my")),
    )
    scan = " OR ".join(f"{column} LIKE ?" for column in columns)
    with names.open("products") as opened:
        return in_turn(
            f"{len(QUERIES)} searches in {ROWS:,} products",
            lambda: [opened.search(query, 50) for query in QUERIES],
            "LIKE over the same columns",
            lambda: [
                list(plain.query(f"SELECT sku FROM products WHERE {scan} LIMIT 50", [f"%{query}%"] * len(columns)))
                for query in QUERIES
            ],
        )


def typeset(_folder: Path) -> Iterator[Ratio]:
    typesetter = load_typesetter(paths.resources())
    pdfmetrics.registerFont(TTFont("Thai", str(paths.resources() / "fonts" / "NotoSansThai-Regular.ttf")))

    def ours() -> None:
        canvas = PaperCanvas(title="Bench", language="th", document_id="bench", date=DEMO_MOMENT.date())
        for page in range(20):
            canvas.add_page(210, 297)
            for row in range(60):
                canvas.text(20, 10 + row * 4.5, typesetter.line(f"{THAI} {page}/{row}", 9, language="th"))
        canvas.finish()

    def peer() -> None:
        canvas = Canvas(BytesIO())
        for page in range(20):
            canvas.setFont("Thai", 9)
            for row in range(60):
                canvas.drawString(57, 800 - row * 12.8, f"{THAI} {page}/{row}")
            canvas.showPage()
        canvas.save()

    yield in_turn("1,200 lines of Thai, shaped", ours, "reportlab drawString, unshaped", peer)


def booking(folder: Path) -> Iterator[Ratio]:
    """Queued durably, sent, and the answer stored, against the hub's own work on the same kind of request."""
    desk = open_desk(folder / "desk", World(lambda: DEMO_MOMENT, seeded_bytes("bench")))
    load_samples(desk)
    sample = read_json_object(paths.resources() / "samples" / CONSIGNMENTS[1])
    first = pack_consignment(desk, new_consignment(desk, sample).reference).reference
    runs = iter(range(1_000_000))

    def packed() -> list[str]:
        return [_packed_copy(desk, first, f"BENCH-{next(runs)}") for _ in range(BOOKINGS)]

    ready = [packed() for _ in range(3)]
    bodies = [_bodies(desk, packed()) for _ in range(3)]
    yield in_turn(
        f"{BOOKINGS} bookings through the outbox",
        lambda: [book(desk, reference) for reference in ready.pop()],
        "the embedded hub alone",
        lambda: [desk.hub.perform(create(body), desk.tools.new_key()) for body in bodies.pop()],
        runs=3,
    )


def _packed_copy(desk: Desk, reference: str, new_reference: str) -> str:
    copy_consignment(desk, reference, new_reference)
    edit_consignment(desk, new_reference, {"desk": {"planned_departure": "2026-12-20"}})
    return pack_consignment(desk, new_reference).reference


def _bodies(desk: Desk, references: list[str]) -> list[bytes]:
    return [json.dumps(booking_body(find(desk, one).consignment)).encode() for one in references]


def write_products(sheet: Path) -> None:
    """Seeded products under every header of the catalog format, their names put together from the samples'."""
    seeded = random.Random(20261124)
    with (paths.resources() / "samples" / "products.csv").open(encoding="utf-8-sig", newline="") as lines:
        samples = list(csv.DictReader(lines))
    with sheet.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, PRODUCT_FIELDS)
        writer.writeheader()
        for number in range(ROWS):
            row, other = seeded.choice(samples), seeded.choice(samples)
            names = {name: f"{row[name]} {other[name]}".strip() for name in row if name.startswith("name_")}
            writer.writerow(row | names | {"sku": f"SKU-{number:06d}", "gtin": ""})


def one(measure: Callable[[Path], Measure]) -> Callable[[Path], Iterator[Measure]]:
    """A measure of one line among those of several."""
    return lambda folder: iter([measure(folder)])


MEASURES: Mapping[str, Callable[[Path], Iterator[Measure]]] = {
    "start": start,
    "catalogs": catalogs,
    "catalog": catalog,
    "imports": imports,
    "typeset": typeset,
    "papers": papers,
    "booking": booking,
    "manifest": one(manifest),
    "tracking": one(tracking_news),
    "sending": sending,
    "printing": zpl_labels,
    "checking": checking,
    "labels": labels_bench,
}
"""In the order in which they are taken."""


if __name__ == "__main__":
    main()
