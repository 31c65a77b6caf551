"""The whole main job on a fresh desk with sample goods: no window, no network, the same bytes in every run."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from shipdesk import paths
from shipdesk.app.wiring import World, open_desk
from shipdesk.cli import shapes
from shipdesk.database import seeded_bytes
from shipdesk.domain.totals import totals
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.book_consignment import book
from shipdesk.services.business_settings import set_setting
from shipdesk.services.check_consignment import refuse_if_blocked
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.find_consignment import find
from shipdesk.services.import_catalog import ImportWish, import_catalog
from shipdesk.services.issue_labels import LabelWish, issue_labels
from shipdesk.services.issue_papers import issue_papers
from shipdesk.services.issued_files import HandedOut, write_whole
from shipdesk.services.manage_parties import import_parties
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.services.read_json import read_json_object

DEMO_MOMENT = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)
CONSIGNMENTS = ("consignment-kunming.json", "consignment-vientiane.json")
MARK = "demo-desk"


def demo(out: Path) -> Mapping[str, Any]:
    """Fills `out` with `desk/`, `papers/`, `labels/` and `summary.json`, and returns the summary."""
    started = time.perf_counter()
    desk = _fresh_desk(out)
    try:
        load_samples(desk)
        references = [_through(desk, name) for name in CONSIGNMENTS]
        files = [_listed(one) for reference in references for one in _printed(desk, reference, out)]
        summary = {
            "files": files,
            "consignments": [_summed(desk, reference) for reference in references],
            "seconds": round(time.perf_counter() - started, 3),
        }
    finally:
        desk.store.close()
    write_whole(out / "summary.json", json.dumps(summary, ensure_ascii=False, indent=2).encode())
    return summary


def load_samples(desk: Desk) -> None:
    """The sample catalog and address book, on a desk marked as training."""
    samples = paths.resources() / "samples"
    set_setting(desk, "training", "yes")
    wish = ImportWish(sheet=samples / "products.csv", catalog="products", strict=True)
    report = import_catalog(desk.catalogs, wish, desk.reference.minor_units, Progress())
    if report.error is not None:
        raise report.error
    import_parties(desk, samples / "parties.csv", Progress())


def _fresh_desk(out: Path) -> Desk:
    """A new desk below `out`; one that an earlier demo left is replaced, any other folder is left alone."""
    root = out / "desk"
    if root.exists():
        if not (root / MARK).exists():
            raise WrongInput("exists", "demo_folder_taken", folder=root)
        shutil.rmtree(root)
    write_whole(root / MARK, b"This desk was made by `shipdesk demo`; the next demo here replaces it.\n")
    return open_desk(root, World(lambda: DEMO_MOMENT, seeded_bytes("demo")))


def _through(desk: Desk, name: str) -> str:
    """Drafts, packs, checks and books one sample consignment."""
    stored = new_consignment(desk, read_json_object(paths.resources() / "samples" / name))
    packed = pack_consignment(desk, stored.reference)
    refuse_if_blocked(desk, packed, "booking")
    error = book(desk, stored.reference).error()
    if error is not None:
        raise error
    return stored.reference


def _printed(desk: Desk, reference: str, out: Path) -> list[HandedOut]:
    papers = issue_papers(desk, reference, out / "papers")
    labels = issue_labels(desk, reference, out / "labels", LabelWish(usual=True))
    return [_below("papers", one) for one in papers] + [_below("labels", one) for one in labels]


def _below(folder: str, one: HandedOut) -> HandedOut:
    return HandedOut(**(asdict(one) | {"path": f"{folder}/{one.path}"}))


def _listed(one: HandedOut) -> dict[str, Any]:
    return asdict(one)


def _summed(desk: Desk, reference: str) -> dict[str, Any]:
    stored = find(desk, reference)
    return {
        "reference": reference,
        "state": stored.state,
        "consignment_id": stored.consignment_id,
        "consignment_number": stored.consignment_number,
        "totals": shapes.sums(totals(stored.consignment)),
    }
