"""The steps of the shipment editor in their order along the top."""

from __future__ import annotations

from shipdesk.ui.editor_booking import BookingStep
from shipdesk.ui.editor_goods import GoodsStep
from shipdesk.ui.editor_packing import PackingStep
from shipdesk.ui.editor_papers import PapersStep
from shipdesk.ui.editor_parties import PartiesStep
from shipdesk.ui.editor_route import RouteStep
from shipdesk.ui.editor_step import EditorStep
from shipdesk.ui.editor_terms import TermsStep

STEP_CLASSES: tuple[type[EditorStep], ...] = (
    PartiesStep,
    GoodsStep,
    TermsStep,
    PackingStep,
    RouteStep,
    PapersStep,
    BookingStep,
)
