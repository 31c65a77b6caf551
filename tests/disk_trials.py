"""Trials of a desk on a disk that loses power, fails or fills up: an act, a moment, and what is found afterwards.

The same world gives the same rows, so what is found is held against the desk before the act and after it, whole.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw

from shipdesk.app.wiring import open_desk
from shipdesk.errors import DeskError, DeskUnusable
from shipdesk.progress import Progress
from shipdesk.services.business_settings import get_setting, set_setting
from shipdesk.services.change_products import change_products
from shipdesk.services.consignment_templates import save_template
from shipdesk.services.copy_consignment import copy_consignment
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.import_catalog import ImportWish, import_catalog
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.manage_parties import list_parties, set_party_fields
from shipdesk.services.manage_printers import put_printer
from shipdesk.services.outbox_wishes import wish_number_block
from shipdesk.services.pack_consignment import pack_consignment
from tests.builders import VIENTIANE, Clock, body, fixed_world
from tests.faults.at_the_start import opened_at_the_start
from tests.faulty_disk import FaultyDisk, desk_on

Act = Callable[[Desk], object]
Fails = Callable[[int, str], apsw.Error | None]
Rows = dict[str, list[str]]
DATABASES = ("desk.sqlite3", "catalogs/products.sqlite3")


def _wish(desk: Desk) -> None:
    with desk.store.atomic():
        wish_number_block(desk, "SSCC", 50)


def _change_catalog(desk: Desk) -> None:
    with desk.catalogs.open("products") as catalog:
        skus = [product.sku for product in catalog.page(30)]
    change_products(desk.catalogs, {("products", sku): {"name_en": f"Name of {sku}"} for sku in skus})


def _import(desk: Desk) -> None:
    sheet = desk.folder.root / "goods.csv"
    sheet.write_text("sku,name_en\n" + "".join(f"NEW-{n},Goods {n}\n" for n in range(20)), encoding="utf-8")
    import_catalog(desk.catalogs, ImportWish(sheet), desk.reference.minor_units, Progress())


ACTS: dict[str, Act] = {
    "new": lambda desk: new_consignment(desk, body("kunming")),
    "edit": lambda desk: edit_consignment(desk, VIENTIANE, {"incoterm_place": "Nong Khai"}),
    "pack": lambda desk: pack_consignment(desk, VIENTIANE, again=True),
    "copy": lambda desk: copy_consignment(desk, VIENTIANE, "COPY"),
    "setting": lambda desk: set_setting(desk, "theme", "dark"),
    "party": lambda desk: set_party_fields(desk, list_parties(desk)[0].key, {"contact_name": "Somebody"}),
    "template": lambda desk: save_template(desk, VIENTIANE, "Usual"),
    "printer": lambda desk: put_printer(desk, {"name": "P", "kind": "file", "address": "out", "language": "zpl"}),
    "wish": _wish,
    "catalog": _change_catalog,
    "import": _import,
    "papers": lambda desk: freeze_papers(desk, VIENTIANE, kinds=("packing-list",)),
}


@dataclass(frozen=True)
class Outcome:
    """`rows` of every database afterwards, None where one is damaged; `done` acts of those asked for were acknowledged,
    `error` is what the next one ended with.
    """

    rows: Rows | None
    done: int
    error: Exception | None
    calls: int

    @property
    def is_told(self) -> bool:
        """Whether all went well, or it failed in words for a person."""
        return self.error is None or isinstance(self.error, DeskError)


class Trials:
    """Many trials of acts in a row, from one desk folder that stays as it is. `states`: the rows after none of them,
    after the first, and so on.
    """

    def __init__(self, base: Path, place: Path, acts: Sequence[str]) -> None:
        self.base, self.place, self.acts = base, place, tuple(acts)
        place.mkdir(parents=True, exist_ok=True)
        self.states, self.calls = [rows_in(base)], 0
        for count in range(1, len(acts) + 1):
            outcome = self._run(self.acts[:count], lambda number, kind: None)
            assert outcome.error is None, outcome.error
            assert outcome.rows is not None
            self.states.append(outcome.rows)
            self.calls = outcome.calls

    def run(self, fails: Fails, **how: Any) -> Outcome:
        """`fails` is asked at each call, counted from the first of the acts."""
        return self._run(self.acts, fails, **how)

    def is_right(self, outcome: Outcome) -> bool:
        """Every acknowledged act is there whole, and of the next one all or nothing."""
        return outcome.rows in self.states[outcome.done : outcome.done + 2]

    def _run(
        self,
        acts: Sequence[str],
        fails: Fails,
        *,
        dice: random.Random | None = None,
        synchronous: str | None = None,
        goes_on: bool = False,
    ) -> Outcome:
        disk, done, error = FaultyDisk(), 0, None
        # Papers lie on the real disk, and one that nobody knows of takes a revision.
        shutil.rmtree(self.base / "papers", ignore_errors=True)
        for name in DATABASES:
            disk.load(self.base / name)
        with desk_on(disk, synchronous):
            desk = open_desk(self.base, fixed_world(Clock(), seed=7))
            begun = disk.calls
            disk.fails = lambda number, kind: fails(number - begun, kind)
            try:
                for act in acts:
                    ACTS[act](desk)
                    done += 1
            except Exception as fault:  # noqa: BLE001 - what it is, is the question
                error = fault
            calls = disk.calls - begun
            disk.fails = lambda number, kind: None
            rows = self._found(disk, dice)
            if goes_on:
                # The next act of the same window works as if nothing had been.
                set_setting(desk, "gs1_prefix", "8850001")
                assert get_setting(desk, "gs1_prefix") == "8850001"
        disk.close()
        return Outcome(rows, done, error, calls)

    def _found(self, disk: FaultyDisk, dice: random.Random | None) -> Rows | None:
        shutil.rmtree(self.place)
        (self.place / "catalogs").mkdir(parents=True)
        for name, content in (disk.after_the_cut(dice) if dice else disk.as_seen()).items():
            (self.place / Path(name).relative_to(self.base)).write_bytes(content)
        try:
            if dice:
                # After the power is back the window looks first, and takes back what was cut off.
                opened_at_the_start(self.place).store.close()
            return rows_in(self.place)
        except (DeskUnusable, sqlite3.DatabaseError):
            return None


def rows_in(folder: Path) -> Rows:
    """Every row of every table; raises for a damaged file."""
    found: Rows = {}
    for name in DATABASES:
        with closing(sqlite3.connect(folder / name)) as db:
            check = [row[0] for row in db.execute("PRAGMA integrity_check")]
            if check != ["ok"]:
                raise sqlite3.DatabaseError(check[0])
            tables = db.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
            ).fetchall()
            for (table,) in tables:
                found[f"{name}/{table}"] = sorted(map(repr, db.execute(f'SELECT * FROM "{table}"')))
    return found


def survives_a_cut(trials: Trials, seed: int, synchronous: str | None = None) -> bool:
    """The power goes at a moment that the seed says, in one of the acts or after the last."""
    dice = random.Random(seed)
    moment = dice.randint(1, trials.calls + 1)
    outcome = trials.run(
        lambda number, kind: apsw.IOError("the power is gone") if number >= moment else None,
        dice=dice,
        synchronous=synchronous,
    )
    return trials.is_right(outcome)


def survives_a_failure(trials: Trials, call: int, trouble: type[apsw.Error], *, for_good: bool) -> str | None:
    """One call fails, or it and every later one; None where all is right, else what is not."""

    def fails(number: int, kind: str) -> apsw.Error | None:
        return trouble("the disk failed") if number == call or (for_good and number > call) else None

    outcome = trials.run(fails, goes_on=not for_good)
    if not outcome.is_told:
        return f"call {call}: {outcome.error!r}"
    return None if trials.is_right(outcome) else f"call {call}: rows of half an act"
