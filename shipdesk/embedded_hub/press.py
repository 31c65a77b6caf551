"""Draws what the hub issues: labels of the desk's own kinds, papers as plain sheets; SPECIMEN on all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from shipdesk.domain.consignment import Consignment
from shipdesk.domain.restore import restore
from shipdesk.embedded_hub.label_files import LabelPage, bound, split_zpl
from shipdesk.embedded_hub.sheets import draw_sheets
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference, Wording
from shipdesk.typeset import Typesetter

if TYPE_CHECKING:
    from shipdesk.labels import LabelContext, LabelFacts, LabelHead

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "LOGISTIC_SSCC": "logistic-sscc",
        "WAYBILL": "waybill",
        "PALLET_SHEET": "pallet-sheet",
        "CAUTION_MARK": "caution-mark",
    }
)
"""The contract's LabelKind by the desk's own. The carton mark of plant health says the orchard's province, which is
not in the contract's Consignment: it is `not_served` here."""

_MERELY_WIRED = {"zh-Hans": "zh", "zh-Hant": "zh"}
_PDF_DPI = 203
"""The coarsest printer's dots: bars that are read at these are read at any."""


@dataclass(frozen=True)
class Drawn:
    """A file with its pages; `ssccs` in their order, each once."""

    content: bytes
    media_type: str
    pages: int
    ssccs: tuple[str, ...]


class Press:
    """Reads its tables when the first label or paper is drawn."""

    def __init__(self, reference: Reference, wording: Wording, typesetter: Typesetter, today: date) -> None:
        self._reference, self._wording, self._typesetter, self._today = reference, wording, typesetter, today

    def size_mm(self, size: str) -> tuple[str, str]:
        """Width and height of the medium: of the whole sheet where several labels share one."""
        medium = self._reference.label_sizes[size]
        return str(medium.sheet_width_mm), str(medium.sheet_height_mm)

    def sizes(self, form: str) -> list[str]:
        """What labels of this format come in."""
        wanted = ("L100X150", "L100X180", "L76X130", "A6", "A5", "A4", "A4_4UP")
        media = self._reference.label_sizes
        return [size for size in wanted if form != "ZPL" or media[size].per_sheet == 1]

    def printed(self, body: Mapping[str, Any], number: str, kinds: Sequence[str], ssccs: Sequence[str]) -> str:
        """Everything that stands on these labels, as text: another text, other labels (H-41)."""
        facts = self._facts(body, number)
        return repr([(sscc, label) for kind in kinds for sscc, label in self._labels(facts, body, kind, ssccs)])

    def labels(self, body: Mapping[str, Any], number: str, wish: Mapping[str, Any], ssccs: Sequence[str]) -> Drawn:
        """Page by page: for each unit the kinds in the order of the wish; sheets of several labels kind by kind.

        Raises `WrongInput` for what the size does not hold, no font prints, or the consignment has not.
        """
        facts = self._facts(body, number)
        form, size, dpi = wish["format"].lower(), wish["size"], wish.get("dpi", _PDF_DPI)
        pages: list[LabelPage] = []
        for rank, kind in enumerate(wish["kinds"]):
            labels = self._labels(facts, body, kind, ssccs)
            if not labels:
                raise WrongInput("not_served", "no_pallets", pointer=f"/kinds/{rank}", reference=kind)
            pages += self._pages(KINDS[kind], labels, form, size, dpi, list(ssccs), rank)
        pages.sort(key=lambda page: page.place)
        drawn = dict.fromkeys(sscc for page in pages for sscc in page.ssccs)
        return Drawn(*bound(pages, form), tuple(drawn))

    def sheet(self, title: str, document_id: str, day: date, rows: Sequence[tuple[str, ...]]) -> bytes:
        """A plain paper of the hub as PDF; figures and references only, so that any font has the letters."""
        return draw_sheets(self._typesetter, title, document_id, day, rows)

    def _pages(
        self,
        kind: str,
        labels: Sequence[tuple[str, LabelHead]],
        form: str,
        size: str,
        dpi: int,
        ssccs: Sequence[str],
        rank: int,
    ) -> Iterator[LabelPage]:
        from shipdesk.labels import render

        made = render(kind, [label for _, label in labels], self._context, size=size, form=form, dpi=dpi)
        on_one = self._reference.label_sizes[size].per_sheet
        held = [labels[first : first + on_one] for first in range(0, len(labels), on_one)]
        contents: list[bytes | tuple[bytes, int]]
        if form == "pdf":
            contents = [(made[0].data, number) for number in range(len(held))]
        else:
            contents = list(split_zpl(made[0].data)) if form == "zpl" else [one.data for one in made]
        for number, content in enumerate(contents):
            on_page = tuple(sscc for sscc, _ in held[number])
            place = (rank, number) if on_one > 1 else (ssccs.index(on_page[0]), rank)
            yield LabelPage(place, on_page, kind, content)

    def _labels(
        self, facts: LabelFacts, body: Mapping[str, Any], kind: str, ssccs: Sequence[str]
    ) -> list[tuple[str, LabelHead]]:
        """Of the units asked for, in their order; none where the kind is not for such units."""
        from shipdesk import labels

        try:
            made = labels.KINDS[KINDS[kind]].labels(facts)
        except WrongInput as fault:
            if fault.code == "required":
                return []
            raise
        by_sscc = {unit["client_unit_reference"]: unit["sscc"] for unit in body["handling_units"]}
        found = {by_sscc[label.unit_reference]: replace(label, specimen=True) for label in made}
        return [(sscc, found[sscc]) for sscc in ssccs if sscc in found]

    def _facts(self, body: Mapping[str, Any], number: str) -> LabelFacts:
        from shipdesk.checks.case import Case
        from shipdesk.labels import Carriage, LabelFacts

        consignment = restore(Consignment, _as_the_desk_writes(body))
        return LabelFacts(
            case=Case(consignment, self._tables),
            reference=self._reference,
            carriage=Carriage(service=consignment.service_code, number=number, issued_by_embedded_hub=True),
            specimen_ssccs=frozenset(str(unit.sscc) for unit in consignment.handling_units),
        )

    @cached_property
    def _context(self) -> LabelContext:
        from shipdesk.labels import LabelContext

        return LabelContext(self._typesetter, self._wording, self._reference)

    @cached_property
    def _tables(self) -> Any:
        from shipdesk.checks import Facts

        reference = self._reference
        return Facts(
            pack=reference.rules,
            today=self._today,
            knows_hs=reference.hs.is_known,
            minor_units=reference.minor_units,
            equipment=reference.equipment,
            agreements=reference.agreements,
            routes=reference.routes,
        )


def _as_the_desk_writes(value: Any) -> Any:
    """The wire's zh-Hans is the desk's zh; what means nothing to a label is left out."""
    if isinstance(value, dict):
        return {
            key: _MERELY_WIRED.get(inner, inner)
            if re.fullmatch(r"(native_)?language", key) and isinstance(inner, str)
            else _as_the_desk_writes(inner)
            for key, inner in value.items()
            if key not in ("metadata", "screening_ids")
        }
    if isinstance(value, list | tuple):
        return [_as_the_desk_writes(inner) for inner in value]
    return value
