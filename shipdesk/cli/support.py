"""`shipdesk support-bundle FILE`."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from shipdesk.cli.session import Session, pass_session
from shipdesk.services.support_bundle import make_bundle


@click.command("support-bundle")
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
def support_bundle(session: Session, file: Path) -> None:
    """Versions, counts, logs and fault reports in one file for whoever helps, redacted; no shipment, party or paper."""

    def work() -> dict[str, Any]:
        return {"file": str(file), "parts": list(make_bundle(session.desk_folder, file, datetime.now(UTC)))}

    session.run(work, {"file": None, "parts": []})
