"""What the rules said of consignments that were to go onto a manifest, so that hundreds are not judged twice."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from shipdesk.store.connection import Connections


@dataclass(frozen=True)
class Block:
    """A block as it was found; the values of an override that covers it."""

    rule: str
    pointer: str
    found: str


@dataclass(frozen=True)
class Verdict:
    """It holds for this version of the consignment and this `stamp`: everything else the rules looked at."""

    consignment: str
    version: int
    stamp: str
    blocks: tuple[Block, ...]


class VerdictTable:
    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def versions(self, references: Iterable[str]) -> dict[str, tuple[str, int]]:
        """The desk's id and the version of each consignment, by reference."""
        rows = self._connections.db.execute(
            "SELECT reference, id, version FROM consignments WHERE reference IN (SELECT value FROM json_each(?))",
            [json.dumps(list(references))],
        )
        return {reference: (id_, version) for reference, id_, version in rows.fetchall()}

    def standing(self, stamp: str) -> Mapping[tuple[str, int], Verdict]:
        """Verdicts that hold today, by consignment and version."""
        rows = self._connections.db.execute(
            "SELECT consignment, version, stamp, blocks FROM manifest_verdicts WHERE stamp = ?", [stamp]
        )
        return {(row[0], row[1]): _verdict(*row) for row in rows.fetchall()}

    def put(self, verdicts: Iterable[Verdict]) -> None:
        self._connections.db.conn.executemany(
            "INSERT OR REPLACE INTO manifest_verdicts (consignment, version, stamp, blocks) VALUES (?, ?, ?, ?)",
            [(one.consignment, one.version, one.stamp, _text(one.blocks)) for one in verdicts],
        )


def _verdict(consignment: str, version: int, stamp: str, blocks: str) -> Verdict:
    return Verdict(consignment, version, stamp, tuple(Block(*one) for one in json.loads(blocks)))


def _text(blocks: Iterable[Block]) -> str:
    return json.dumps([[one.rule, one.pointer, one.found] for one in blocks], ensure_ascii=False)
