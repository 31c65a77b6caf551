"""Which labels a consignment can have: kinds with reasons, the sizes each comes in, a look at one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shipdesk.errors import WrongInput
from shipdesk.reference.label_set import LabelNeed
from shipdesk.services.business_settings import get_setting
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issue_labels import LabelWish, labels_of, needs_of


@dataclass(frozen=True)
class LabelChoice:
    """`lack` says why the consignment has no label of that kind; None where it has.

    `labels` is how many different ones there are, `usual` how many are made of them where nobody says a number.
    """

    kind: str
    sizes: tuple[str, ...]
    need: LabelNeed | None
    lack: WrongInput | None
    labels: int = 0
    usual: int = 0


@dataclass(frozen=True)
class LabelCount:
    """How many different labels, and how many in all where nobody says a number."""

    labels: int
    usual: int


def count_labels(desk: Desk, references: Sequence[str], kind: str) -> LabelCount:
    """Of one kind, of several consignments. Raises `WrongInput` where one of them has none."""
    from shipdesk import labels

    found = [one for reference in references for one in labels_of(desk, find(desk, reference), kind)]
    return LabelCount(len(found), sum(map(labels.KINDS[kind].usual, found)))


def label_choices(desk: Desk, reference: str) -> tuple[LabelChoice, ...]:
    """Every kind, in the order in which they are issued."""
    from shipdesk import labels
    from shipdesk.labels import LabelHead

    stored = find(desk, reference)
    needs = {need.kind: need for need in needs_of(desk, stored)}
    found = []
    for kind in labels.KINDS:
        lack, data = None, list[LabelHead]()
        try:
            data = list(labels_of(desk, stored, kind))
        except WrongInput as fault:
            lack = fault
        sizes, usual = tuple(desk.reference.label_pairs[kind].pairs), map(labels.KINDS[kind].usual, data)
        found.append(LabelChoice(kind, sizes, needs.get(kind), lack, len(data), sum(usual)))
    return tuple(found)


def look_at_label(desk: Desk, reference: str, kind: str, wish: LabelWish) -> bytes:
    """The first label as a PDF, drawn and read back, neither frozen nor numbered."""
    from shipdesk import labels

    stored = find(desk, reference)
    training = get_setting(desk, "training") == "yes"
    context = labels.LabelContext(desk.typesetter(), desk.wording, desk.reference, training=training)
    first = labels_of(desk, stored, kind)[:1]
    (file,) = labels.render(kind, first, context, size=wish.size, dpi=wish.dpi, start=wish.start)
    return file.data
