"""What a check costs: whole, and after one keystroke, on a consignment of two hundred lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from shipdesk import paths
from shipdesk.app.demo import DEMO_MOMENT, load_samples
from shipdesk.app.wiring import World, open_desk
from shipdesk.checks import Facts, run
from shipdesk.checks.checker import Checker
from shipdesk.database import seeded_bytes
from shipdesk.domain.consignment import Consignment
from shipdesk.services.check_draft import DraftChecker
from shipdesk.services.check_facts import facts_of
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.find_consignment import members_of
from shipdesk.services.read_json import read_json_object
from shipdesk.store.consignments import StoredConsignment
from tests.bench.timing import Ratio, in_turn

LINES = 200
SAMPLE = "consignment-kunming.json"


def checking(folder: Path) -> Iterator[Ratio]:
    desk = open_desk(folder / "checked", World(lambda: DEMO_MOMENT, seeded_bytes("bench")))
    load_samples(desk)
    stored = new_consignment(desk, long_consignment())
    draft, facts = stored.consignment, facts_of(desk, stored.consignment)
    yield in_turn(
        f"{LINES} lines against {len(desk.rules.rules)} rules, one changed",
        _typed(draft, facts),
        "all of them judged again",
        lambda: run(draft, facts),
        runs=9,
    )
    yield in_turn(
        f"a keystroke in {LINES} lines, JSON to findings",
        _keystroke(desk, stored, members_of(stored)),
        "the first check of the same draft",
        lambda: DraftChecker(desk).check(stored, members_of(stored)),
        runs=9,
    )


def long_consignment() -> dict[str, Any]:
    sample = read_json_object(paths.resources() / "samples" / SAMPLE)
    items = sample["items"]
    numbered = [{**items[number % len(items)], "line_no": number + 1} for number in range(LINES)]
    return {**sample, "client_reference": "BENCH-LONG", "items": numbered}


def _typed(draft: Consignment, facts: Facts) -> Callable[[], None]:
    checker, counts = Checker(), iter(range(1, 1_000_000))
    checker.run(draft, facts)

    def once() -> None:
        items = list(draft.items)
        items[LINES // 2] = replace(items[LINES // 2], quantity=Decimal(next(counts)))
        checker.run(replace(draft, items=tuple(items)), facts)

    return once


def _keystroke(desk: Desk, stored: StoredConsignment, members: dict[str, Any]) -> Callable[[], None]:
    checker, counts = DraftChecker(desk), iter(range(1, 1_000_000))
    checker.check(stored, members)

    def once() -> None:
        items = list(members["items"])
        items[LINES // 2] = items[LINES // 2] | {"quantity": str(next(counts))}
        checker.check(stored, members | {"items": items})

    return once
