"""`shipdesk rates`: import, add, list."""

from __future__ import annotations

from pathlib import Path

import click

from shipdesk.cli.session import Session, pass_session
from shipdesk.domain.codec import encode
from shipdesk.errors import DeskError
from shipdesk.progress import Progress
from shipdesk.services import exchange_rates
from shipdesk.services.back_up_desk import back_up

NOTHING_IMPORTED = {"rows": 0, "added": 0, "changed": 0, "unchanged": 0, "rejected": []}


@click.group()
def rates() -> None:
    """Exchange rates, each with its date and source."""


@rates.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
def import_(session: Session, file: Path) -> None:
    """Bring rates in from a table with the columns from, to, rate, date, source."""
    try:
        back_up(session.desk, "import")
        report = exchange_rates.import_rates(session.desk, file, Progress())
    except DeskError as error:
        session.answer(NOTHING_IMPORTED, error=error)
    rejected = [
        {"row": one.row, "column": one.column, "pointer": one.fault.pointer, "code": one.fault.code,
         "message": session.sentence(one.fault)}
        for one in report.rejected
    ]  # fmt: skip
    counts = {name: getattr(report, name) for name in ("rows", "added", "changed", "unchanged")}
    session.answer(counts | {"rejected": rejected})


@rates.command()
@click.argument("from_", metavar="FROM")
@click.argument("to")
@click.argument("rate")
@click.option("--date", "day", required=True, help="The day the rate was stated for.")
@click.option("--source", required=True, help="Who stated it, such as the Customs Department.")
@pass_session
def add(session: Session, from_: str, to: str, rate: str, day: str, source: str) -> None:
    """Note that one FROM is RATE TO."""
    cells = {"from": from_, "to": to, "rate": rate, "date": day, "source": source}
    session.run(lambda: {"rate": encode(exchange_rates.add_rate(session.desk, cells))}, {"rate": None})


@rates.command("list")
@click.option("--currency", help="Only rates from or to this currency.")
@pass_session
def list_(session: Session, currency: str | None) -> None:
    """Every rate, the newest first."""
    session.run(
        lambda: {"rates": [encode(one) for one in exchange_rates.list_rates(session.desk, currency)]}, {"rates": []}
    )
