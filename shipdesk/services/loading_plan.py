"""The loading plan of a packed consignment: computed, and drawn as a PDF for the loader."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.business_settings import get_setting
from shipdesk.services.desk import Desk
from shipdesk.services.equipment import equipment_of, space_of
from shipdesk.services.find_consignment import find
from shipdesk.services.issued_files import write_whole
from shipdesk.services.pack_consignment import low_pallet
from shipdesk.store.consignments import StoredConsignment

if TYPE_CHECKING:
    from shipdesk.packing.plan import LoadingPlan

LOADERS_LANGUAGE = "th"
"""Cargo leaves from Thailand."""


@dataclass(frozen=True)
class DrawnPlan:
    plan: LoadingPlan
    pdf: bytes
    pages: int


@dataclass(frozen=True)
class SavedPlan:
    """`path` is relative to the folder the user named."""

    plan: LoadingPlan
    path: str
    sha256: str
    pages: int


def plan_loading(
    desk: Desk, reference: str, *, into: str | None = None, progress: Progress | None = None
) -> LoadingPlan:
    """Into `into`, else what the consignment names, else what its packing plan asks for, else pallets alone."""
    from shipdesk.packing.plan import loading_plan, wished_space

    stored = _packed(desk, reference)
    equipment, wish = equipment_of(desk), desk.store.packing_plans.of(stored.id)
    named = None if into else wished_space(stored.consignment, equipment)
    asked = into or wish.into
    space = space_of(desk, asked) if named is None and asked else named
    return loading_plan(
        stored.consignment, equipment, space, low_pallet=low_pallet(desk, wish), progress=progress
    )  # fmt: skip


def draw_loading(
    desk: Desk,
    reference: str,
    *,
    into: str | None = None,
    language: str = LOADERS_LANGUAGE,
    progress: Progress | None = None,
) -> DrawnPlan:
    """English and `language`. Raises `WrongInput` and `Cancelled`."""
    from shipdesk.packing.plan_paper import draw_plan
    from shipdesk.packing.sheet import Press

    if language not in desk.wording.languages:
        languages = ", ".join(sorted(desk.wording.languages))
        raise WrongInput("not_supported", "paper_language_unknown", language=language, languages=languages)
    plan = plan_loading(desk, reference, into=into, progress=progress)
    training = get_setting(desk, "training") == "yes"
    press = Press(desk.typesetter(), desk.wording, None if language == "en" else language, training)
    drawn = draw_plan(plan, press)
    return DrawnPlan(plan, drawn.pdf, drawn.pages)


def save_loading_plan(
    desk: Desk,
    reference: str,
    out: Path,
    *,
    into: str | None = None,
    language: str = LOADERS_LANGUAGE,
    progress: Progress | None = None,
) -> SavedPlan:
    """The PDF in the user's folder; nothing is written where it cannot be drawn."""
    drawn = draw_loading(desk, reference, into=into, language=language, progress=progress)
    name = f"{reference.replace('/', '_')}-loading-plan-{language}.pdf"
    write_whole(out / name, drawn.pdf)
    return SavedPlan(drawn.plan, name, hashlib.sha256(drawn.pdf).hexdigest(), drawn.pages)


def _packed(desk: Desk, reference: str) -> StoredConsignment:
    stored = find(desk, reference)
    if not stored.consignment.handling_units:
        raise WrongInput("inconsistent_state", "pack_first", pointer="/handling_units", reference=stored.reference)
    return stored
