"""The photos of a catalog's products, in the catalog's own file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shipdesk.database import Database, atomic

if TYPE_CHECKING:
    from shipdesk.drawing.photo import Photo


@dataclass(frozen=True)
class KeptPhoto:
    """A photo as lists show it; its full size is read when somebody looks at it."""

    id: int
    width: int
    height: int
    sha256: str
    thumbnail: bytes


class Photos:
    """Of one open catalog, by SKU, in their order."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, sku: str) -> list[KeptPhoto]:
        asked = "SELECT id, width, height, sha256, thumbnail FROM product_photos WHERE sku = ? ORDER BY position, id"
        return [KeptPhoto(*row) for row in self._db.execute(asked, (sku,))]

    def full(self, identity: int) -> bytes | None:
        """The JPEG of a photo."""
        row = self._db.execute("SELECT photo FROM product_photos WHERE id = ?", (identity,)).fetchone()
        return None if row is None else bytes(row[0])

    def add(self, sku: str, photo: Photo) -> bool:
        """At the end; the same photo twice is kept once, and then it is False."""
        import hashlib

        sha256 = hashlib.sha256(photo.jpeg).hexdigest()
        if any(one.sha256 == sha256 for one in self.of(sku)):
            return False
        with atomic(self._db):
            last = self._db.execute("SELECT max(position) FROM product_photos WHERE sku = ?", (sku,)).fetchone()[0]
            self._db.execute(
                "INSERT INTO product_photos (sku, position, sha256, width, height, photo, thumbnail)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (sku, (last or 0) + 1, sha256, photo.width, photo.height, photo.jpeg, photo.thumbnail),
            )
        return True

    def remove(self, sku: str, identity: int) -> bool:
        """Whether there was one."""
        with atomic(self._db):
            gone = self._db.execute("DELETE FROM product_photos WHERE sku = ? AND id = ?", (sku, identity))
        return gone.rowcount > 0
