"""Rows of a table on their way into a catalog, a batch at a time, within one transaction and one act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from shipdesk.catalogs.acts import Acts
from shipdesk.catalogs.rows import ProductRows, as_row
from shipdesk.catalogs.vocabulary import Known
from shipdesk.domain.product_fields import PRODUCT_FIELDS

if TYPE_CHECKING:
    from shipdesk.domain.product_table import Values

_SKU = PRODUCT_FIELDS.index("sku")


class Verdict(StrEnum):
    """What a row is to the catalog that it meets."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


class Met(NamedTuple):
    """A row beside what the catalog has: `after` is what would stand there, `before` what stands there now."""

    verdict: Verdict
    after: Values
    before: Values | None = None
    identity: int = 0


class Intake:
    """Of a known SKU only `fields` are touched, and what a single row has beyond them.

    Without an `act` it can be asked, but nothing can be put.
    """

    def __init__(self, rows: ProductRows, acts: Acts, act: int | None, fields: Iterable[str]) -> None:
        self._rows, self._acts, self._act, self._known = rows, acts, act, Known()
        spoken_of = set(fields)
        self._untouched = [at for at, column in enumerate(PRODUCT_FIELDS) if column not in spoken_of]

    def meet(self, batch: Sequence[Values]) -> list[Met]:
        """Each row beside the catalog's own of that SKU; no SKU may come twice."""
        known = self._rows.values_by_sku([values[_SKU] or "" for values in batch])
        return [self._met(values, *known.get(values[_SKU] or "", (0, None))) for values in batch]

    def put(self, met: Sequence[Met]) -> None:
        """Adds what is new and changes what differs."""
        new = [one.after for one in met if one.verdict is Verdict.ADDED]
        if self._act is None:
            return
        if new:
            self._acts.added(self._act, *self._rows.insert_values(new, self._known))
        for one in met:
            if one.verdict is Verdict.CHANGED and one.before is not None:
                before, after = as_row(one.before), as_row(one.after)
                self._acts.changed(self._act, one.identity, before, after)
                self._rows.update(one.identity, before, after)

    def _met(self, values: Values, identity: int, before: Values | None) -> Met:
        if before is None:
            return Met(Verdict.ADDED, values)
        after = list(values)
        for at in self._untouched:
            after[at] = after[at] or before[at]
        whole = tuple(after)
        return Met(Verdict.UNCHANGED if whole == before else Verdict.CHANGED, whole, before, identity)
