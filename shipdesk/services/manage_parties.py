"""The address book: bring parties in from a table, list, show and change them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from shipdesk.domain.party import KnownParty
from shipdesk.domain.texts import is_whole
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.desk import Desk
from shipdesk.services.party_advice import Advice, advise
from shipdesk.services.party_rows import HEADERS, party_from_row, row_of_party
from shipdesk.sheets import open_sheet


@dataclass(frozen=True)
class RejectedParty:
    """One fault of a row; `row` as a spreadsheet shows it."""

    row: int
    column: str
    fault: WrongInput


@dataclass(frozen=True)
class RowAdvice:
    """Advice about a row that landed."""

    row: int
    advice: Advice


@dataclass(frozen=True)
class PartyImport:
    rows: int
    added: int
    changed: int
    unchanged: int
    rejected: tuple[RejectedParty, ...]
    advice: tuple[RowAdvice, ...] = ()
    """What landed and yet looks wrong, by row."""


def import_parties(desk: Desk, file: Path, progress: Progress) -> PartyImport:
    """Good rows land in one transaction; a bad row is rejected whole. A file that is no table raises `WrongInput`."""
    good: dict[str, KnownParty] = {}
    rejected: list[RejectedParty] = []
    advice: list[RowAdvice] = []
    rows = rejected_rows = 0
    with open_sheet(file, progress=progress) as sheet:
        _require_headers(sheet.headers, file)
        for row in sheet.rows:
            rows += 1
            progress.step(rows)
            try:
                known = party_from_row(dict(zip(sheet.headers, row.cells, strict=True)))
                if known.key in good:
                    raise WrongInput("duplicate", "party_key_twice", pointer="/key", key=known.key)
                good[known.key] = known
                advice.extend(RowAdvice(row.number, one) for one in advise(known, desk.reference))
            except WrongInput as fault:
                rejected_rows += 1
                rejected.extend(RejectedParty(row.number, _column(one), one) for one in fault.all)
    added, changed = _land(desk, good)
    return PartyImport(rows, added, changed, len(good) - added - changed, tuple(rejected), tuple(advice))


def list_parties(desk: Desk) -> list[KnownParty]:
    """By name."""
    return desk.store.parties.all()


def show_party(desk: Desk, key: str) -> KnownParty:
    known = desk.store.parties.get(key) if is_whole(key) else None
    if known is None:
        raise WrongInput("not_found", "party_unknown", key=key)
    return known


def add_party(desk: Desk, fields: Mapping[str, str]) -> KnownParty:
    """A new party from fields named as in `HEADERS`; its key must be free."""
    _require_known(fields, HEADERS)
    known = party_from_row(fields)
    with desk.store.atomic():
        if desk.store.parties.get(known.key) is not None:
            raise WrongInput("exists", "party_exists", pointer="/key", key=known.key)
        desk.store.parties.put(known)
    return known


def set_party_fields(desk: Desk, key: str, fields: Mapping[str, str]) -> KnownParty:
    """Changes fields named as in `HEADERS`; an empty value clears one."""
    _require_known(fields, HEADERS[1:])
    with desk.store.atomic():
        known = show_party(desk, key)
        changed = party_from_row(row_of_party(known) | dict(fields))
        desk.store.parties.put(changed)
    return changed


def _require_known(fields: Mapping[str, str], headers: Sequence[str]) -> None:
    for name in fields:
        if name not in headers:
            raise WrongInput("not_in_enum", "not_in_list", pointer=f"/{name}", value=name, choices=", ".join(headers))


def _land(desk: Desk, good: Mapping[str, KnownParty]) -> tuple[int, int]:
    added = changed = 0
    with desk.store.atomic():
        for known in good.values():
            before = desk.store.parties.get(known.key)
            if before == known:
                continue
            added += before is None
            changed += before is not None
            desk.store.parties.put(known)
    return added, changed


def _column(fault: WrongInput) -> str:
    return (fault.pointer or "/").split("/")[1]


def _require_headers(headers: tuple[str, ...], file: Path) -> None:
    for needed in ("key", "name_latin", "country_code", "latin_lines"):
        if needed not in headers:
            raise WrongInput("missing_header", "header_missing", file=file.name, header=needed)
