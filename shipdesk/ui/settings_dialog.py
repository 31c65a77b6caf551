"""The settings of the business: applied as they are changed, kept in the desk and backed up with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shipdesk.services.business_settings import list_settings, set_setting
from shipdesk.services.desk import Desk
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.desk_place_row import DeskPlaceRow
from shipdesk.ui.form import Form, Mark
from shipdesk.ui.language import Retranslated
from shipdesk.ui.line_field import LineField
from shipdesk.ui.messages import Tone
from shipdesk.ui.tasks import What
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class SettingsDialog(Retranslated, QDialog):
    """`applied` carries the key and value of each setting that was kept."""

    applied = Signal(str, str)
    wants_hub = Signal()
    wants_about = Signal()
    wants_backups = Signal()

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self.setModal(True)
        self.setMinimumWidth(72 * GRID)
        self.heading, self.note = QLabel(self), WrappedLabel(toolkit, "", self)
        self.heading.setProperty("role", "title")
        self.note.setProperty("role", "muted")
        self.form = Form(toolkit, self)
        self.form.setMinimumHeight(50 * GRID)
        self.fields: dict[str, ChoiceField | LineField] = {}
        self._add_fields()
        self.hub_button = QPushButton(self)
        self.hub_button.setAutoDefault(False)
        self.hub_button.clicked.connect(self.wants_hub)
        self.backups_button = QPushButton(self)
        self.backups_button.setAutoDefault(False)
        self.backups_button.clicked.connect(self.wants_backups)
        buttons = QHBoxLayout()
        buttons.addWidget(self.hub_button)
        buttons.addWidget(self.backups_button)
        self.about_button = QPushButton(self)
        self.about_button.setAutoDefault(False)
        self.about_button.clicked.connect(self.wants_about)
        buttons.addWidget(self.about_button)
        self.close_button = QPushButton(self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.accept)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.heading)
        layout.addWidget(self.note)
        layout.addWidget(self.form, 1)
        layout.addLayout(buttons)
        self.retranslate()
        toolkit.tasks.run(lambda _: list_settings(desk), self._show, self._complain, owner=self)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self.heading.setText(self.tr("Settings"))
        self.note.setText(self.tr("Changes count at once and are kept in this desk."))
        self.close_button.setText(self.tr("Close"))
        self.hub_button.setText(self.tr("The hub…"))
        self.about_button.setText(self.tr("About ShipDesk…"))
        self.backups_button.setText(self.tr("Backups…"))

    def _add_fields(self) -> None:
        available = [(one.code, one.name) for one in self._toolkit.languages.available]
        self._add("language", ChoiceField(lambda: available), lambda: self.tr("Language"))
        self._add("theme", ChoiceField(self._themes), lambda: self.tr("Colours"))
        self._add(
            "era", ChoiceField(self._eras), lambda: self.tr("Years in Thai"),
            lambda: self.tr("How years are shown on a Thai screen. Papers and the hub always get the common era."),
        )  # fmt: skip
        self._add(
            "gs1_prefix", LineField(), lambda: self.tr("GS1 company prefix"),
            lambda: self.tr("6 to 12 figures from GS1 Thailand. Without it, carton numbers come from the hub."),
        )  # fmt: skip
        self._add(
            "sscc_extension_digit", LineField(), lambda: self.tr("First figure of carton numbers"),
            lambda: self.tr("One figure, 0 to 9, before your GS1 prefix in every carton number (SSCC)."),
        )  # fmt: skip
        self._add(
            "training", ChoiceField(self._yes_no), lambda: self.tr("This desk is for training"),
            lambda: self.tr("Every paper and label then carries the word TRAINING."),
        )  # fmt: skip
        self._add(
            "updates", ChoiceField(self._yes_no), lambda: self.tr("Look for new versions once a day"),
            lambda: self.tr("Asks whether there is a new version and tells you; nothing is sent or installed."),
        )  # fmt: skip

        self.place = DeskPlaceRow(self._toolkit, self._desk, self.form, self)

    def _add(
        self, key: str, field: ChoiceField | LineField, label: Callable[[], str],
        help_text: Callable[[], str] | None = None,
    ) -> None:  # fmt: skip
        self.fields[key] = field
        field.edited.connect(lambda value: self._keep(key, value))
        self.form.add(f"/{key}", field, label, help_text)

    def _themes(self) -> list[tuple[str, str]]:
        return [
            ("system", self.tr("As the computer has them")), ("light", self.tr("Light")), ("dark", self.tr("Dark")),
        ]  # fmt: skip

    def _eras(self) -> list[tuple[str, str]]:
        return [("be", self.tr("Buddhist era (2569)")), ("ce", self.tr("Common era (2026)"))]

    def _yes_no(self) -> list[tuple[str, str]]:
        return [("no", self.tr("No")), ("yes", self.tr("Yes"))]

    def _show(self, values: dict[str, str]) -> None:
        for key, field in self.fields.items():
            field.set_value(values.get(key, ""))
        self.fields["language"].setFocus()

    def _keep(self, key: str, value: str) -> None:
        desk = self._desk

        def kept(valid: str) -> None:
            self.form.set_marks({})
            self.applied.emit(key, valid)

        self._toolkit.tasks.write(
            lambda _: set_setting(desk, key, value), (What.SETTINGS,), kept,
            lambda error: self._refused(key, error), owner=self,
        )  # fmt: skip

    def _refused(self, key: str, error: Exception) -> None:
        self.form.set_marks({f"/{key}": Mark(Tone.BLOCK, self._toolkit.words(error))})

    def _complain(self, error: Exception) -> None:
        self.form.set_marks({"/language": Mark(Tone.BLOCK, self._toolkit.words(error))})
