"""The commercial invoice (documents.md, 2)."""

from __future__ import annotations

from shipdesk.documents import carriage_statements as told
from shipdesk.documents import statements as said
from shipdesk.documents.carriage import letters_of_credit, with_vehicle
from shipdesk.documents.flow import Flow
from shipdesk.documents.foot import draw_strip, signing_block, weight_facts
from shipdesk.documents.head import draw_head
from shipdesk.documents.kind import Kind
from shipdesk.documents.paper_data import Both, PaperData
from shipdesk.documents.priced_goods import draw_priced_goods
from shipdesk.documents.sums import draw_sums
from shipdesk.documents.terms import Terms
from shipdesk.drawing import Symbol

ORIGINALS = 3
"""One each for customs, the bank and the buyer."""


def draw(flow: Flow, terms: Terms, title: Both, data: PaperData, code: Symbol) -> None:
    """Draw the whole invoice."""
    head = (*data.head, *letters_of_credit(data.consignment))
    draw_head(flow, terms, title, with_vehicle(data), code, (head, data.countries, data.delivery, data.payment))
    draw_strip(flow, terms, weight_facts(data))
    draw_priced_goods(flow, terms, data)
    signing = signing_block(flow.setter, terms, data, "sign.invoice_declaration", originals=ORIGINALS)
    draw_sums(flow, terms, data, signing.height)
    signing.draw(flow)


KIND = Kind(
    draw,
    says=(
        said.parties, said.head, told.credit, said.countries, said.delivery, said.payment, said.journey,
        told.vehicle, said.marks, said.weights, said.goods, said.quantities, said.tariff, said.prices,
    ),
)  # fmt: skip
