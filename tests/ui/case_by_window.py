"""A case's JSON carried into the window's own widgets, as a person does it: each value into the field that owns it.

Nothing here knows a member by name where the window's fields can be asked: the pointer of a value leads to the step,
the step to the field. A value that no field owns is `Fieldless`, which names its pointer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from shipdesk.ui.consignment_editor import ConsignmentEditor
from shipdesk.ui.editor_fields import Bound, ChoiceField
from shipdesk.ui.editor_line_table import LineTable
from shipdesk.ui.editor_model import STEPS, step_of
from shipdesk.ui.editor_table import EditTable
from shipdesk.ui.fields import DateField, DecimalField
from shipdesk.ui.form import Form
from shipdesk.ui.moment_field import MomentField
from shipdesk.ui.new_shipment import NewShipmentDialog
from shipdesk.ui.receive_dialog import ReceiveDialog

IN_THE_DIALOG = (
    "/client_reference", "/route_id", "/incoterm", "/incoterm_place", "/exporter", "/consignee",
    "/items/0/catalog", "/items/0/sku", "/items/0/quantity",
)  # fmt: skip
BY_PICKER = ("/notify_party", "/importer_of_record", "/desk/buyer", "/customs/broker")
PICKUP = "/pickup_address"
ORIGIN, RECEIVED = "/desk/origin", "/desk/received_papers"
Members = Mapping[str, Any]


class Fieldless(AssertionError):
    """The window has no way to enter the value at a pointer."""

    def __init__(self, pointer: str) -> None:
        super().__init__(f"no field of the window owns {pointer}")


def leaves(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Every value with its pointer; lists below an entry of a table are one value."""
    if isinstance(value, Mapping) and value:
        for name, inner in value.items():
            yield from leaves(inner, f"{pointer}/{name}")
    else:
        yield pointer, value


class Person:
    """Somebody at the keyboard, who waits for nothing but what the window itself waits for."""

    def __init__(self, qtbot: Any, toolkit: Any, folder: Path) -> None:
        self.qtbot, self.toolkit, self._folder = qtbot, toolkit, folder

    def settle(self) -> None:
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not self.toolkit.tasks.running, timeout=60_000)
            self.qtbot.wait(5)

    def type_in(self, line: QLineEdit, text: str) -> None:
        """Over what stands there, and on to the next field."""
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClicks(line, text)
        self.qtbot.keyClick(line, Qt.Key.Key_Return)

    def pick(self, picker: Any, text: str) -> None:
        """Type what is looked for and take the first match."""
        picker.window().activateWindow()
        picker.setFocus()
        self.qtbot.waitUntil(picker.hasFocus)
        picker.selectAll()
        self.qtbot.keyClicks(picker, text)
        self.qtbot.waitUntil(lambda: text in str([one.value for one in picker.offered()]), timeout=20_000)
        self.qtbot.keyClick(picker, Qt.Key.Key_Return)

    def press(self, button: QAbstractButton) -> None:
        button.click()

    def enter(self, editor: ConsignmentEditor, key: str) -> None:
        """Into a step."""
        editor.enter(key)

    def choose(self, field: QComboBox, code: Any) -> None:
        at = field.findData(code)
        assert at >= 0, f"{code} cannot be chosen"
        field.setCurrentIndex(at)
        field.activated.emit(at)

    def put(self, field: QWidget, value: Any) -> None:
        """Into a field of a form."""
        if isinstance(field, ChoiceField):
            self.choose(field, value)
        elif isinstance(field, DateField):
            self.type_in(field.line, self.toolkit.dates().short(date.fromisoformat(value)))
        elif isinstance(field, MomentField):
            at = datetime.fromisoformat(value)
            self.type_in(field.line, f"{self.toolkit.dates().short(at.date())} {at:%H:%M}")
        else:
            line = field.line if isinstance(field, DecimalField) else field
            assert isinstance(line, QLineEdit)
            self.type_in(line, str(value))

    def clear(self, line: QLineEdit) -> None:
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClick(line, Qt.Key.Key_Delete)
        self.qtbot.keyClick(line, Qt.Key.Key_Return)

    def put_in_cell(self, table: EditTable, row: int, column: int, value: Any) -> None:
        """What was typed, or the code that was chosen."""
        table.lines_model.setData(table.lines_model.index(row, column), value)

    def stand_on(self, table: EditTable, row: int, column: int = 0) -> None:
        table.setCurrentIndex(table.lines_model.index(row, column))

    def put_cell(self, table: EditTable, row: int, member: str, value: Any, pointer: str) -> None:
        """Into the cell of a member, in the words of its column."""
        known = table.lines_model.columns
        found = [at for at, one in enumerate(known) if one.member in (member, f"{member}/amount")]
        if not found or known[found[0]].is_fixed:
            raise Fieldless(pointer)
        column = known[found[0]]
        if column.member.endswith("/amount"):
            value = value["amount"] if isinstance(value, Mapping) else value
        if column.cell.value == "date":
            value = self.toolkit.dates().short(date.fromisoformat(value))
        if isinstance(value, list):
            value = ", ".join(value)
        self.put_in_cell(table, row, found[0], value)

    def make(self, dialog: NewShipmentDialog) -> None:
        self.qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def new_shipment(self, dialog: NewShipmentDialog, case: Members) -> str:
        """Through the dialog; gives the reference of the draft."""
        self.settle()
        first = case["items"][0]
        self.type_in(dialog.reference, case["client_reference"])
        self.pick(dialog.exporter, case["exporter"]["party"])
        self.pick(dialog.consignee, case["consignee"]["party"])
        self.choose(dialog.route, case["route_id"])
        self.choose(dialog.incoterm, case["incoterm"])
        self.type_in(dialog.place, case["incoterm_place"])
        self.pick(dialog.product, first["sku"])
        self.settle()
        self.type_in(dialog.quantity.line, first["quantity"])
        with self.qtbot.waitSignal(dialog.made, timeout=30_000) as made:
            self.make(dialog)
        return str(made.args[0])

    def fill(self, editor: ConsignmentEditor, case: Members) -> None:
        """Step by step; packs where the steps come to it."""
        by_step: dict[str, list[tuple[str, Any]]] = {key: [] for key in STEPS}
        for pointer, value in leaves(case):
            if pointer not in IN_THE_DIALOG and not pointer.startswith((*IN_THE_DIALOG[4:6], PICKUP)):
                by_step[step_of(pointer)].append((pointer, value))
        for key in STEPS:
            self.enter(editor, key)
            if key == "route" and "pickup_address" in case:
                self._pickup(editor.steps[key], case["pickup_address"], case["exporter"]["party"])
            for pointer, value in by_step[key]:
                self._enter(editor, pointer, value)
            if key == "packing":
                self.settle()
                self.press(editor.step.list.empty.button)  # type: ignore[attr-defined]
            self.settle()

    def _enter(self, editor: ConsignmentEditor, pointer: str, value: Any) -> None:
        step = editor.steps[step_of(pointer)]
        around = pointer.rpartition("/")[0]
        if around in BY_PICKER and pointer.endswith("/party"):
            self.pick(step.fields[around[1:]].picker, value)  # type: ignore[attr-defined]
        elif pointer == "/items":
            self._goods(step, value)
        elif pointer == ORIGIN:
            self._origin(step, value)
        elif pointer == RECEIVED:
            self._received(step, value)
        elif isinstance(value, list):
            self._lines(step, pointer, value)
        else:
            self._field(step, pointer, value)

    def _field(self, step: Any, pointer: str, value: Any) -> None:
        bound = next((one for one in step.bounds if isinstance(one, Bound) and one.pointer == pointer), None)
        if bound is None:
            raise Fieldless(pointer)
        row = next(form.rows[pointer] for form in step.findChildren(Form) if pointer in form.rows)
        assert row.isVisible(), f"the field of {pointer} is out of sight"
        self.put(bound.field, value)

    def _pickup(self, step: Any, address: Members, known: str) -> None:
        """The nearest address of the book, and what is different there."""
        self.settle()
        self.pick(step.pickup.picker, known)
        self.settle()
        said = dict(leaves(address, PICKUP))
        lines = said.pop(f"{PICKUP}/latin/lines")
        said |= {f"{PICKUP}/latin/lines/{at}": line for at, line in enumerate(lines)}
        for pointer in [one for one in step.form.rows if one.startswith(f"{PICKUP}/")]:
            field = step.form.rows[pointer].field
            if said.get(pointer) is not None:
                self.put(field, said[pointer])
            elif isinstance(field, QLineEdit) and field.text():
                self.clear(field)
            self.settle()

    def _lines(self, step: Any, pointer: str, entries: list[Any]) -> None:
        """Into a small table: of the line of goods that each entry is about, or of the shipment."""
        tables = getattr(getattr(step, "more", None), "tables", {})
        for at, entry in enumerate(entries):
            table = tables.get(pointer.rpartition("/")[2])
            if table is None:
                table = self._table(step, pointer)
            else:
                self._stand_on_line(step, entry["line_no"])
            members = entry if isinstance(entry, Mapping) else {"place": entry}
            self.press(table.add)
            row = table.table.lines_model.rowCount() - 1
            for member, value in leaves({name: one for name, one in members.items() if name != "line_no"}):
                self.put_cell(table.table, row, member, value, f"{pointer}/{at}{member}")

    def _table(self, step: Any, pointer: str) -> LineTable:
        for form in step.findChildren(Form):
            field = form.rows[pointer].field if pointer in form.rows else None
            if field is not None:
                found = field if isinstance(field, LineTable) else field.findChild(LineTable)
                if found is not None:
                    return found
        raise Fieldless(pointer)

    def _stand_on_line(self, step: Any, line_no: int) -> None:
        lines = [one["line_no"] for one in step.table.lines_model.lines]
        if step.table.currentIndex().row() != lines.index(line_no):
            self.stand_on(step.table, lines.index(line_no))
        if not step.more_button.isChecked():
            self.press(step.more_button)
        assert step.more.line_no == line_no

    def _goods(self, step: Any, items: list[Members]) -> None:
        currencies = {one["unit_price"]["currency"] for one in items if "unit_price" in one}
        for currency in currencies:
            self.choose(step.currency, currency)
        for at, item in enumerate(items):
            if at:
                self.pick(step.picker, item["sku"])
            for member, value in item.items():
                if f"/items/{at}/{member}" not in IN_THE_DIALOG and member not in ("catalog", "sku"):
                    self.put_cell(step.table, at, f"/{member}", value, f"/items/{at}/{member}")

    def _origin(self, step: Any, entries: list[Members]) -> None:
        self.settle()
        self.press(step.border.open_origin)
        materials = step.border.dialog.materials
        fields = {"agreement": materials.agreement, "criterion": materials.criterion, "rvc_percent": materials.percent}
        for at, entry in enumerate(entries):
            self.choose(materials.line, entry["line_no"])
            for member, value in entry.items():
                if member != "line_no":
                    if member not in fields:
                        raise Fieldless(f"{ORIGIN}/{at}/{member}")
                    self.put(fields[member], value)
        self.settle()
        self.press(step.border.dialog.close_it)

    def _received(self, step: Any, papers: list[Members]) -> None:
        for at, paper in enumerate(papers):
            self.press(step.received.add_button)
            (dialog,) = [one for one in step.received.findChildren(ReceiveDialog) if one.isVisible()]
            fields = {"document_type": dialog.type, **dialog.texts, **dialog.days}
            self.put(dialog.file, str(paper_file(self._folder, paper)))
            for member, value in paper.items():
                if member == "states":
                    self._states(dialog, value)
                elif member not in fields:
                    raise Fieldless(f"{RECEIVED}/{at}/{member}")
                else:
                    self.put(fields[member], value)
            self.press(dialog.add)
            self.settle()
            assert not [one for one in step.received.findChildren(ReceiveDialog) if one.isVisible()]

    def _states(self, dialog: ReceiveDialog, states: Members) -> None:
        for name, said in states.items():
            self.press(dialog.states.add)
            table = dialog.states.table
            row = table.lines_model.rowCount() - 1
            self.put_in_cell(table, row, 0, name)
            self.put_in_cell(table, row, 1, ", ".join(said) if isinstance(said, list) else str(said))


def paper_file(folder: Path, paper: Members) -> Path:
    """A small PDF that is not any other paper's."""
    file = folder / f"{paper['number']}.pdf"
    file.write_bytes(b"%PDF-1.4\n% " + paper["number"].encode() + b"\n%%EOF\n")
    return file
