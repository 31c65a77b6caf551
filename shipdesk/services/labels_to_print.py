"""The labels of shipments for one printer, before they are jobs: looked up, refused where they cannot be printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from shipdesk.domain.consignment import Consignment
from shipdesk.domain.print_job import PrintSubject
from shipdesk.domain.printer import PrinterProfile, size_word
from shipdesk.errors import WrongInput
from shipdesk.services.check_consignment import refuse_if_blocked
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issue_labels import LABEL, label_context, labels_of
from shipdesk.store.consignments import StoredConsignment

if TYPE_CHECKING:
    from shipdesk.domain.print_job import Code
    from shipdesk.labels import LabelHead, ToldLabel


@dataclass(frozen=True)
class LabelToPrint:
    """One label of a batch; `told` tells it from others."""

    data: LabelHead
    told: ToldLabel
    subject: PrintSubject
    codes: tuple[Code, ...]
    sku: str
    usual: int
    stored: StoredConsignment


ORDERS: dict[str, Callable[[LabelToPrint], Any]] = {
    "given": lambda _label: "",
    "route": lambda label: label.data.route,
    "consignee": lambda label: label.data.receiver.name.casefold(),
    "sku": lambda label: label.sku,
}
"""Sorting is stable: within the same route, consignee or SKU the order stays as it was given."""


def require_size(desk: Desk, kind: str, profile: PrinterProfile, size: str | None = None) -> None:
    """Raises `WrongInput` where the kind does not come in what lies in the printer, or that is not the `size` asked."""
    from shipdesk import labels

    held = size_word(profile)
    if size is not None and size != held:
        known = size in desk.reference.label_sizes
        reason = "label_size_not_in_printer" if known else "label_size_unknown"
        values = {"size": size, "printer": profile.name, "medium": profile.medium}
        raise WrongInput(
            "not_supported", reason, pointer="/size", sizes=", ".join(desk.reference.label_sizes), **values
        )
    labels.require_supported(kind, held, "pdf", profile.dpi, desk.reference)


def labels_to_print(desk: Desk, reference: str, kind: str, profile: PrinterProfile) -> list[LabelToPrint]:
    """In the order of the consignment's units. Raises `WrongInput` or `StoppedByCheck` where there are none."""
    from shipdesk import labels

    stored, size = find(desk, reference), size_word(profile)
    if not stored.consignment.handling_units:
        raise WrongInput("inconsistent_state", "pack_first", pointer="/handling_units", reference=reference)
    refuse_if_blocked(desk, stored, "labels")
    skus, made = _skus(stored.consignment), labels_of(desk, stored, kind)
    return [
        LabelToPrint(
            data=one,
            told=told,
            subject=_subject(stored.id, kind, one),
            codes=labels.codes_of(kind, one, size, desk.reference),
            sku=skus.get(one.unit_reference, ""),
            usual=labels.KINDS[kind].usual(one),
            stored=stored,
        )
        for one, told in zip(made, labels.tell_labels(kind, made), strict=True)
    ]


def require_room(desk: Desk, kind: str, found: Sequence[LabelToPrint], profile: PrinterProfile) -> None:
    """Lays all of them out. Raises `WrongInput` with each that could not be drawn: the label, the box, the text."""
    from shipdesk import labels

    pairs = [(one.data, one.told) for one in found]
    labels.require_room(kind, pairs, label_context(desk), size=size_word(profile), dpi=profile.dpi)


def _skus(consignment: Consignment) -> dict[str, str]:
    """The first SKU in each unit."""
    by_line = {item.line_no: item.sku or "" for item in consignment.items}
    return {
        unit.client_unit_reference: min((by_line.get(one.line_no, "") for one in unit.contents), default="")
        for unit in consignment.handling_units
    }


def _subject(consignment: str, kind: str, one: LabelHead) -> PrintSubject:
    return PrintSubject(LABEL, kind, one.reference, consignment, one.unit_reference, one.number, one.total)
