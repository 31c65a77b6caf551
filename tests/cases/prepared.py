"""The six real-life cases: a desk with the sample catalog and the cases' own parties, and each case as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from shipdesk.app.wiring import World
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.manage_parties import import_parties
from tests.builders import fixed_world, sample_desk

FOLDER = Path(__file__).parent
NAMES = tuple(sorted(file.stem for file in FOLDER.glob("*.json")))
"""guangzhou-latex-r12, ho-chi-minh-rice-sea, kunming-durian-rail, phnom-penh-cosmetics-sea, ..."""


def case(name: str) -> dict[str, Any]:
    """The case's JSON, as a user's file would hold it."""
    members: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return members


def case_desk(root: Path, world: World | None = None) -> Desk:
    desk = sample_desk(root, world or fixed_world())
    report = import_parties(desk, FOLDER / "parties.csv", Progress())
    assert not report.rejected
    assert not report.advice
    return desk
