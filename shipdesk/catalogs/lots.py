"""The lots of a catalog's products: number, day of production, day of expiry."""

from __future__ import annotations

from datetime import date

from shipdesk.database import Database, atomic
from shipdesk.domain.lot import Lot

_COLUMNS = "lot_number, production_date, expiry_date, note"
_OF = f"SELECT {_COLUMNS} FROM product_lots WHERE sku = ?"


class Lots:
    """Of one open catalog, by SKU."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, sku: str) -> list[Lot]:
        """Those that expire first come first, those without a date last."""
        rows = self._db.execute(f"{_OF} ORDER BY expiry_date IS NULL, expiry_date, lot_number", (sku,))
        return [_lot(row) for row in rows]

    def get(self, sku: str, number: str) -> Lot | None:
        row = self._db.execute(f"{_OF} AND lot_number = ?", (sku, number)).fetchone()
        return None if row is None else _lot(row)

    def put(self, sku: str, lot: Lot) -> None:
        """A lot of the same number is replaced."""
        values = (sku, lot.number, _text(lot.production_date), _text(lot.expiry_date), lot.note or None)
        with atomic(self._db):
            self._db.execute(f"INSERT OR REPLACE INTO product_lots (sku, {_COLUMNS}) VALUES (?, ?, ?, ?, ?)", values)

    def remove(self, sku: str, number: str) -> bool:
        """Whether there was one."""
        with atomic(self._db):
            gone = self._db.execute("DELETE FROM product_lots WHERE sku = ? AND lot_number = ?", (sku, number))
        return gone.rowcount > 0


def _lot(row: tuple[str, str | None, str | None, str | None]) -> Lot:
    number, made, expires, note = row
    return Lot(number=number, production_date=_day(made), expiry_date=_day(expires), note=note or "")


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
