"""The fields of one party; each change is told as the named cell of the party table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from shipdesk.domain.codes import DESTINATIONS
from shipdesk.domain.party import ROLES
from shipdesk.errors import WrongInput
from shipdesk.reference import Reference
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.form import FieldRow, Form, Mark
from shipdesk.ui.language import LANGUAGES, Retranslated
from shipdesk.ui.line_field import LineField
from shipdesk.ui.messages import Tone
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

HOME = "TH"
NATIVE = {"lo": "ລາວ", "km": "ខ្មែរ", "my": "မြန်မာ", "vi": "Tiếng Việt"}


class LinesField(QPlainTextEdit):
    """A few short lines; `edited` tells them joined as the party table joins them."""

    edited = Signal(str)

    def __init__(self, separator: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._separator = separator
        self._last = ""
        self.setTabChangesFocus(True)
        # The window's style sheet sets the height of a line for every field; only another style sheet overrules it.
        self.setStyleSheet(f"QPlainTextEdit {{ min-height: {9 * GRID}px; max-height: {9 * GRID}px; }}")

    def value(self) -> str:
        return self._separator.join(filter(None, (line.strip() for line in self.toPlainText().splitlines())))

    def set_value(self, value: str) -> None:
        self._last = value
        self.setPlainText("\n".join(value.split(self._separator)) if value else "")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.value() != self._last:
            self._last = self.value()
            self.edited.emit(self._last)


class RolesField(Retranslated, QWidget):
    """Which parts a party plays; `edited` tells them joined as the party table joins them."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, GRID // 2, 0, 0)
        layout.setHorizontalSpacing(2 * GRID)
        self.boxes = {role: QCheckBox(self) for role in self._words()}
        for number, box in enumerate(self.boxes.values()):
            layout.addWidget(box, number // 2, number % 2)
            box.clicked.connect(lambda: self.edited.emit(self.value()))
        layout.setColumnStretch(2, 1)
        self.setFocusProxy(next(iter(self.boxes.values())))
        self.retranslate()

    def value(self) -> str:
        return "|".join(role for role, box in self.boxes.items() if box.isChecked())

    def set_value(self, value: str) -> None:
        chosen = value.split("|")
        for role, box in self.boxes.items():
            box.setChecked(role in chosen)

    def retranslate(self) -> None:
        for role, word in self._words().items():
            self.boxes[role].setText(word)

    def _words(self) -> dict[str, str]:
        words = {
            "exporter": self.tr("Exporter"),
            "consignee": self.tr("Consignee"),
            "buyer": self.tr("Buyer"),
            "notify": self.tr("Notify party"),
            "importer": self.tr("Importer of record"),
            "manufacturer": self.tr("Manufacturer"),
            "broker": self.tr("Customs broker"),
        }
        return words | {role: role for role in sorted(ROLES - words.keys())}


class PartyForm(Retranslated, QWidget):
    """`edited` carries the name of a field as in the party table, and its new value."""

    edited = Signal(str, str)

    def __init__(
        self, toolkit: Toolkit, reference: Reference, *, with_key: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._toolkit, self._reference = toolkit, reference
        self._with_key = with_key
        self.form = Form(toolkit, self)
        self.fields: dict[str, LineField | LinesField | RolesField | ChoiceField] = {}
        self._add_fields()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 0, 0, 0)
        layout.addWidget(self.form)
        self.setFocusProxy(self.fields["name_latin"])
        self.retranslate()

    def show_row(self, row: Mapping[str, str]) -> None:
        """The party's row; what was wrong with another one goes."""
        for name, field in self.fields.items():
            field.set_value(row.get(name, ""))
        self.form.set_marks({})

    def row(self) -> dict[str, str]:
        """What stands in the fields, as a row of the party table."""
        return {name: field.value() for name, field in self.fields.items()}

    def show_fault(self, error: Exception, edited: str) -> bool:
        """At the field it points to, else at the one just edited; False for what is no fault of a field."""
        if not isinstance(error, WrongInput):
            return False
        pointer = error.pointer or ""
        name = next((one for one in self.fields if f"/{one}" == pointer), edited)
        self.form.set_marks({f"/{name}": Mark(Tone.BLOCK, self._toolkit.words(error))})
        return True

    def retranslate(self) -> None:
        for row in self.form.rows.values():
            row.retranslate()

    def _add_fields(self) -> None:
        self._add("name_latin", LineField(), lambda: self.tr("Name in English"))
        self._add("roles", RolesField(), lambda: self.tr("Role"))
        self._add("name_native", LineField(), lambda: self.tr("Name in its own language"))
        self._add("native_language", ChoiceField(self._languages), lambda: self.tr("Own language"))
        self._add("country_code", ChoiceField(self._countries), lambda: self.tr("Country"))
        self._add(
            "latin_lines", LinesField("|"), lambda: self.tr("Address in English"),
            lambda: self.tr("Up to three lines: house and street. City and province have fields of their own."),
        )  # fmt: skip
        if self._with_key:
            self._add_key()
        self._add("district", LineField(), lambda: self.tr("District"))
        self._add("city", LineField(), lambda: self.tr("City"))
        self._add("province", LineField(), lambda: self.tr("Province"))
        self._add("postal_code", LineField(), lambda: self.tr("Postal code"))
        self._add("native_lines", LinesField("|"), lambda: self.tr("Address in its own language"))
        self._add("contact_name", LineField(), lambda: self.tr("Contact"))
        self._add(
            "phone", LineField(), lambda: self.tr("Telephone"),
            lambda: self.tr("With the country’s number and no spaces: +6621234567"),
        )  # fmt: skip
        self._add("email", LineField(), lambda: self.tr("E-mail"))
        self._add(
            "registrations", LinesField(";"), lambda: self.tr("Registration numbers"),
            lambda: self.tr("One in each line, the kind before the number: TH_TAX_ID=0105551234567"),
        )  # fmt: skip

    def _add_key(self) -> None:
        self._add(
            "key", LineField(), lambda: self.tr("Key"),
            lambda: self.tr("A short name of your own, by which tables and the search find this party."),
        )  # fmt: skip

    def _add(
        self,
        name: str,
        field: LineField | LinesField | RolesField | ChoiceField,
        label: Callable[[], str],
        help_text: Callable[[], str] | None = None,
    ) -> FieldRow:
        self.fields[name] = field
        field.edited.connect(lambda value: self.edited.emit(name, value))
        return self.form.add(f"/{name}", field, label, help_text)

    def _languages(self) -> list[tuple[str, str]]:
        return [("", ""), *((one.code, one.name) for one in LANGUAGES), *NATIVE.items()]

    def _countries(self) -> list[tuple[str, str]]:
        """Thailand and where the desk ships to first, then every other country by its name."""
        language = self._toolkit.languages.code
        named = {code: term.name(language) for code, term in self._reference.countries.items()}
        near = [HOME, *sorted(DESTINATIONS)]
        far = sorted((name, code) for code, name in named.items() if code not in near)
        return [*((code, named[code]) for code in near), *((code, name) for name, code in far)]
