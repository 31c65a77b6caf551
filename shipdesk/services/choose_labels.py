"""Which labels a consignment can have: kinds with reasons, the sizes each comes in, a look at one."""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.errors import WrongInput
from shipdesk.reference.label_set import LabelNeed
from shipdesk.services.business_settings import get_setting
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issue_labels import LabelWish, labels_of, needs_of


@dataclass(frozen=True)
class LabelChoice:
    """`lack` says why the consignment has no label of that kind; None where it has."""

    kind: str
    sizes: tuple[str, ...]
    need: LabelNeed | None
    lack: WrongInput | None


def label_choices(desk: Desk, reference: str) -> tuple[LabelChoice, ...]:
    """Every kind, in the order in which they are issued."""
    from shipdesk import labels

    stored = find(desk, reference)
    needs = {need.kind: need for need in needs_of(desk, stored)}
    found = []
    for kind in labels.KINDS:
        lack = None
        try:
            labels_of(desk, stored, kind)
        except WrongInput as fault:
            lack = fault
        found.append(LabelChoice(kind, tuple(desk.reference.label_pairs[kind].pairs), needs.get(kind), lack))
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
