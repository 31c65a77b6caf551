"""Issue labels: of every kind that is asked for, read back before they leave the press, frozen, handed out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.reference.label_set import LabelNeed
from shipdesk.services.business_settings import get_setting
from shipdesk.services.check_consignment import refuse_if_blocked
from shipdesk.services.desk import Desk
from shipdesk.services.find_consignment import find
from shipdesk.services.issued_files import HandedOut, Made, Subject, hand_out, issue
from shipdesk.services.paper_content import PaperContent
from shipdesk.store.consignments import StoredConsignment
from shipdesk.store.issued import Issued

if TYPE_CHECKING:
    from shipdesk.labels import LabelContext, LabelHead

LABEL = "label"
DEFAULT_KIND = "logistic-sscc"
START, TIMES, USUAL = "from", "x", "usual"
MOST_LABELS = 20_000
"""In one file; whoever needs more has them printed by the roll."""


@dataclass(frozen=True)
class LabelWish:
    """Without kinds: what the consignment needs. form: pdf, png, zpl or tspl; `start` is the first place on a sheet.

    `copies` says of kinds how many of each label; of the others there are as many as is `usual` for each, or one.
    """

    kinds: tuple[str, ...] = ()
    form: str = "pdf"
    size: str = "L100X150"
    dpi: int = 203
    start: int = 1
    copies: tuple[tuple[str, int], ...] = ()
    usual: bool = False

    def of_kind(self, kind: str) -> LabelWish:
        """For that kind alone."""
        copies = tuple((one, count) for one, count in self.copies if one == kind)
        return replace(self, kinds=(kind,), copies=copies, usual=self.usual and not copies)

    @property
    def written(self) -> str:
        """As the form of what was issued of one kind."""
        begin = f"-{START}{self.start}" if self.start > 1 else ""
        times = "".join(f"-{TIMES}{count}" for _, count in self.copies) + (f"-{USUAL}" if self.usual else "")
        return f"{self.size}{begin}{times}-{self.dpi}dpi-{self.form}"


def wish_written(kind: str, form: str) -> LabelWish:
    """The wish that was issued in this form."""
    begun, dpi, file_form = form.rsplit("-", 2)
    size, *more = begun.split("-")
    start = next((int(one.removeprefix(START)) for one in more if one.startswith(START)), 1)
    copies = tuple((kind, int(one.removeprefix(TIMES))) for one in more if one.startswith(TIMES))
    return LabelWish((kind,), file_form, size, int(dpi.removesuffix("dpi")), start, copies, USUAL in more)


@dataclass(frozen=True)
class NotMade:
    """A kind that the consignment has no label of, and why."""

    kind: str
    reason: WrongInput


@dataclass(frozen=True)
class LabelsMade:
    """What was issued, and the kinds that were not."""

    issued: tuple[Issued, ...]
    not_made: tuple[NotMade, ...] = ()

    def whole(self) -> list[Issued]:
        """Raises `WrongInput` with every reason where a kind is missing; the others are issued all the same."""
        if self.not_made:
            raise WrongInput.of_many([one.reason for one in self.not_made])
        return list(self.issued)


def issue_labels(
    desk: Desk, reference: str, out: Path, wish: LabelWish, progress: Progress | None = None
) -> list[HandedOut]:
    """All labels into the user's folder. Raises `WrongInput` or `StoppedByCheck` before anything is written there."""
    issued = freeze_labels(desk, reference, wish, progress)
    return [handed for one in issued for handed in hand_out(desk, reference, one, out)]


def freeze_labels(
    desk: Desk, reference: str, wish: LabelWish | None = None, progress: Progress | None = None
) -> list[Issued]:
    """The same into the desk's own papers folder alone."""
    return make_labels(desk, reference, wish, progress).whole()


def make_labels(
    desk: Desk, reference: str, wish: LabelWish | None = None, progress: Progress | None = None
) -> LabelsMade:
    """Each kind by itself: one that lacks a number does not keep the others from leaving."""
    wish, progress = wish or LabelWish(usual=True), progress or Progress()
    stored = find(desk, reference)
    if not stored.consignment.handling_units:
        raise WrongInput("inconsistent_state", "pack_first", pointer="/handling_units", reference=reference)
    refuse_if_blocked(desk, stored, "labels")
    issued, not_made = [], []
    for one in _wishes(desk, stored, wish):
        try:
            issued.append(_freeze(desk, stored, one, progress))
        except WrongInput as reason:
            not_made.append(NotMade(one.kinds[0], reason))
    return LabelsMade(tuple(issued), tuple(not_made))


def _wishes(desk: Desk, stored: StoredConsignment, wish: LabelWish) -> list[LabelWish]:
    """One for each kind: those named, else those the consignment needs, each in a size that it comes in."""
    if wish.kinds:
        return [wish.of_kind(kind) for kind in dict.fromkeys(wish.kinds)]
    needed = [need.kind for need in needs_of(desk, stored)]
    return [_in_a_size_of(desk, wish.of_kind(kind)) for kind in needed]


def needs_of(desk: Desk, stored: StoredConsignment) -> tuple[LabelNeed, ...]:
    """The labels that the consignment needs, with the reasons."""
    from shipdesk import labels
    from shipdesk.services.label_facts import label_facts

    return labels.needed_labels(label_facts(desk, stored), desk.reference.label_set)


def _in_a_size_of(desk: Desk, wish: LabelWish) -> LabelWish:
    """The size that was asked for; a needed kind that does not come in it comes in its usual one."""
    sizes = desk.reference.label_pairs[wish.kinds[0]].pairs
    known = wish.size not in desk.reference.label_sizes or wish.size in sizes
    return wish if known else replace(wish, size=next(iter(sizes)), start=1)


def label_kinds() -> list[str]:
    """The kinds of label that the desk makes."""
    from shipdesk import labels

    return list(labels.KINDS)


def labels_of(desk: Desk, stored: StoredConsignment, kind: str) -> Sequence[LabelHead]:
    """The labels of one kind in the order of the pages that `freeze_labels` makes of them, one label to a page."""
    from shipdesk import labels
    from shipdesk.services.label_facts import label_facts

    if kind not in labels.KINDS:
        raise WrongInput("not_supported", "label_kind_not_built", kind=kind, kinds=", ".join(labels.KINDS))
    return labels.KINDS[kind].labels(label_facts(desk, stored))


def _freeze(desk: Desk, stored: StoredConsignment, wish: LabelWish, progress: Progress) -> Issued:
    """The labels of the wish's one kind."""
    from shipdesk import labels

    (kind,) = wish.kinds
    labels.require_supported(kind, wish.size, wish.form, wish.dpi, desk.reference)
    data = labels_of(desk, stored, kind)
    counts = copies_of(kind, data, wish)
    if set(counts) == {1}:
        wish = replace(wish, copies=(), usual=False)

    def make(_revision: int) -> list[Made]:
        made = labels.render(
            kind, data, label_context(desk), size=wish.size, form=wish.form, dpi=wish.dpi, start=wish.start,
            copies=counts, progress=progress,
        )  # fmt: skip
        return [Made(one.unit_reference or "", f".{wish.form}", one.data, one.pages) for one in made]

    subject = Subject(LABEL, kind, wish.written)
    return issue(desk, stored, subject, PaperContent(desk, stored).sha256(kind, wish.written), make)


def label_context(desk: Desk) -> LabelContext:
    """What labels are drawn with."""
    from shipdesk import labels

    training = get_setting(desk, "training") == "yes"
    return labels.LabelContext(desk.typesetter(), desk.wording, desk.reference, training=training)


def copies_of(kind: str, data: Sequence[LabelHead], wish: LabelWish) -> list[int]:
    """Of each label how many. Raises `WrongInput` where all are more than one file holds."""
    from shipdesk import labels

    asked = dict(wish.copies).get(kind)
    usual = labels.KINDS[kind].usual
    counts = [asked or (usual(one) if wish.usual else 1) for one in data]
    if sum(counts) > MOST_LABELS:
        values = {"kind": kind, "count": sum(counts), "most": MOST_LABELS}
        raise WrongInput("limit", "labels_too_many", pointer="/copies", **values)
    return counts
