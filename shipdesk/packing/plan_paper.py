"""The loading plan as a PDF: a sheet for each container or truck with its order of loading, then the pallets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shipdesk.drawing import GREY, PaperCanvas
from shipdesk.packing.axles import AxleTooHeavy
from shipdesk.packing.balance import MOST_IN_ONE_HALF
from shipdesk.packing.pictures import draw_ends, draw_from_above, draw_round
from shipdesk.packing.pieces import Placed
from shipdesk.packing.plan import LoadingPlan, PalletPlan, SpacePlan
from shipdesk.packing.sheet import BODY, HEIGHT, MARGIN, RED, SMALL, WIDTH, Press, Sheet
from shipdesk.packing.views import PALETTE, Color, color_of

UNDATED = date(2000, 1, 1)
"""The day inside the PDF where no departure is planned; the clock would make each copy differ."""
FACTS_WIDTH = 62.0
ROWS_ON_SHEET = 30
LAYERS_IN_ROW = 3


@dataclass(frozen=True)
class Drawn:
    pdf: bytes
    pages: int


def draw_plan(plan: LoadingPlan, press: Press) -> Drawn:
    """The same plan gives the same bytes."""
    consignment = plan.consignment
    canvas = PaperCanvas(
        title=f"Loading plan {consignment.client_reference}",
        language="en",
        document_id=f"{consignment.client_reference}/loading-plan/{press.language}",
        date=plan.day or UNDATED,
        author=consignment.exporter.name_latin,
    )
    drawing = _Drawing(canvas, press, plan)
    for space in plan.spaces:
        drawing.space(space)
        drawing.order(space)
    for pallet in plan.pallets:
        drawing.pallet(pallet)
    if plan.left_out or not canvas.page_count:
        drawing.left_out()
    drawing.feet()
    return Drawn(canvas.finish(), canvas.page_count)


class _Drawing:
    def __init__(self, canvas: PaperCanvas, press: Press, plan: LoadingPlan) -> None:
        self.canvas, self.press, self.plan = canvas, press, plan
        self.sheet: Sheet | None = None

    def space(self, space: SpacePlan) -> None:
        sheet = self._new_sheet(self._space_title(space))
        self._facts(sheet, space)
        left, width = MARGIN + FACTS_WIDTH + 6, WIDTH - 2 * MARGIN - FACTS_WIDTH - 6
        load = space.load
        draw_round(sheet, load, (left, 28, width, 100), self._paint)
        frame = (left, 138.0, width, HEIGHT - 138 - 24)
        scale = draw_from_above(sheet, load, load.placed, frame, self._paint, self._write)
        draw_ends(sheet, load, left, 138, scale)

    def order(self, space: SpacePlan) -> None:
        """Wall by wall from the front: where it begins, what is loaded, how many pieces, how heavy."""
        walls = space.walls()
        for start in range(0, len(walls), ROWS_ON_SHEET):
            sheet = self._new_sheet(f"{self._space_title(space)}  ·  {self.press.both('order', ' / ')}")
            titles = ("#", self.press.both("from_front", " / ") + " cm", self.press.both("cartons", " / "),
                      self.press.both("pieces", " / "), "kg")  # fmt: skip
            self._row(sheet, titles, color=GREY)
            for number, (x, placed) in enumerate(walls[start : start + ROWS_ON_SHEET], start=start + 1):
                weight = Decimal(sum(one.piece.weight for one in placed)) / 1000
                cells = (
                    str(number),
                    f"{Decimal(x) / 10:g}",
                    self.plan.written(placed),
                    str(len(placed)),
                    f"{weight:,.1f}",
                )
                self._row(sheet, cells)

    def pallet(self, plan: PalletPlan) -> None:
        first, load = plan.pallets[0], plan.load
        references = [pallet.client_unit_reference for pallet in plan.pallets]
        shown = references[0] if len(references) == 1 else f"{references[0]} – {references[-1]}"
        sheet = self._new_sheet(f"{self.press.both('pallet')} {shown}")
        width = FACTS_WIDTH + 18
        if len(references) > 1:
            sheet.lines(MARGIN, width, self.press.both("alike", count=len(references)), BODY)
        sheet.fact(MARGIN, width, "cartons", f"{len(load.placed)}: {self.plan.written(list(load.placed))}")
        sheet.fact(MARGIN, width, "gross", f"{first.gross_weight_kg} kg")
        sheet.fact(MARGIN, width, "height", f"{first.height_cm} cm ({first.length_cm} × {first.width_cm} cm)")
        if first.sscc and len(references) == 1:
            sheet.lines(MARGIN, width, f"SSCC {first.sscc}", SMALL, color=GREY)
        draw_round(sheet, load, (MARGIN, sheet.y + 4, width, HEIGHT - sheet.y - 24), self._paint)
        self._layers(sheet, plan, MARGIN + width + 8)

    def left_out(self) -> None:
        sheet = self._new_sheet(self.press.both("left_out"))
        by_reason: dict[tuple[str, AxleTooHeavy | None], list[str]] = {}
        for one in self.plan.left_out:
            by_reason.setdefault((one.reason, one.axle), []).append(self.plan.names[one.piece.key])
        for (reason, axle), names in by_reason.items():
            figures = {} if axle is None else {"kg": f"{axle.kg:,f}", "most": f"{axle.most_kg:,f}"}
            numbers = sorted(names, key=lambda name: (len(name), name))
            shown = ", ".join(numbers[:60]) + (" …" if len(numbers) > 60 else "")
            sheet.lines(MARGIN, WIDTH - 2 * MARGIN, f"{len(names)}: {shown}", BODY)
            sheet.lines(MARGIN, WIDTH - 2 * MARGIN, self.press.both(f"why_{reason}", **figures), BODY, color=RED)

    def feet(self) -> None:
        consignment = self.plan.consignment
        verify = self.press.both("verify") if self.plan.spaces or self.plan.pallets else ""
        for page in range(self.canvas.page_count):
            self.canvas.go_to_page(page)
            assert self.sheet is not None  # noqa: S101 - there is a page
            self.sheet.foot(f"{consignment.client_reference}  ·  {verify}", page + 1, self.canvas.page_count)

    def _facts(self, sheet: Sheet, space: SpacePlan) -> None:
        width, load = FACTS_WIDTH, space.load
        cargo = Decimal(load.weight) / 1000
        sheet.fact(MARGIN, width, "pieces", str(len(load.placed)))
        sheet.fact(MARGIN, width, "cargo", f"{cargo:,.1f} kg")
        sheet.fact(MARGIN, width, "tare", f"{space.tare_kg:,f} kg")
        sheet.fact(MARGIN, width, "gross", f"{cargo + space.tare_kg:,.1f} kg")
        sheet.fact(MARGIN, width, "weight_used", f"{space.weight_percent} % / {space.space.payload_kg.value:,f} kg")
        sheet.fact(MARGIN, width, "room_used", f"{space.room_percent} %")
        if space.centre is not None:
            centre = " / ".join(
                f"{Decimal(side) / 10:.0f}" for side in (space.centre.x, space.centre.y, space.centre.z)
            )
            sheet.fact(MARGIN, width, "centre", f"{centre} cm")
        sheet.fact(MARGIN, width, "half", f"{space.fuller_half} %", alarm=space.fuller_half > MOST_IN_ONE_HALF)
        for key, axle in zip(("front_axle", "rear_axle"), space.axles or (), strict=False):
            over = f"  {self.press.both('over', ' / ')}" if axle.is_over else ""
            sheet.fact(MARGIN, width, key, f"{axle.kg:,f} / {axle.most_kg:,f} kg{over}", alarm=axle.is_over)

    def _layers(self, sheet: Sheet, plan: PalletPlan, left: float) -> None:
        layers: dict[int, list[Placed]] = {}
        for one in sorted(plan.load.placed, key=lambda one: one.z):
            layers.setdefault(one.z, []).append(one)
        rows = -(-len(layers) // LAYERS_IN_ROW)
        wide = (WIDTH - MARGIN - left) / LAYERS_IN_ROW
        high = min((HEIGHT - 28 - 16) / rows, wide * plan.load.room.width / plan.load.room.length + 8)
        for place, (number, layer) in enumerate(enumerate(layers.values(), start=1)):
            x, y = left + place % LAYERS_IN_ROW * wide, 30 + place // LAYERS_IN_ROW * high
            sheet.text(x, y + 2, self.press.both("layer", " / ", number=number), SMALL, color=GREY, most=wide - 4)
            frame = (x, y + 3.5, wide - 4, high - 8)
            draw_from_above(sheet, plan.load, layer, frame, self._paint, self._write)

    def _row(self, sheet: Sheet, cells: Sequence[str], *, color: Color = (0.0, 0.0, 0.0)) -> None:
        places = ((MARGIN, 10.0), (MARGIN + 12, 50.0), (MARGIN + 66, 130.0), (MARGIN + 200, 40.0), (MARGIN + 244, 28.0))
        for (x, width), cell in zip(places, cells, strict=True):
            sheet.text(x, sheet.y + 3, cell, BODY, color=color, most=width)
        sheet.canvas.rule(MARGIN, sheet.y + 4.4, WIDTH - MARGIN, sheet.y + 4.4, thickness=0.1, color=(0.8, 0.8, 0.8))
        sheet.y += 5.4

    def _new_sheet(self, title: str) -> Sheet:
        consignment = self.plan.consignment
        subtitle = "  ·  ".join((consignment.client_reference, consignment.exporter.name_latin,
                                 f"→ {consignment.consignee.name_latin}, {consignment.incoterm_place}"))  # fmt: skip
        self.sheet = Sheet(self.canvas, self.press, f"{self.press.both('title')}  ·  {title}", subtitle)
        return self.sheet

    def _space_title(self, space: SpacePlan) -> str:
        kind = space.space
        own = kind.name(self.press.language)
        number = f"{space.number}/{len(self.plan.spaces)}"
        known = space.unit.number or space.unit.plate if space.unit else None
        return "  ".join(
            part for part in (number, kind.name("en"), own if own != kind.name("en") else "", known) if part
        )

    def _paint(self, one: Placed) -> Color:
        line = self.plan.lines.get(one.piece.key)
        return PALETTE[-1] if line is None else color_of(line)

    def _write(self, some: Sequence[Placed]) -> str:
        return self.plan.written(list(some))
