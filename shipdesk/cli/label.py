"""`shipdesk labels`: which a consignment needs, and issue them into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from shipdesk.cli.issuing import answer_issued
from shipdesk.cli.paper_shapes import listed_label
from shipdesk.cli.print_wishes import print_labels
from shipdesk.cli.session import Session, pass_session
from shipdesk.errors import DeskError
from shipdesk.services.choose_labels import label_choices
from shipdesk.services.issue_labels import LabelWish, label_kinds, make_labels
from shipdesk.services.issued_files import HandedOut, hand_out

OUT = click.Path(path_type=Path, file_okay=False)


def copies_given(
    _context: click.Context, _option: click.Parameter, typed: tuple[str, ...]
) -> tuple[tuple[str, int], ...]:
    """`2` is for every kind, `consumer-sticker=48` for that one; what is said last holds."""
    known, found = label_kinds(), dict[str, int]()
    for one in typed:
        kind, _, number = one.rpartition("=")
        if not number.isascii() or not number.isdigit() or int(number) < 1 or (kind and kind not in known):
            raise click.BadParameter(one)
        found |= dict.fromkeys([kind] if kind else known, int(number))
    return tuple(found.items())


@click.group()
def labels() -> None:
    """Labels."""


labels.add_command(print_labels)


@labels.command("list")
@click.argument("ref")
@pass_session
def list_labels(session: Session, ref: str) -> None:
    """Every kind of label: whether the consignment needs it and why, its sizes, and why there is none."""

    def work() -> dict[str, Any]:
        return {"reference": ref, "labels": [listed_label(session, one) for one in label_choices(session.desk, ref)]}

    session.run(work, {"reference": ref, "labels": []})


@labels.command("issue")
@click.argument("refs", nargs=-1, required=True, metavar="REF...")
@click.option("--out", type=OUT, required=True)
@click.option("--format", "form", type=click.Choice(["pdf", "png", "zpl", "tspl"]), default="pdf", show_default=True)
@click.option("--kind", "kinds", multiple=True)
@click.option("--size", default="L100X150", show_default=True)
@click.option("--dpi", type=click.Choice(["203", "300", "600"]), default="203", show_default=True)
@click.option(
    "--start", type=click.IntRange(min=1), default=1, help="The first free place on a sheet of several labels."
)
@click.option(
    "--copies",
    multiple=True,
    metavar="N|KIND=N",
    callback=copies_given,
    help="So many of each label. Without it: a sticker for each retail pack, two labels on a pallet, else one.",
)
@pass_session
def issue_labels_(
    session: Session,
    refs: tuple[str, ...],
    out: Path,
    form: str,
    kinds: tuple[str, ...],
    size: str,
    dpi: str,
    start: int,
    copies: tuple[tuple[str, int], ...],
) -> None:
    """Issue the labels of every carton, pallet or pack; a kind that lacks something is told, the others are issued."""
    wish = LabelWish(kinds, form, size, int(dpi), start, copies, usual=True)
    not_made: list[dict[str, Any]] = []
    faults: list[DeskError] = []

    def work(ref: str) -> list[HandedOut]:
        made = make_labels(session.desk, ref, wish)
        for one in made.not_made:
            not_made.append({"kind": one.kind, "reference": ref, **session.problem(one.reason)})
            faults.append(one.reason)
        return [handed for one in made.issued for handed in hand_out(session.desk, ref, one, out)]

    answer_issued(session, refs, work, lambda: {"not_made": not_made}, faults)
