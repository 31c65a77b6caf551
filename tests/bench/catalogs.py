"""Search, editing and the table of a large catalog: figures, and what only a plain scan finds."""

from __future__ import annotations

import json
import random
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from shipdesk import paths
from shipdesk.catalogs import Catalog, View
from shipdesk.catalogs.folding import fold, searched_text
from shipdesk.reference import Reference
from tests.bench.million import LARGE, catalog_file
from tests.bench.timing import Figure, Memory, Ratio

QUERIES = 200
PAGE, EDITS = 100, 20
OPENINGS, SMALL = 3, 50
TRIES = 3
BEST_OF = f"CPU, each the least of {TRIES}"
"""What else the machine does lengthens a measure and never shortens it."""
_SCRIPTS = (("th", "name_th"), ("zh", "name_zh"), ("en", "name_en"))


def catalogs(folder: Path, size: int = LARGE) -> Iterator[Figure | Ratio | Memory]:
    """Every measure on one catalog of `size` products."""
    file = catalog_file(size)
    with Catalog.open(file, Reference.load(paths.resources()).minor_units) as catalog:
        asked = queries(catalog)
        yield from searching(catalog, asked, size)
        yield missed(catalog, asked, size)
        yield index_size(catalog, size)
        yield from table(catalog, size)
    yield from first_paint(file, size)
    copy = folder / "edited.sqlite3"
    shutil.copy(file, copy)
    with Catalog.open(copy, Reference.load(paths.resources()).minor_units) as catalog:
        yield edited(catalog, size)
        yield added(catalog)


def queries(catalog: Catalog) -> list[str]:
    """Parts of names in three scripts, 1 to 8 characters long, parts of SKUs, and whole GTINs; seeded."""
    chance = random.Random(2026)
    listing = catalog.list_view(View(order="sku"))
    places = [chance.randrange(listing.total) for _ in range(QUERIES)]
    rows = [catalog.rows_of(listing, place, 1)[0] for place in places]
    found = []
    for number, row in enumerate(rows):
        kind = number % 5
        if kind == 3:
            found.append(row["sku"][chance.randrange(4) :])
        elif kind == 4:
            found.append(row["gtin"])
        else:
            name = row[_SCRIPTS[kind][1]]
            length = (1, 2, 3, 5, 8)[number // 5 % 5]
            start = chance.randrange(max(1, len(name) - length))
            found.append(name[start : start + length].strip() or name)
    return found


def searching(catalog: Catalog, asked: list[str], size: int) -> Iterator[Figure]:
    catalog.search("ขนม", 50)
    times = sorted(_least(partial(catalog.search, query, 50)) for query in asked)
    p95, worst = times[int(len(times) * 0.95)], times[-1]
    words = f"median {statistics.median(times):.1f}, p95 {p95:.1f}, worst {worst:.1f} ms"
    yield Figure(f"{len(asked)} searches in {size:,} products", words, f"p95 5 ms, worst 50 ms; {BEST_OF}")
    near = [_least(partial(catalog.search, word, 50)) for word in ("choclate", "durain", "ทุเรยน", "ขนมปงงง")]
    yield Figure("4 misspelt searches", f"worst {max(near):.1f} ms", "50 ms")


def missed(catalog: Catalog, asked: list[str], size: int) -> Figure:
    """Every hit of every query, against `in` over every product's text."""
    needles = [fold(query) for query in asked]
    wanted = dict.fromkeys(needles, 0)
    for row in catalog.rows():
        text = searched_text(row)
        for needle in wanted:
            if needle in text:
                wanted[needle] += 1
    wrong = [needle for needle, count in wanted.items() if catalog.list_view(View(needle, order="sku")).total != count]
    return Figure(f"queries that miss or add a hit, of {len(wanted)}", f"{len(wrong)} at {size:,}", "0")


def index_size(catalog: Catalog, size: int) -> Figure:
    """What the search keeps, against the table of the products."""
    sizes = dict(catalog._db.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"))
    index = sum(size for name, size in sizes.items() if name.startswith(("search_", "product_search", "product_codes")))
    ratio = index / sizes["products"]
    return Figure("search index against its table", f"{ratio:.2f} x ({index / size:.0f} bytes a product)", "1.0 x")


def table(catalog: Catalog, size: int) -> Iterator[Figure]:
    opening = _ms(lambda: catalog.rows_of(catalog.list_view(View(order="sku")), 0, PAGE))
    yield Figure("first page of the table", f"{opening:.1f} ms", "1.5 x a small one")
    for order in ("sku", "unit_price", "shown_th"):
        first = _ms(partial(catalog.list_view, View(order=order)))
        sorting = _ms(partial(_top, catalog, View(order=order, falling=True)))
        listing = catalog.list_view(View(order=order))
        jumps = [_ms(partial(catalog.rows_of, listing, at, PAGE)) for at in range(0, size, max(1, size // 20))]
        words = f"{sorting:.0f} ms, worst jump {max(jumps):.0f} ms (built in {first / 1000:.1f} s)"
        yield Figure(f"sorted by {order}", words, "100 ms")


def first_paint(file: Path, size: int) -> Iterator[Ratio | Memory]:
    """The catalog page from its making to its first rows, each time in a process of its own."""
    large, small = ([_opened(one) for _ in range(OPENINGS)] for one in (file, catalog_file(SMALL)))
    seconds, peaks = ([[one[what] for one in runs] for runs in (large, small)] for what in ("seconds", "peak_kib"))
    what = f"catalog page of {size:,} products"
    ours, peer = map(statistics.median, seconds)
    yield Ratio(what, f"{SMALL} products; bar 1.5 x", ours, peer, OPENINGS)
    ours, peer = map(statistics.median, peaks)
    yield Memory(what, f"{SMALL} products; bar 60 MiB more", int(ours), int(peer))


def _opened(file: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.first_paint", str(file)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, float] = json.loads(told.splitlines()[-1])
    return found


def edited(catalog: Catalog, size: int) -> Figure:
    """One product changed at a time, durably, the index with it."""
    listing = catalog.list_view(View(order="sku"))
    skus = [catalog.rows_of(listing, size * at // EDITS, 1)[0]["sku"] for at in range(EDITS)]
    works = [partial(catalog.set_fields, sku, {"name_th": f"ทุเรียน {sku}"}) for sku in skus]
    return _durably("one product edited", works)


def added(catalog: Catalog) -> Figure:
    """One new product at a time, durably, the index with it: a copy of one that is there, under a SKU of its own."""
    listing = catalog.list_view(View(order="sku"))
    sample = catalog.get(catalog.rows_of(listing, listing.total // 2, 1)[0]["sku"])
    new = [replace(sample, sku=f"NEW-{number:06d}", gtin=None) for number in range(EDITS)]
    return _durably("one product added", [partial(catalog.add, product) for product in new])


def _durably(what: str, works: Sequence[Callable[[], object]]) -> Figure:
    """CPU, and the clock on the wall, which also tells how long the disk takes."""
    started = time.perf_counter()
    times = [_ms(work) for work in works]
    wall = (time.perf_counter() - started) * 1000 / len(works)
    words = f"median {statistics.median(times):.1f}, worst {max(times):.1f} ms"
    return Figure(what, words, f"20 ms; CPU (on the wall {wall:.0f} ms each)")


def _top(catalog: Catalog, view: View) -> object:
    return catalog.rows_of(catalog.list_view(view), 0, PAGE)


def _least(work: Callable[[], object]) -> float:
    return min(_ms(work) for _ in range(TRIES))


def _ms(work: Callable[[], object]) -> float:
    """Of this process alone: on a machine that works at other things the clock on the wall tells of those."""
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000
