"""One file for whoever helps: versions, sizes, counts, logs and reports, all redacted; no shipment, party or paper."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from shipdesk.database import counts_of
from shipdesk.errors import DeskError, WrongInput
from shipdesk.paths import DeskFolder
from shipdesk.redaction import redacted
from shipdesk.services.back_up_desk import list_backups
from shipdesk.services.fault_reports import about, reports_in
from shipdesk.whole_files import PART, bring_path_to_disk, make_folder, put_in_place

MOST_REPORTS = 5


def make_bundle(folder: DeskFolder, target: Path, now: datetime) -> tuple[str, ...]:
    """Writes the bundle and gives the names in it. Works for a desk that can't be opened, too."""
    waiting = target.with_name(target.name + PART)
    try:
        make_folder(target.parent)
        with zipfile.ZipFile(waiting, "w", zipfile.ZIP_DEFLATED) as bundle:
            for name, text in _parts(folder, now):
                bundle.writestr(name, redacted(text))
            names = tuple(bundle.namelist())
        bring_path_to_disk(waiting)
        put_in_place(waiting, target)
    except OSError as error:
        waiting.unlink(missing_ok=True)
        detail = error.strerror or str(error)
        raise WrongInput("read_only", "file_not_written", file=target, size=0, detail=detail) from error
    return names


def _parts(folder: DeskFolder, now: datetime) -> Iterator[tuple[str, str]]:
    yield "about.json", _json(about() | {"made_at": now.astimezone(UTC).isoformat(timespec="seconds")})
    yield "desk.json", _json(_desk(folder))
    for log in sorted(folder.logs.glob("*.log*")):
        if log.is_file():
            yield f"logs/{log.name}", _text(log)
    for report in reports_in(folder.logs)[:MOST_REPORTS]:
        yield f"reports/{report.name}", _text(report)


def _desk(folder: DeskFolder) -> dict[str, Any]:
    """How much of everything there is, and nothing of what it says."""
    databases = [folder.database, *sorted(folder.catalogs.glob("*.sqlite3")), folder.embedded_hub]
    told = {f"catalog {number}" if path.parent == folder.catalogs else path.name: _counted(path)
            for number, path in enumerate(databases)}  # fmt: skip
    papers = [path.stat().st_size for path in folder.papers.rglob("*") if path.is_file()]
    backups = [
        {
            "number": one.number,
            "made_at": one.made_at.isoformat(),
            "why": one.why,
            "size": one.size,
        }
        for one in list_backups(folder)
    ]
    return {"databases": told, "papers": {"files": len(papers), "bytes": sum(papers)}, "backups": backups}


def _counted(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {"missing": True}
    try:
        return {"bytes": path.stat().st_size, "rows": counts_of(path)}
    except DeskError as fault:
        return {"bytes": path.stat().st_size, "fault": fault.reason}


def _json(members: dict[str, Any]) -> str:
    return json.dumps(members, ensure_ascii=False, indent=2)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        return f"{type(error).__name__}"
