"""The carrier's label of one parcel: from, to, service, n/N, the consignment's number in bars, a QR code.

The number is the hub's; where it lent none yet, the label says so and bears the QR code alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from shipdesk.domain.content_weights import net_weights
from shipdesk.domain.measures import Weight
from shipdesk.domain.print_job import Code
from shipdesk.drawing import code_128, qr
from shipdesk.errors import WrongInput
from shipdesk.labels import logistic_blocks as blocks
from shipdesk.labels.board import Board
from shipdesk.labels.facts import Carriage, LabelFacts
from shipdesk.labels.fitting import Wish
from shipdesk.labels.kind import LabelKind
from shipdesk.labels.label_head import Heads, LabelHead
from shipdesk.labels.logistic_blocks import Area
from shipdesk.reference.label_pairs import LabelPair

CODE_128, QR = "Code 128", "QR Code"
QR_SIGN = "SDW1"
MARGIN, TOP = 3.5, 3.0
SERVICE, FROM, TO, PLACE, MASS = 10.0, 20.5, 33.0, 17.0, 12.0
"""Heights on 100 x 150 mm; the codes take the rest."""
USUAL_HEIGHT = 150.0
QR_WIDTH = 28.0
QR_MODULE_MM, BAR_MODULE_MM = (0.48, 1.1), (0.25, 0.6)
BARS_BELOW = 2.0


@dataclass(frozen=True, kw_only=True)
class Waybill(LabelHead):
    carriage: Carriage
    net_weight: Weight
    gross_weight: Weight

    @property
    def qr_text(self) -> str:
        """What whoever scans it finds the parcel by."""
        counted = f"{self.number}/{self.total}"
        return "|".join((QR_SIGN, self.reference, self.unit_reference, counted, self.carriage.number or ""))


def waybills(facts: LabelFacts) -> tuple[Waybill, ...]:
    """One for every outermost unit: those are handed over."""
    consignment, carriage = facts.consignment, facts.carriage
    outer = [(at, one) for at, one in enumerate(consignment.handling_units) if one.parent_unit_reference is None]
    if not outer:
        raise WrongInput(
            "required", "labels_without_units", pointer="/handling_units", reference=consignment.client_reference
        )
    heads, net = Heads(consignment, facts.reference), net_weights(consignment)
    specimen = carriage.number is not None and carriage.issued_by_embedded_hub
    return tuple(
        Waybill(
            **vars(heads.of_unit(index, number, len(outer), specimen=specimen)),
            carriage=carriage,
            net_weight=net[unit.client_unit_reference],
            gross_weight=unit.gross_weight_kg,
        )
        for number, (index, unit) in enumerate(outer, start=1)
    )


def codes(label: Waybill, _pair: LabelPair) -> tuple[Code, ...]:
    number = label.carriage.number
    bars = (Code(CODE_128, number),) if number else ()
    return (*bars, Code(QR, label.qr_text))


def draw(board: Board, data: Waybill) -> None:
    inner, share = board.width - 2 * MARGIN, board.height / USUAL_HEIGHT
    y = TOP
    edges = [y := y + row * share for row in (SERVICE, FROM, TO, PLACE, MASS)]
    service, sender, receiver, place, mass = edges
    board.stamp(MARGIN, service, inner, mass - service)
    _draw_service(board, data, Area(MARGIN, TOP, inner, service))
    draw_sender(board, data, Area(MARGIN, service, inner, sender))
    blocks.draw_receiver(board, data, Area(MARGIN, sender, inner, receiver))
    blocks.draw_place(board, data, Area(MARGIN, receiver, inner, place))
    cells = [("label.net", blocks.kilograms(data.net_weight)), ("label.gross", blocks.kilograms(data.gross_weight))]
    blocks.draw_cells(board, data, Area(MARGIN, place, inner, mass), [*cells, ("label.reference", data.reference)])
    for line in edges:
        board.rule(MARGIN, line, board.width - MARGIN, strong=line in (service, receiver, mass))
    _draw_codes(board, data, mass)


def _draw_service(board: Board, data: Waybill, area: Area) -> None:
    wishes = [
        Wish(board.words.both("label.service"), blocks.CAPTION, language=data.language),
        Wish(data.carriage.service, 14.0, bold=True, pointer="/service_code"),
    ]
    blocks.draw_block(board, area, wishes, "service")


def draw_sender(board: Board, data: LabelHead, area: Area) -> None:
    """In Latin letters, then in the sender's own."""
    party, language = data.sender, data.sender.native_language
    reached = f"{', '.join(party.lines)}  {party.phone or ''}".strip()
    native_address = " ".join(party.native_lines)
    wishes = [
        Wish(board.words.both("label.from"), blocks.CAPTION, language=data.language),
        Wish(party.name, blocks.SMALL, bold=True, pointer="/exporter/name_latin"),
        Wish(reached, blocks.CAPTION, pointer="/exporter/address/latin"),
        Wish(party.native_name or "", blocks.SMALL, bold=True, language=language, pointer="/exporter/name_native"),
        Wish(native_address, blocks.CAPTION, language=language, pointer="/exporter/address/native"),
    ]
    blocks.draw_block(board, area, wishes, "from")


def _draw_codes(board: Board, data: Waybill, y: float) -> None:
    """The bars over the whole width, for a number can be long; figures and QR code below them."""
    share, bottom, number = board.height / USUAL_HEIGHT, board.height - TOP, data.carriage.number
    side = QR_WIDTH * share
    below, left = bottom - side, board.width - MARGIN - side
    board.squares(qr(data.qr_text), QR_MODULE_MM, left, below, side)
    if number is None:
        waits = [Wish(board.words.both("label.not_booked", "\n"), 12.0, bold=True, language=data.language)]
        board.box(MARGIN, y, bottom, left - MARGIN, waits, "number", middle=True)
        return
    board.bars(code_128(number), BAR_MODULE_MM, 0.0, y + BARS_BELOW, board.width, below - y - BARS_BELOW)
    told = [
        Wish(board.words.both("label.consignment_number"), blocks.CAPTION, language=data.language),
        Wish(number, 15.0, bold=True, pointer="/consignment_number"),
        *blocks.reference_wishes(board, data),
    ]
    board.box(MARGIN, below, bottom, left - MARGIN - 1.0, told, "number", middle=True)


KIND = LabelKind(waybills, draw, codes)
