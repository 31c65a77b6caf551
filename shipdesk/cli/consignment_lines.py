"""`shipdesk consignment lines`: lines out of a table, as they are pasted in the window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from shipdesk.cli import shapes
from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.totals import totals
from shipdesk.services.pasted_lines import AddedLines, add_lines


@click.command()
@click.argument("ref")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Add nothing where any row is bad.")
@pass_session
def lines(session: Session, ref: str, file: Path, strict: bool) -> None:
    """Add lines from a table: SKU or barcode, quantity, and maybe the price."""
    empty: dict[str, Any] = {"reference": ref, "added": 0, "rejected": []}

    def work() -> dict[str, Any]:
        done = add_lines(session.desk, ref, file, strict=strict)
        sums = shapes.sums(totals(done.stored.consignment))
        return empty | {"added": done.added, "rejected": _rejected(session, done), "totals": sums}

    session.run(work, empty)


def _rejected(session: Session, done: AddedLines) -> list[dict[str, Any]]:
    return [
        {
            "row": row.number,
            "column": row.fault.values.get("column"),
            "code": row.fault.code,
            "message": session.sentence(row.fault),
        }
        for row in done.rejected
        if row.fault is not None
    ]
