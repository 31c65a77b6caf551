"""One paper of one kind as a PDF."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from shipdesk.documents import (
    attachment,
    carton_marks,
    china_food_label_data,
    china_fruit_list,
    commercial_invoice,
    cover_sheet,
    export_declaration_data,
    findings_sheet,
    packing_list,
    phytosanitary_data,
    proforma_invoice,
    shipping_instruction,
)
from shipdesk.documents.blocks import Setter
from shipdesk.documents.danger import sheet as danger_sheet
from shipdesk.documents.flow import Flow
from shipdesk.documents.head import running_head
from shipdesk.documents.kind import Kind
from shipdesk.documents.origin import sheet as origin_sheet
from shipdesk.documents.paper_data import PaperData
from shipdesk.documents.terms import Terms
from shipdesk.documents.transit import sheet as transit_sheet
from shipdesk.drawing import PaperCanvas, qr
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference, Wording
from shipdesk.typeset import Typesetter

PREVIEW, TRAINING = "PREVIEW", "TRAINING"
DRAFT = "DRAFT - NOT A CERTIFICATE"
"""What is stamped across every page; in English alone, as the words are known at every border."""


@dataclass(frozen=True)
class PaperContext:
    """What drawing needs beside the data. `training` marks papers of the sample desk, `preview` those not issued."""

    typesetter: Typesetter
    reference: Reference
    wording: Wording
    training: bool = False
    preview: bool = False


@dataclass(frozen=True)
class Rendered:
    """The paper, the data attached to it and that data's SHA-256, which the QR code bears."""

    pdf: bytes
    pages: int
    attachment: bytes
    sha256: str


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "proforma-invoice": proforma_invoice.KIND,
        "commercial-invoice": commercial_invoice.KIND,
        "packing-list": packing_list.KIND,
        "shipping-instruction": shipping_instruction.KIND,
        "form-e-data": origin_sheet.FORM_E,
        "form-d-data": origin_sheet.FORM_D,
        "rcep-data": origin_sheet.RCEP,
        "phytosanitary-data": phytosanitary_data.KIND,
        "dangerous-goods-data": danger_sheet.KIND,
        "transit-data": transit_sheet.KIND,
        "carton-marks": carton_marks.KIND,
        "china-fruit-list": china_fruit_list.KIND,
        "china-food-label-data": china_food_label_data.KIND,
        "export-declaration-data": export_declaration_data.KIND,
        "cover-sheet": cover_sheet.KIND,
        "findings-sheet": findings_sheet.KIND,
    }
)


def render(kind: str, data: PaperData, context: PaperContext) -> Rendered:
    """The same arguments give the same bytes. Raises `WrongInput` before anything is written."""
    if kind not in KINDS:
        raise WrongInput("not_supported", "paper_kind_unknown", kind=kind, kinds=", ".join(KINDS))
    paper = KINDS[kind]
    if paper.second and data.second != paper.second:
        raise WrongInput("not_supported", "paper_has_its_language", kind=kind, language=paper.second)
    attached = attachment.attachment(kind, data, paper.statements(data), with_prices=paper.with_prices)
    sha256 = attachment.digest(attached)
    terms = Terms(context.reference, context.wording, data.second)
    setter = Setter(context.typesetter, data.second)
    title = terms.words(f"title.{kind}")
    canvas = PaperCanvas(
        title=f"{title.en} {data.reference}",
        language="en",
        document_id="/".join((data.reference, kind, str(data.revision), data.second or "en", sha256)),
        date=data.day,
        author=data.consignment.exporter.name_latin,
    )
    stamps = [PREVIEW] * context.preview + [TRAINING] * context.training + [DRAFT] * paper.is_draft
    running = running_head(setter, title, data, bears_invoice_number=paper.bears_invoice_number)
    flow = Flow(canvas, setter, context.wording, running, "  ".join(stamps))
    paper.draw(flow, terms, title, data, qr(attachment.qr_text(kind, data, sha256)))
    flow.feet(f"{title.en} {data.reference}")
    canvas.attach(attachment.NAME, attached, description=f"Data of {title.en} {data.reference}")
    return Rendered(canvas.finish(), canvas.page_count, attached, sha256)
