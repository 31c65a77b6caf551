"""The fields of one product in groups; each field holds the text of its cell in the catalog."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QWidget

from shipdesk.domain import codes
from shipdesk.domain.product_fields import INGREDIENT_FIELDS, NUTRIENT_FIELDS
from shipdesk.reference import Reference
from shipdesk.ui.editor_fields import ChoiceField, TextField
from shipdesk.ui.form import FieldRow, Mark, side_by_side
from shipdesk.ui.group_heading import GroupHeading
from shipdesk.ui.language import Retranslated
from shipdesk.ui.messages import Tone
from shipdesk.ui.product_words import GROUPS, Group, fault_in_words, field_help, field_label, temperature_word
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

LONG_TEXTS = frozenset({"description_en", *INGREDIENT_FIELDS.values()})
CODES = frozenset(
    {"unit_code", "currency", "origin_country", "temperature_regime", "hazard_class", "packing_group", "nutrition_per"}
)
FIRST_COUNTRIES = ("TH", "CN", "LA", "KH", "MM", "VN")
FIRST_CURRENCIES = ("THB", "USD", "CNY", "LAK", "KHR", "MMK", "VND")
OPEN_GROUPS = frozenset({"names", "goods", "customs", "sizes", "carton", "keeping"})
LONGEST = 5000
_PLAIN_CODES = {
    "hazard_class": codes.HAZARD_CLASSES,
    "packing_group": codes.PACKING_GROUPS,
    "nutrition_per": codes.NUTRITION_PER,
}


class TextArea(QPlainTextEdit):
    """Several lines of words; `edited` tells the text when the cursor leaves it. Tab goes on to the next field."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(10 * GRID)

    def value(self) -> str | None:
        return " ".join(self.toPlainText().split()) or None

    def set_value(self, value: str | None) -> None:
        if value != self.value():
            self.setPlainText(value or "")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.edited.emit(self.value())


CellField = TextField | ChoiceField | TextArea


def choices_of(field: str, reference: Reference, language: str) -> Iterable[tuple[str | None, str]]:
    """The codes that a field of codes can hold, in words, the likeliest first."""
    nothing = [(None, "–")]
    if field == "unit_code":
        return nothing + [(code, term.name(language)) for code, term in reference.units.items()]
    if field == "temperature_regime":
        return nothing + [(code, temperature_word(code)) for code in sorted(codes.TEMPERATURE_REGIMES)]
    if field in _PLAIN_CODES:
        return nothing + [(code, code) for code in sorted(_PLAIN_CODES[field])]
    if field == "currency":
        others = sorted(set(reference.minor_units) - set(FIRST_CURRENCIES))
        return nothing + [(code, code) for code in (*FIRST_CURRENCIES, *others)]
    names = {code: term.name(language) for code, term in reference.countries.items()}
    rest = sorted((code for code in names if code not in FIRST_COUNTRIES), key=names.__getitem__)
    return nothing + [(code, f"{names[code]} ({code})") for code in (*FIRST_COUNTRIES, *rest)]


class ProductForm(Retranslated, QScrollArea):
    """`edited` tells a field and its new text, an empty one empties the cell; `code_wanted` asks for the HS chooser."""

    edited = Signal(str, str)
    code_wanted = Signal()

    def __init__(self, toolkit: Toolkit, reference: Reference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._reference = toolkit, reference
        self.rows: dict[str, FieldRow] = {}
        self._fields: dict[str, CellField] = {}
        self.groups: dict[str, GroupHeading] = {}
        self.find_code = QPushButton(self)
        self.find_code.setAutoDefault(False)
        self.find_code.setShortcut("F4")
        self.find_code.clicked.connect(self.code_wanted)
        inside = QWidget(self)
        inside.setProperty("role", "scrolled")
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 2 * GRID, 2 * GRID)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(1, 1)
        self._fill()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        # Its fields come into sight with the cursor; it would only be one more Tab on the way to them.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self._fields[GROUPS[0].fields[0]])
        self.retranslate()

    def show_row(self, row: Mapping[str, str]) -> None:
        """The cells of a product; every field of the form is filled."""
        self._open_groups(row)
        for field, widget in self._fields.items():
            widget.set_value(row.get(field) or None)
            if isinstance(widget, QLineEdit):
                widget.setCursorPosition(0)

    def show_cell(self, field: str, text: str) -> None:
        self._fields[field].set_value(text or None)

    def field(self, field: str) -> CellField:
        """The widget that a field of a product is typed into."""
        return self._fields[field]

    def show_faults(self, faults: Mapping[str, Exception], told: Mapping[str, Mark] | None = None) -> None:
        """Sentences at the fields named, what is refused before what is only told; the others lose theirs."""
        for field, row in self.rows.items():
            fault = faults.get(field)
            if fault is not None or field in (told or {}):
                self.groups[_group_of(field)].open_by_itself(True)
            if fault is not None:
                row.set_mark(Mark(Tone.BLOCK, self._toolkit.words(fault_in_words(fault))))
            else:
                row.set_mark((told or {}).get(field))

    def go_to(self, field: str) -> None:
        """Its group opens where it was closed."""
        self.groups[_group_of(field)].setChecked(True)
        self.ensureWidgetVisible(self.rows[field], 0, 4 * GRID)
        # Rows of a group that was only now opened have no room yet.
        QTimer.singleShot(0, self.rows[field], lambda: self.ensureWidgetVisible(self.rows[field], 0, 4 * GRID))
        self._fields[field].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.find_code.setText(self.tr("Find…"))
        self.find_code.setAccessibleName(self.tr("Find the HS code"))
        self.find_code.setToolTip("F4")

    def _fill(self) -> None:
        at = 0
        for group in GROUPS:
            heading = GroupHeading(self._toolkit, group.key, self)
            heading.toggled.connect(lambda is_open, group=group: self._show_group(group, is_open))
            self.groups[group.key] = heading
            self._grid.addWidget(heading, at, 0, 1, 2)
            at += 1
            for field in group.fields:
                self._add(field, at)
                at += 1
            self._show_group(group, heading.isChecked())

    def _show_group(self, group: Group, is_open: bool) -> None:
        for field in group.fields:
            self.rows[field].setVisible(is_open)
            self.rows[field].label.setVisible(is_open)

    def _open_groups(self, row: Mapping[str, str]) -> None:
        """A group that someone opened or closed stays so; else those are open that say something, or mostly do."""
        for group in GROUPS:
            heading = self.groups[group.key]
            filled = sum(bool(row.get(field)) for field in group.fields)
            heading.show_count(filled, len(group.fields))
            if heading.chosen is None:
                heading.open_by_itself(group.key in OPEN_GROUPS or filled > 0)

    def _add(self, field: str, at: int) -> None:
        widget = self._field(field)
        self._fields[field] = widget
        shown: QWidget = widget
        if unit := _unit(field):
            shown = side_by_side(widget, unit())
        if field == "hs_code":
            shown = side_by_side(widget, self.find_code)
        row = FieldRow(self._toolkit, shown, _label(field), lambda: field_help(field))
        row.label.setMinimumHeight(4 * GRID + 4)
        self.rows[field] = row
        self._grid.addWidget(row.label, at, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(row, at, 1)
        widget.edited.connect(lambda value: self.edited.emit(field, value or ""))
        if isinstance(widget, QLineEdit):
            widget.returnPressed.connect(self.focusNextChild)

    def _field(self, field: str) -> CellField:
        if field in LONG_TEXTS:
            return TextArea(self)
        if field in CODES:
            return ChoiceField(lambda: choices_of(field, self._reference, self._toolkit.languages.code), self)
        line = TextField(LONGEST, self)
        if _unit(field) or field == "unit_price":
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
            line.setMaximumWidth(18 * GRID)
        return line


class UnitLabel(Retranslated, QLabel):
    """The unit beside a number."""

    def __init__(self, words: Callable[[], str]) -> None:
        super().__init__()
        self._words = words
        self.setProperty("role", "unit")
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(self._words())


def _unit(field: str) -> Callable[[], QWidget] | None:
    """The label with the unit of a field of numbers; None where the text has no unit."""
    if field.endswith("_kg"):
        return lambda: UnitLabel(lambda: "kg")
    if field.endswith("_cm"):
        return lambda: UnitLabel(lambda: "cm")
    if field == "watt_hours":
        return lambda: UnitLabel(lambda: "Wh")
    if field == "lithium_g" or field in NUTRIENT_FIELDS:
        return lambda: UnitLabel(lambda: {"kj": "kJ", "mg": "mg"}.get(field.rpartition("_")[2], "g"))
    if field == "shelf_life_days":
        return lambda: UnitLabel(lambda: QCoreApplication.translate("ProductWords", "days"))
    return None


def _group_of(field: str) -> str:
    return next(group.key for group in GROUPS if field in group.fields)


def _label(field: str) -> Callable[[], str]:
    return lambda: field_label(field)
