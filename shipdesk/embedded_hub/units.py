"""Handling units of a consignment and their SSCCs: added, matched with an amendment, moved, void."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from shipdesk.embedded_hub.exchange import Exchange, to_text
from shipdesk.embedded_hub.numbers import claim_sscc, new_ssccs
from shipdesk.embedded_hub.refusal import FieldFault, Refusal, pointer


def add_units(exchange: Exchange, consignment_id: str, units: Sequence[Mapping[str, Any]]) -> None:
    """Binds the SSCCs given and assigns one where none is given."""
    _add_units(exchange, consignment_id, list(enumerate(units)))


def replace_units(exchange: Exchange, consignment_id: str, units: Sequence[Mapping[str, Any]]) -> None:
    """H-42: matched by their reference; kept ones keep their SSCC, missing ones become VOID."""
    rows = exchange.db.execute(
        "SELECT unit_reference, sscc FROM handling_units WHERE consignment_id = ? AND state != 'VOID'",
        [consignment_id],
    )
    kept = dict(rows.fetchall())
    for position, unit in enumerate(units):
        sscc = kept.pop(unit["client_unit_reference"], None)
        if sscc is None:
            _add_units(exchange, consignment_id, [(position, unit)])
            continue
        if unit.get("sscc") not in (None, sscc):
            raise Refusal("validation_failed", FieldFault("not_amendable", pointer("handling_units", position, "sscc")))
        exchange.db.execute(
            "UPDATE handling_units SET version = version + (body != ?), position = ?, body = ? WHERE sscc = ?",
            [to_text(unit), position, to_text(unit), sscc],
        )
    void(exchange, list(kept.values()), "removed by amendment")


def void_units(exchange: Exchange, consignment_id: str, reason: str) -> None:
    rows = exchange.db.execute(
        "SELECT sscc FROM handling_units WHERE consignment_id = ? AND state != 'VOID'", [consignment_id]
    )
    void(exchange, [sscc for (sscc,) in rows.fetchall()], reason)


def move_units(exchange: Exchange, consignment_id: str, state: str) -> None:
    """All that are not void, as the consignment moves."""
    exchange.db.execute(
        "UPDATE handling_units SET state = ?, version = version + 1"
        " WHERE consignment_id = ? AND state NOT IN ('VOID', ?)",
        [state, consignment_id, state],
    )


def replace_unit(exchange: Exchange, consignment_id: str, sscc: str, unit: Mapping[str, Any]) -> None:
    """Another unit stands where the void one stood."""
    position = exchange.db.execute("SELECT position FROM handling_units WHERE sscc = ?", [sscc]).fetchone()[0]
    (replacement,) = _add_units(exchange, consignment_id, [(position, unit)])
    exchange.db.execute("UPDATE handling_units SET replaced_by = ? WHERE sscc = ?", [replacement, sscc])


def void(exchange: Exchange, ssccs: Sequence[str], reason: str) -> None:
    for sscc in ssccs:
        exchange.db.execute(
            "UPDATE handling_units SET state = 'VOID', version = version + 1, void_reason = ? WHERE sscc = ?",
            [reason, sscc],
        )


def active_ssccs(exchange: Exchange, consignment_id: str) -> list[dict[str, str]]:
    """Whatever is not void, in the order of the units."""
    rows = exchange.db.execute(
        "SELECT unit_reference, sscc FROM handling_units WHERE consignment_id = ? AND state != 'VOID'"
        " ORDER BY position",
        [consignment_id],
    )
    return [{"client_unit_reference": reference, "sscc": sscc} for reference, sscc in rows.fetchall()]


def _add_units(exchange: Exchange, consignment_id: str, units: Sequence[tuple[int, Mapping[str, Any]]]) -> list[str]:
    """Each with its position; gives their SSCCs."""
    fresh = iter(new_ssccs(exchange, sum(1 for _, unit in units if not unit.get("sscc"))))
    numbered = []
    for position, unit in units:
        given = unit.get("sscc")
        source = claim_sscc(exchange, given, pointer("handling_units", position, "sscc")) if given else "HUB"
        numbered.append((given or next(fresh), source, position, unit))
    exchange.db.conn.executemany(
        "INSERT INTO handling_units (sscc, consignment_id, position, unit_reference, source, state, version, body)"
        " VALUES (?, ?, ?, ?, ?, 'ACTIVE', 1, ?)",
        [
            (sscc, consignment_id, position, unit["client_unit_reference"], source, to_text(unit))
            for sscc, source, position, unit in numbered
        ],
    )
    return [sscc for sscc, *_ in numbered]
