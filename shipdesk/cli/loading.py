"""`shipdesk consignment loading-plan`: what stands where, drawn for the loader."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from shipdesk.cli.print_answer import REASON
from shipdesk.cli.print_wishes import PRINTED, run_and_print
from shipdesk.cli.session import Session, pass_session
from shipdesk.services.keep_to_print import LOADING_PLAN, PLAN, keep_to_print
from shipdesk.services.loading_plan import LOADERS_LANGUAGE, save_loading_plan
from shipdesk.services.queue_files import FileToPrint, FileWish

if TYPE_CHECKING:
    from shipdesk.packing.pieces import LeftOut
    from shipdesk.packing.plan import LoadingPlan, SpacePlan


@click.command("loading-plan")
@click.argument("ref")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Folder for the PDF.")
@click.option("--into", help="Container or truck (40HC, 22W ...) instead of what the consignment names.")
@click.option("--language", default=LOADERS_LANGUAGE, show_default=True, help="Beside English: th, zh, lo ...")
@PRINTED
@REASON
@pass_session
def loading_plan(
    session: Session, ref: str, out: Path, into: str | None, language: str, printer: str | None, reason: str | None
) -> None:
    """Draw where each carton and pallet stands, in which order, and what does not fit."""

    def work() -> dict[str, Any]:
        saved = save_loading_plan(session.desk, ref, out, into=into, language=language)
        file = {"path": saved.path, "kind": LOADING_PLAN, "reference": ref, "sha256": saved.sha256,
                "pages": saved.pages}  # fmt: skip
        return {"files": [file], "reference": ref} | _members(saved.plan)

    def kept(members: Mapping[str, Any]) -> FileToPrint:
        pdf = (out / members["files"][0]["path"]).read_bytes()
        return keep_to_print(session.desk, ref, pdf, family=PLAN, kind=LOADING_PLAN)

    empty = {"files": [], "reference": ref, "spaces": [], "left_out": []}
    run_and_print(session, work, kept, FileWish(printer, reason=reason), empty)


def _members(plan: LoadingPlan) -> dict[str, Any]:
    return {
        "spaces": [_space(space) for space in plan.spaces],
        "pallets": sum(len(one.pallets) for one in plan.pallets),
        "left_out": [_left_out(one) for one in plan.left_out],
    }


def _left_out(one: LeftOut) -> dict[str, Any]:
    axle = one.axle
    return {
        "unit": one.piece.key,
        "reason": one.reason,
        "axle": None
        if axle is None
        else {"name": axle.axle, "kg": str(axle.kg), "most_kg": str(axle.most_kg), "over": True},
    }


def _space(space: SpacePlan) -> dict[str, Any]:
    centre = space.centre
    return {
        "equipment": space.space.code,
        "temperature": space.loaded.regime,
        "units": [placed.piece.key for placed in space.load.placed],
        "cargo_kg": str(Decimal(space.load.weight) / 1000),
        "tare_kg": str(space.tare_kg),
        "weight_percent": space.weight_percent,
        "room_percent": space.room_percent,
        "centre_cm": None if centre is None else [str(Decimal(side) / 10) for side in (centre.x, centre.y, centre.z)],
        "fuller_half_percent": space.fuller_half,
        "axles": [
            {"kg": str(axle.kg), "most_kg": str(axle.most_kg), "over": axle.is_over} for axle in space.axles or ()
        ],
    }
