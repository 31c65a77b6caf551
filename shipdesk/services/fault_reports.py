"""A fault of the program as a file: what happened, in which version, what stood in the log. The user reads it; it is
sent by nobody but the user.
"""

from __future__ import annotations

import contextlib
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from shipdesk import __version__
from shipdesk.database import SQLITE_VERSION, mapped_errors
from shipdesk.errors import WrongInput
from shipdesk.redaction import redacted
from shipdesk.whole_files import write_whole

FOLDER, LOG = "reports", "shipdesk.log"
STAMP = "%Y%m%dT%H%M%S%f"
MOST_REPORTS, LAST_LINES = 20, 80
PACKAGES = ("PySide6-Essentials", "sqlite-utils", "reportlab", "requests", "pillow")


def about() -> dict[str, str]:
    """Versions: the first thing that a helper asks for."""
    import platform

    told = {
        "ShipDesk": __version__,
        "Python": platform.python_version(),
        "System": f"{platform.system()} {platform.release()} {platform.machine()}",
        "SQLite": SQLITE_VERSION,
    }
    return told | dict(_versions())


def report_fault(logs: Path, error: BaseException, now: datetime) -> Path:
    """The report of an exception, newest last by name."""
    return _write(logs, "fault", "".join(traceback.format_exception(error)), now)


def take_crash(logs: Path, crash: Path, now: datetime) -> Path | None:
    """What the last run left when it was ended by the system, as a report; None where it ended well."""
    try:
        left = crash.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    if not left.strip():
        return None
    report = _write(logs, "crash", left, now)
    # Emptied, not taken away: the start may hold it open already.
    crash.open("wb").close()
    return report


def reports_in(logs: Path) -> list[Path]:
    """Newest first."""
    folder = logs / FOLDER
    return sorted(folder.glob("*.txt"), key=lambda path: path.name, reverse=True) if folder.is_dir() else []


def made_at(report: Path) -> datetime | None:
    """By its name; None for a file that somebody else has laid there."""
    try:
        return datetime.strptime(report.stem.partition("-")[0], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def read_report(logs: Path, name: str) -> tuple[Path, str]:
    """One of them by its name, or the `latest`, and what it says."""
    found = reports_in(logs)
    report = next((one for one in found if name in (one.name, one.stem, "latest")), None)
    if report is None:
        known = ", ".join(one.name for one in found[:5]) or "-"
        raise WrongInput("not_found", "report_not_found", name=name[:60], known=known)
    with mapped_errors(report):
        return report, report.read_text(encoding="utf-8", errors="replace")


def _write(logs: Path, kind: str, what: str, now: datetime) -> Path:
    folder = logs / FOLDER
    stamp = now.astimezone(UTC).strftime(STAMP)
    path = folder / f"{stamp}-{kind}.txt"
    head = "\n".join(f"{name}: {version}" for name, version in about().items())
    lines = "\n".join(_last_lines(logs / LOG))
    write_whole(path, redacted(f"{head}\n\n{what}\n\n{LOG}:\n{lines}\n").encode("utf-8", "replace"))
    for old in reports_in(logs)[MOST_REPORTS:]:
        with contextlib.suppress(OSError):
            old.unlink()
    return path


def _last_lines(log: Path) -> list[str]:
    try:
        return log.read_text(encoding="utf-8", errors="replace").splitlines()[-LAST_LINES:]
    except OSError:
        return []


def _versions() -> Iterator[tuple[str, str]]:
    from importlib.metadata import PackageNotFoundError, version

    for name in PACKAGES:
        with contextlib.suppress(PackageNotFoundError):
            yield name, version(name)
