"""Issue labels: one for every carton or pallet, read back before they leave the press, frozen, handed out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.business_settings import get_setting
from shipdesk.services.check_consignment import refuse_if_blocked
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issued_files import HandedOut, Made, Subject, hand_out, issue
from shipdesk.services.paper_content import PaperContent
from shipdesk.services.use_numbers import specimen_numbers
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.issued import Issued

LABEL = "label"
DEFAULT_KIND = "logistic-sscc"


@dataclass(frozen=True)
class LabelWish:
    """Without kinds: what the consignment needs. form: pdf, png, zpl or tspl."""

    kinds: tuple[str, ...] = ()
    form: str = "pdf"
    size: str = "L100X150"
    dpi: int = 203


def issue_labels(
    desk: Desk, reference: str, out: Path, wish: LabelWish, progress: Progress | None = None
) -> list[HandedOut]:
    """Labels into the user's folder. Raises `WrongInput` or `StoppedByCheck` before anything is written there."""
    issued = freeze_labels(desk, reference, wish, progress)
    return [handed for one in issued for handed in hand_out(desk, reference, one, out)]


def freeze_labels(
    desk: Desk, reference: str, wish: LabelWish | None = None, progress: Progress | None = None
) -> list[Issued]:
    """The same into the desk's own papers folder alone."""
    wish, progress = wish or LabelWish(), progress or Progress()
    stored = find(desk, reference)
    if not stored.consignment.handling_units:
        raise WrongInput("inconsistent_state", "pack_first", pointer="/handling_units", reference=reference)
    refuse_if_blocked(desk, stored, "labels")
    kinds = dict.fromkeys(wish.kinds) or {DEFAULT_KIND: None}
    return [_freeze(desk, stored, kind, wish, progress) for kind in kinds]


def _freeze(desk: Desk, stored: StoredConsignment, kind: str, wish: LabelWish, progress: Progress) -> Issued:
    from shipdesk import labels

    form = f"{wish.size}-{wish.dpi}dpi-{wish.form}"

    def make(_revision: int) -> list[Made]:
        specimens = specimen_numbers(desk, stored.id)
        data = labels.label_data(stored.consignment, desk.reference, specimen_ssccs=specimens)
        context = labels.LabelContext(desk.typesetter(), desk.wording, training=get_setting(desk, "training") == "yes")
        made = labels.render(kind, data, context, size=wish.size, form=wish.form, dpi=wish.dpi, progress=progress)
        return [Made(one.unit_reference or "", f".{wish.form}", one.data, one.pages) for one in made]

    return issue(desk, stored, Subject(LABEL, kind, form), PaperContent(desk, stored).sha256(kind, form), make)
