"""The list of consignments where there are many thousands: the newest and all unfinished ones, and what is searched.

All that a list shows lies in one index, so that the large rows themselves are not read.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from shipdesk.domain import states
from shipdesk.store.connection import Connections
from shipdesk.store.consignments import LISTED, ConsignmentSummary, summary_of

MOST_LISTED = 2_000
"""So many of the newest, and at most so many that are searched for."""
_TEXT = (
    "lower(reference || char(10) || consignee || char(10) || route_id || char(10) || state || char(10)"
    " || ifnull(consignment_number, ''))"
)
_FINAL = ", ".join(f"'{state}'" for state in sorted(states.FINAL))


@dataclass(frozen=True)
class Sought:
    """A typed word, small, and the codes whose words on the screen hold it."""

    word: str
    destinations: Collection[str] = ()
    routes: Collection[str] = ()
    states: Collection[str] = ()


@dataclass(frozen=True)
class Listed:
    """The newest first; `total` says how many there are of all."""

    rows: tuple[ConsignmentSummary, ...]
    total: int


class ConsignmentList:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def read(self, sought: Sequence[Sought] = (), most: int = MOST_LISTED) -> Listed:
        """The newest, all that are not finished, and the newest of those that hold every word."""
        clauses = [
            f"state NOT IN ({_FINAL})",
            "created_at > ifnull((SELECT created_at FROM consignments ORDER BY created_at DESC LIMIT 1 OFFSET ?), '')",
        ]
        values: list[str | int] = [most]
        if sought:
            clauses.append(f"rowid IN ({_found('rowid', sought)})")
            values += [*_values(sought), most]
        rows = self._rows(" OR ".join(clauses), values)
        total = self._connections.db.execute("SELECT count(*) FROM consignments").fetchone()[0]
        return Listed(rows, int(total))

    def in_hand(self, more: Collection[str] = ()) -> tuple[ConsignmentSummary, ...]:
        """All that are not finished, and those in `more` states."""
        clause = f"state NOT IN ({_FINAL}) OR state IN (SELECT value FROM json_each(?))"
        return self._rows(clause, [json.dumps(sorted(more))])

    def of(self, references: Collection[str]) -> tuple[ConsignmentSummary, ...]:
        """Those of the references that there are."""
        return self._rows("reference IN (SELECT value FROM json_each(?))", [json.dumps(sorted(references))])

    def find(self, sought: Sequence[Sought], most: int) -> tuple[ConsignmentSummary, ...]:
        """The newest that hold every word."""
        return self._rows(f"rowid IN ({_found('rowid', sought)})", [*_values(sought), most])

    def references(self, beginning: str = "") -> list[str]:
        """Every reference that begins so."""
        asked = "SELECT reference FROM consignments WHERE reference >= ? AND reference < ?"
        return [one for (one,) in self._connections.db.execute(asked, [beginning, f"{beginning}\U0010ffff"])]

    def at_the_hub(self) -> dict[str, int]:
        """How many the hub knows, by their state."""
        asked = "SELECT state, count(*) FROM consignments WHERE consignment_number IS NOT NULL GROUP BY state"
        return dict(self._connections.db.execute(asked).fetchall())

    def is_empty(self) -> bool:
        return self._connections.db.execute("SELECT 1 FROM consignments LIMIT 1").fetchone() is None

    def _rows(self, clause: str, values: Sequence[str | int]) -> tuple[ConsignmentSummary, ...]:
        asked = f"SELECT {LISTED} FROM consignments WHERE {clause} ORDER BY created_at DESC, rowid DESC"
        return tuple(summary_of(row) for row in self._connections.db.execute(asked, values))


def _found(columns: str, sought: Sequence[Sought]) -> str:
    holds = " AND ".join(map(_holds, sought)) or "1"
    return f"SELECT {columns} FROM consignments WHERE {holds} ORDER BY created_at DESC, rowid DESC LIMIT ?"


def _holds(one: Sought) -> str:
    of_codes = (f"{column} IN (SELECT value FROM json_each(?))" for column, codes in _codes(one) if codes)
    return f"({' OR '.join((f'instr({_TEXT}, ?) > 0', *of_codes))})"


def _values(sought: Sequence[Sought]) -> list[str]:
    return [value for one in sought for value in (one.word, *(json.dumps(codes) for _, codes in _codes(one) if codes))]


def _codes(one: Sought) -> tuple[tuple[str, list[str]], ...]:
    known = (("destination", one.destinations), ("route_id", one.routes), ("state", one.states))
    return tuple((column, sorted(codes)) for column, codes in known)
