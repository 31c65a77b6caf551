"""Rows that did not land, and the file of them that can be mended and imported again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from shipdesk.errors import WrongInput
from shipdesk.sheets import write_csv

Explain = Callable[[WrongInput], str]
"""Gives the sentence of an error in the language of whoever asked."""

REJECT_HEADERS = ("rejected_row", "rejected_column", "rejected_code", "rejected_reason")
"""Columns a rejects file has beside the original ones; an import passes over them."""


@dataclass(frozen=True)
class RejectedRow:
    """A row that did not land: its number in the spreadsheet and all that is wrong with it."""

    row: int
    faults: tuple[WrongInput, ...]
    cells: tuple[str, ...] = ()

    @property
    def column(self) -> str:
        return self.faults[0].values.get("column", "")

    @property
    def code(self) -> str:
        return self.faults[0].code


def write_rejects(
    path: Path,
    headers: Sequence[str],
    rejected: Sequence[RejectedRow],
    explain: Explain,
) -> None:
    """Writes the rejected rows as they came, under `headers`, with the reasons beside them."""
    kept = [place for place, header in enumerate(headers) if header not in REJECT_HEADERS]
    rows = ((*(bad.cells[place] for place in kept), *_reasons(bad, explain)) for bad in rejected)
    write_csv(path, (*(headers[place] for place in kept), *REJECT_HEADERS), rows)


def _reasons(rejected: RejectedRow, explain: Explain) -> tuple[str, str, str, str]:
    columns = dict.fromkeys(fault.values.get("column", "") for fault in rejected.faults)
    codes = dict.fromkeys(fault.code for fault in rejected.faults)
    reasons = " ".join(explain(fault) for fault in rejected.faults)
    return str(rejected.row), " ".join(columns), " ".join(codes), reasons
