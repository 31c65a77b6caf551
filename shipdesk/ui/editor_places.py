"""The place of a value in words: the label of its field, the column of its cell, else the step it stands in."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from shipdesk.ui.editor_model import field_of, parts_of, step_of
from shipdesk.ui.editor_step import EditorStep
from shipdesk.ui.editor_table import EditTable
from shipdesk.ui.form import Form

translate = QCoreApplication.translate


def place_words(steps: Mapping[str, EditorStep], pointer: str) -> str:
    """Goods, line 2: Quantity · Exporter: Telephone · Place."""
    if pointer == "/state":
        return translate("Places", "State")
    if not pointer:
        return translate("Places", "Shipment")
    step = steps[step_of(pointer)]
    return _cell(step, pointer) or _field(step, field_of(pointer)) or step.title()


def _cell(step: EditorStep, pointer: str) -> str:
    parts = parts_of(pointer)
    if parts[0] != "items" or len(parts) < 2:
        return ""
    line = translate("Places", "Goods, line {number}").format(number=int(parts[1]) + 1)
    table = getattr(step, "table", None)
    if len(parts) == 2 or not isinstance(table, EditTable):
        return line
    titles = [column.title() for column in table.lines_model.columns if parts_of(column.member)[0] == parts[2]]
    return f"{line}: {titles[0]}" if titles else line


def _field(step: EditorStep, pointer: str) -> str:
    for form in {step.form: None, **dict.fromkeys(step.findChildren(Form))}:
        row = form.row_of(pointer)
        if row is not None:
            around = form.row_of(pointer.rpartition("/")[0])
            words = [one.label.text().replace("&", "") for one in dict.fromkeys((around, row)) if one is not None]
            return ": ".join(words)
    return ""
