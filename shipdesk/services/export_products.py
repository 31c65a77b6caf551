"""Products out into a file: a table as CSV or XLSX that the import reads back unchanged, or the whole catalog file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from shipdesk.catalogs import Catalogs, View
from shipdesk.domain.product_fields import PRODUCT_FIELDS
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.product_table import Key, all_rows, ask_table
from shipdesk.sheets import write_csv
from shipdesk.sheets.xlsx import write_xlsx

MOST_XLSX_ROWS = 1_048_575
"""What a sheet of XLSX holds below its headers."""


def export_view(catalogs: Catalogs, path: Path, view: View, progress: Progress, *, catalog: str | None = None) -> int:
    """Writes the products that a view shows, in its order; the file's ending says how. Returns their number."""
    table = ask_table(catalogs, view, progress, catalog=catalog)
    cells = ([row.row[field] for field in PRODUCT_FIELDS] for row in all_rows(catalogs, table, progress))
    return _write(path, cells, table.total)


def export_products(catalogs: Catalogs, path: Path, keys: Sequence[Key], progress: Progress) -> int:
    """Writes these products in the order given; those that are gone are left out."""
    return _write(path, _chosen(catalogs, keys, progress), len(keys))


def _chosen(catalogs: Catalogs, keys: Sequence[Key], progress: Progress) -> Iterator[list[str]]:
    found: dict[Key, list[str]] = {}
    for name in dict.fromkeys(catalog for catalog, _ in keys):
        progress.step(len(found), len(keys))
        with catalogs.open(name) as one:
            rows = one.rows_by_sku([sku for catalog, sku in keys if catalog == name])
        found |= {(name, sku): [row[field] for field in PRODUCT_FIELDS] for sku, row in rows.items()}
    return (found[key] for key in keys if key in found)


def _write(path: Path, rows: Iterator[list[str]], total: int) -> int:
    if path.suffix.lower() != ".xlsx":
        return write_csv(path, PRODUCT_FIELDS, rows)
    if total > MOST_XLSX_ROWS:
        raise WrongInput("limit", "xlsx_too_many_rows", limit=f"{MOST_XLSX_ROWS:,}", rows=f"{total:,}")
    return write_xlsx(path, PRODUCT_FIELDS, rows)
