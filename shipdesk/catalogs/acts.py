"""What was done to a catalog, act by act, so that the last one can be taken back and done again.

Of each product an act touched, its state before and after is kept: absent, living, or in the trash since a day. Of a
changed product only the fields that differ, of added ones only their ids; what they were is kept when they go.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from shipdesk.catalogs.rows import BATCH, ProductRows, Row
from shipdesk.database import Database
from shipdesk.domain.product_fields import PRODUCT_FIELDS
from shipdesk.errors import WrongInput

MOST_ACTS = 100
_NEW_ACT = "INSERT INTO catalog_acts(kind) VALUES (?)"
_NEW_CHANGE = "INSERT INTO catalog_changes(act, product, last_product, before, after) VALUES (?, ?, ?, ?, ?)"
_LAST = "SELECT id, kind FROM catalog_acts WHERE is_undone = 0 ORDER BY id DESC LIMIT 1"
_NEXT = "SELECT id, kind FROM catalog_acts WHERE is_undone = 1 ORDER BY id LIMIT 1"
_TRASH = "INSERT INTO product_trash(id, sku, trashed_on, product) VALUES (?, ?, ?, ?)"


class Act(StrEnum):
    """What a person did, in one go."""

    IMPORT = "import"
    EDIT = "edit"
    TRASH = "trash"
    RESTORE = "restore"


@dataclass(frozen=True)
class Undone:
    """An act that was taken back or done again, and how many products it touched."""

    kind: Act
    products: int


@dataclass(frozen=True)
class State:
    """A product in full, living or in the trash since `trashed_on` (an ISO date)."""

    row: Row
    trashed_on: str | None = None

    def text(self) -> str:
        kept = {column: text for column, text in self.row.items() if text}
        return json.dumps({"row": kept, "trashed_on": self.trashed_on}, ensure_ascii=False)


class Acts:
    """Keeps acts of one catalog; every method runs inside the caller's transaction."""

    def __init__(self, db: Database, rows: ProductRows) -> None:
        self._db, self._rows = db, rows

    def begin(self, kind: Act) -> int:
        """A new act; what was undone before can't be done again after it."""
        self._db.execute("DELETE FROM catalog_acts WHERE is_undone = 1")
        self._db.execute(
            "DELETE FROM catalog_acts WHERE id <= (SELECT max(id) FROM catalog_acts) - ?", (MOST_ACTS - 1,)
        )
        return int(self._db.execute(_NEW_ACT, (kind.value,)).lastrowid or 0)

    def added(self, act: int, first: int, last: int) -> None:
        """These products are new, under ids that follow one another."""
        self._db.execute(_NEW_CHANGE, (act, first, last, None, None))

    def changed(self, act: int, identity: int, old: Row, new: Row) -> None:
        fields = [column for column in PRODUCT_FIELDS if old[column] != new[column]]
        before, after = ({"set": {column: row[column] for column in fields}} for row in (old, new))
        self._db.execute(_NEW_CHANGE, (act, identity, identity, _json(before), _json(after)))

    def moved(self, act: int, identity: int, before: State, after: State) -> None:
        """Into the trash, or out of it; done here, too."""
        self._db.execute(_NEW_CHANGE, (act, identity, identity, before.text(), after.text()))
        self._bring(identity, before, after)

    def drop_if_empty(self, act: int) -> None:
        """An act that touched nothing was none."""
        self._db.execute(
            "DELETE FROM catalog_acts WHERE id = ? AND NOT EXISTS (SELECT 1 FROM catalog_changes WHERE act = ?)",
            (act, act),
        )

    def can_undo(self) -> Act | None:
        found = self._db.execute(_LAST).fetchone()
        return Act(found[1]) if found else None

    def can_redo(self) -> Act | None:
        found = self._db.execute(_NEXT).fetchone()
        return Act(found[1]) if found else None

    def undo(self) -> Undone:
        return self._go(_LAST, "nothing_to_undo", back=True)

    def redo(self) -> Undone:
        return self._go(_NEXT, "nothing_to_redo", back=False)

    def _go(self, which: str, nothing: str, *, back: bool) -> Undone:
        found = self._db.execute(which).fetchone()
        if found is None:
            raise WrongInput("not_found", nothing)
        act, kind = found
        order = "DESC" if back else "ASC"
        changes = self._db.execute(
            f"SELECT id, product, last_product, before, after FROM catalog_changes WHERE act = ? ORDER BY id {order}",
            (act,),
        ).fetchall()
        touched = sum(self._take(change, back=back) for change in changes)
        self._db.execute("UPDATE catalog_acts SET is_undone = ? WHERE id = ?", (int(back), act))
        return Undone(Act(kind), touched)

    def _take(self, change: tuple[int, int, int, str | None, str | None], *, back: bool) -> int:
        number, first, last, before, after = change
        if before is None:
            return self._take_out(number, first, last) if back else self._put_in(number, after)
        source, target = (after, before) if back else (before, after)
        self._turn(first, json.loads(source or "{}"), json.loads(target or "{}"))
        return 1

    def _turn(self, identity: int, source: Mapping[str, Row], target: Mapping[str, Row]) -> None:
        if "set" not in target:
            self._bring(identity, _state(source), _state(target))
            return
        old = self._rows.by_identity([identity]).get(identity)
        if old is not None:
            self._rows.update(identity, old, old | target["set"])

    def _take_out(self, number: int, first: int, last: int) -> int:
        """Added products go; what they were is kept so that they can come again."""
        gone: dict[int, Row] = {}
        for at in range(first, last + 1, BATCH):
            rows = self._rows.by_identity(list(range(at, min(at + BATCH, last + 1))))
            for identity, row in rows.items():
                self._rows.delete(identity, row)
            gone |= rows
        kept = {identity: {column: text for column, text in row.items() if text} for identity, row in gone.items()}
        self._db.execute("UPDATE catalog_changes SET after = ? WHERE id = ?", (_json(kept), number))
        return len(gone)

    def _put_in(self, number: int, after: str | None) -> int:
        rows = [(int(identity), _whole(row)) for identity, row in json.loads(after or "{}").items()]
        self._rows.put_back(rows)
        self._db.execute("UPDATE catalog_changes SET after = NULL WHERE id = ?", (number,))
        return len(rows)

    def _bring(self, identity: int, source: State, target: State) -> None:
        if source.trashed_on is None:
            self._rows.delete(identity, source.row)
        else:
            self._db.execute("DELETE FROM product_trash WHERE id = ?", (identity,))
        if target.trashed_on is None:
            self._rows.put_back([(identity, target.row)])
        else:
            self._db.execute(_TRASH, (identity, target.row["sku"], target.trashed_on, target.text()))


def state_of(text: str) -> State:
    return _state(json.loads(text))


def _state(kept: Mapping[str, object]) -> State:
    row, trashed_on = kept["row"], kept["trashed_on"]
    return State(_whole(row), None if trashed_on is None else str(trashed_on))  # type: ignore[arg-type]


def _whole(row: Mapping[str, str]) -> Row:
    return {column: row.get(column, "") for column in PRODUCT_FIELDS}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
