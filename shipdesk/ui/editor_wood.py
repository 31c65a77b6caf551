"""Wood packing: whether wood is used, and the ISPM 15 mark it bears."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from shipdesk.ui.editor_desk_words import yes_or_no
from shipdesk.ui.editor_fields import Bound, ChoiceField, TextField
from shipdesk.ui.editor_model import Edit, is_within, value_at
from shipdesk.ui.editor_step import EditorContext, Shown
from shipdesk.ui.form import Form, Mark
from shipdesk.ui.theme import GRID

WOOD = "/desk/wood_packing"
HEIGHT = 13 * GRID

translate = QCoreApplication.translate


class WoodPacking(Form):
    """Two rows below the cartons."""

    def __init__(self, context: EditorContext) -> None:
        super().__init__(context.toolkit)
        self._context = context
        self._shown: Shown | None = None
        used, mark = ChoiceField(yes_or_no), TextField(40)
        self.add(f"{WOOD}/used", used, lambda: translate("WoodPacking", "Wood in pallets or crates"))
        self.add(
            f"{WOOD}/ispm15_mark", mark, lambda: translate("WoodPacking", "ISPM 15 mark"),
            lambda: translate("WoodPacking", "As burnt into the wood: country, number and treatment (TH-001 HT)."),
        )  # fmt: skip
        self.bounds = [Bound(f"{WOOD}/used", used, self._send), Bound(f"{WOOD}/ispm15_mark", mark, self._send)]
        self.setFixedHeight(HEIGHT)

    def show_shipment(self, shown: Shown) -> None:
        self._shown = shown
        for bound in self.bounds:
            bound.show(shown.members, shown.is_editable)

    def set_marks(self, marks: dict[str, Mark]) -> None:
        super().set_marks({pointer: mark for pointer, mark in marks.items() if is_within(pointer, WOOD)})

    def go_to(self, pointer: str) -> bool:
        return is_within(pointer, WOOD) and super().go_to(f"{WOOD}/used" if pointer == WOOD else pointer)

    def _send(self, pointer: str, value: Any) -> None:
        """A mark is on wood; with nothing said of wood nothing is left."""
        members = self._shown.members if self._shown is not None else {}
        if pointer.endswith("/used") and value is None:
            edit = Edit(WOOD, None)
        elif value is not None and value_at(members, f"{WOOD}/used") is None:
            edit = Edit(WOOD, {"used": True} | {pointer.rpartition("/")[2]: value})
        else:
            edit = Edit(pointer, value)
        self._context.edit([edit])
