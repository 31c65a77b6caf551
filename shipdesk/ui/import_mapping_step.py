"""Second step of the import: which column fills which field of a product, and values for what the table lacks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from shipdesk.domain.product_fields import PRODUCT_FIELDS
from shipdesk.services.column_mapping import ColumnWish
from shipdesk.services.column_values import unit_choices, usual_unit
from shipdesk.services.look_at_sheet import SheetLook, lacks_identity, look_at_sheet
from shipdesk.ui.editor_fields import ChoiceField, Options
from shipdesk.ui.import_file_step import FIRST_ROWS
from shipdesk.ui.import_job import ImportJob
from shipdesk.ui.import_reading_bar import ReadingBar
from shipdesk.ui.import_steps import ImportStep
from shipdesk.ui.product_form import choices_of
from shipdesk.ui.product_words import GROUPS, field_label, full_label, group_title
from shipdesk.ui.theme import GRID
from shipdesk.ui.wrapped_label import WrappedLabel

DEFAULT_FIELDS = ("currency", "origin_country", "unit_code")
EXAMPLES = 3
LONGEST_EXAMPLE = 60
_FIELD = int(Qt.ItemDataRole.UserRole)


class FieldBox(QComboBox):
    """The fields of a product in their groups; the wheel scrolls the page and changes nothing."""

    def __init__(self, fields: QStandardItemModel, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(fields)
        self.setAccessibleName(name)
        self.setMinimumWidth(24 * GRID)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
        self.setMaxVisibleItems(20)

    def field(self) -> str:
        return str(self.currentData(_FIELD) or "")

    def choose(self, field: str) -> None:
        self.setCurrentIndex(max(self.findData(field, _FIELD), 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class UnitBox(QComboBox):
    """The unit of a column of weights or lengths; gone where the field has none."""

    def __init__(self, header: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._header = header
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def follow(self, field: str) -> None:
        """Offer the units that this field can be given in, the one of the header first."""
        self.clear()
        self.addItems(unit_choices(field))
        self.setCurrentText(usual_unit(self._header, field))
        self.setVisible(bool(self.count()))

    def choose(self, unit: str | None) -> None:
        if unit:
            self.setCurrentText(unit)

    def unit_for(self, field: str) -> str | None:
        """None where the unit does not fit the field, as in a second field of another kind."""
        unit = self.currentText()
        return unit if unit in unit_choices(field) else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def field_choices(nothing: str, parent: QWidget) -> QStandardItemModel:
    """One model for all boxes: `nothing`, then every field under its group."""
    model = QStandardItemModel(parent)
    model.appendRow(_item(nothing, ""))
    for group in GROUPS:
        heading = QStandardItem(group_title(group.key))
        heading.setEnabled(False)
        model.appendRow(heading)
        for field in group.fields:
            model.appendRow(_item(full_label(field), field))
    return model


def _item(words: str, field: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setData(field, _FIELD)
    return item


class MappingStep(ImportStep):
    """One line per column of the table: its header, what stands in it, and up to two fields that it fills."""

    def __init__(self, job: ImportJob) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            job,
            translate("MappingStep", "What stands in each column?"),
            translate("MappingStep", "Each product needs a SKU and one name. One column may fill two fields."),
        )
        self.boxes: dict[str, tuple[FieldBox, FieldBox]] = {}
        self.defaults: dict[str, ChoiceField] = {}
        self.fault = WrappedLabel(job.toolkit, "", self)
        self.fault.setProperty("kind", "block")
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._shown: tuple[str, ...] = ()
        self._looked_at: SheetLook | None = None
        self.units: dict[str, UnitBox] = {}
        self.reading = ReadingBar(self)
        self.reading.changed.connect(self._read_otherwise)
        self.inside.addWidget(self.reading)
        self.inside.addWidget(self.fault)
        self.inside.addWidget(self._area, 1)
        self.inside.addWidget(self._default_card())

    def initializePage(self) -> None:
        look = self.job.look
        if look is None or look is self._looked_at:
            return
        self._looked_at = look
        self.reading.show_look(look, self.job.style)
        self._shown = look.headers
        self._lay_columns()
        suggested = self.job.suggested()
        for header, boxes in self.boxes.items():
            fields = [wish.field for wish in suggested if wish.header == header]
            for box, field in zip(boxes, [*fields, "", ""], strict=False):
                box.choose(field)
            self.units[header].choose(next((wish.unit for wish in suggested if wish.header == header), None))
        self._changed()

    def isComplete(self) -> bool:
        return not self.fault.text() and not self.work.is_running

    def validatePage(self) -> bool:
        self.job.columns = self.columns()
        filled = {wish.field for wish in self.job.columns}
        chosen = {field: box.value() for field, box in self.defaults.items() if field not in filled}
        # A currency alone would be the price of nothing.
        self.job.defaults = {
            field: value for field, value in chosen.items() if value and (field != "currency" or "unit_price" in filled)
        }
        return True

    def _read_otherwise(self) -> None:
        """Read the file again as the bar says; one that can't be read so stays as it was."""
        path, before = self.job.path, self.job.look
        if path is None or before is None:
            return
        self.job.style = self.reading.style()
        how = self.reading.how(before.read_as)
        if how == before.read_as:
            return

        def refused(error: Exception) -> None:
            self.reading.show_look(before, self.job.style)
            self.complain(error)

        self.message.hide()
        self.work.run(
            self.tr("Opening the table"), lambda progress: look_at_sheet(path, FIRST_ROWS, progress, how),
            self._looked, refused,
        )  # fmt: skip
        self.completeChanged.emit()

    def _looked(self, look: SheetLook) -> None:
        self.job.look = look
        self.initializePage()
        self.completeChanged.emit()

    def columns(self) -> tuple[ColumnWish, ...]:
        """The mapping as it stands on the screen."""
        return tuple(
            ColumnWish(header, box.field(), self.units[header].unit_for(box.field()))
            for header, boxes in self.boxes.items()
            for box in boxes
            if box.field()
        )

    def _lay_columns(self) -> None:
        inside = QWidget(self)
        inside.setProperty("role", "scrolled")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, GRID, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        for at, words in enumerate(
            (self.tr("Column"), self.tr("Contains"), self.tr("Fills"), self.tr("Unit"), self.tr("And also"))
        ):
            label = QLabel(words, inside)
            label.setProperty("role", "heading")
            grid.addWidget(label, 0, at)
        first, second = field_choices(self.tr("Leave out"), inside), field_choices("–", inside)
        self.boxes, self.units = {}, {}
        headers = [header for header in self._shown if header]
        for row, header in enumerate(headers, start=1):
            for at, widget in enumerate(self._column(inside, header, (first, second))):
                grid.addWidget(widget, row, at)
        grid.setRowStretch(len(headers) + 1, 1)
        self._area.setWidget(inside)

    def _column(
        self, inside: QWidget, header: str, models: tuple[QStandardItemModel, QStandardItemModel]
    ) -> tuple[QWidget, ...]:
        name, examples = (WrappedLabel(self.job.toolkit, text, inside) for text in (header, self._examples(header)))
        name.setProperty("role", "heading")
        name.setMaximumWidth(30 * GRID)
        examples.setProperty("role", "muted")
        examples.setMinimumWidth(12 * GRID)
        boxes = (
            FieldBox(models[0], self.tr("{header} fills").format(header=header), inside),
            FieldBox(models[1], self.tr("{header} also fills").format(header=header), inside),
        )
        self.boxes[header] = boxes
        for box in boxes:
            box.currentIndexChanged.connect(self._changed)
        unit = UnitBox(header, self.tr("{header} is in").format(header=header), inside)
        self.units[header] = unit
        unit.follow(boxes[0].field())
        boxes[0].currentIndexChanged.connect(lambda _: unit.follow(boxes[0].field()))
        return (name, examples, boxes[0], unit, boxes[1])

    def _examples(self, header: str) -> str:
        look = self.job.look
        if look is None:
            return ""
        place = look.headers.index(header)
        cells = dict.fromkeys(row.cells[place].strip() for row in look.rows if row.cells[place].strip())
        text = " · ".join(list(cells)[:EXAMPLES])
        return text if len(text) <= LONGEST_EXAMPLE else f"{text[:LONGEST_EXAMPLE]}…"

    def _default_card(self) -> QWidget:
        card = QFrame(self)
        card.setProperty("role", "card")
        words = QLabel(self.tr("Where the table says nothing"), card)
        words.setProperty("role", "heading")
        fields = QHBoxLayout()
        fields.setSpacing(GRID)
        for field in DEFAULT_FIELDS:
            box = ChoiceField(self._choices(field), card)
            box.setAccessibleName(field_label(field))
            label = QLabel(field_label(field), card)
            label.setBuddy(box)
            column = QVBoxLayout()
            column.setSpacing(GRID // 2)
            column.addWidget(label)
            column.addWidget(box)
            fields.addLayout(column, 1)
            self.defaults[field] = box
        layout = QVBoxLayout(card)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID + GRID // 2)
        layout.addWidget(words)
        layout.addLayout(fields)
        return card

    def _choices(self, field: str) -> Options:
        return lambda: choices_of(field, self.job.desk.reference, self.job.toolkit.languages.code)

    def _changed(self) -> None:
        fields = [wish.field for wish in self.columns()]
        for field, box in self.defaults.items():
            is_price_missing = field == "currency" and "unit_price" not in fields
            box.setEnabled(field not in fields and not is_price_missing)
        self.fault.setText(self._what_is_missing(fields))
        self.fault.setVisible(bool(self.fault.text()))
        self.completeChanged.emit()

    def _what_is_missing(self, fields: Sequence[str]) -> str:
        twice = next((field for field in PRODUCT_FIELDS if fields.count(field) > 1), None)
        if twice is not None:
            return self.tr("Two columns fill “{field}”. Leave one of them out.").format(field=full_label(twice))
        if "sku" not in fields:
            return self.tr("Choose which column is the SKU: your own number of each product.")
        if lacks_identity(fields):
            return self.tr("Choose which column is the name, in any language.")
        return ""
