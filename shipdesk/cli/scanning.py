"""`shipdesk scan`: the codes of a shipment's cartons, one a line on standard input."""

from __future__ import annotations

import sys
from collections import Counter

import click

from shipdesk.cli.session import Session, pass_session
from shipdesk.errors import DeskError, WrongInput
from shipdesk.services.scan_units import OK, VERDICTS, Scan, scan_all, scan_standing

CODES = {"DOUBLE": "duplicate", "FOREIGN": "inconsistent_state", "VOID": "inconsistent_state", "WRONG": "pattern"}


@click.command()
@click.argument("ref")
@pass_session
def scan(session: Session, ref: str) -> None:
    """Mark cartons as packed and labelled; wrong, double and foreign codes are told, and end with status 1."""
    try:
        scans = scan_all(session.desk, ref, sys.stdin)
        standing = scan_standing(session.desk, ref)
    except DeskError as error:
        session.answer({"reference": ref, "scans": []}, error=error)
    counts = Counter(one.verdict for one in scans)
    answer = {
        "reference": ref,
        "scans": [{"code": one.code, "verdict": one.verdict, "unit": one.unit, "other": one.other} for one in scans],
        "counts": {verdict: counts[verdict] for verdict in VERDICTS},
        "scanned": list(standing.scanned),
        "missing": list(standing.missing),
        "complete": not standing.missing,
    }
    bad = next(((line, one) for line, one in enumerate(scans, 1) if one.verdict != OK), None)
    session.answer(answer, error=None if bad is None else _fault(*bad))


def _fault(line: int, one: Scan) -> WrongInput:
    reason = f"scan_{one.verdict.lower()}"
    values = {"scanned": one.code, "unit": one.unit or "-", "other": one.other or "-"}
    return WrongInput(CODES[one.verdict], reason, pointer=f"/row/{line}", **values)
