"""Smaller questions about a manifest: which shipments to add, what is told when it is closed, the printed paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from shipdesk.services.find_departures import Fitting
from shipdesk.services.show_manifest import ManifestView
from shipdesk.ui.manifest_picker import ShipmentPicker
from shipdesk.ui.paper_view import PaperView
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class _Question(QDialog):
    """A heading, what is asked, the way back and the primary button."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.heading, self.back, self.go = QLabel(self), QPushButton(self), QPushButton(self)
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.reject)
        self.heading.setProperty("role", "heading")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.go)
        self.middle = QVBoxLayout()
        self.middle.setSpacing(GRID + GRID // 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.heading)
        layout.addLayout(self.middle, 1)
        layout.addLayout(buttons)


class AddShipmentsDialog(_Question):
    """Calls `add` with the references ticked; `country` names a code."""

    def __init__(
        self,
        toolkit: Toolkit,
        found: Sequence[Fitting],
        country: Callable[[str], str],
        add: Callable[[list[str]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add shipments"))
        self.heading.setText(self.tr("Shipments that could go along"))
        self.go.setText(self.tr("Add"))
        self.back.setText(self.tr("Back"))
        self.setMinimumWidth(104 * GRID)
        self._add = add
        self.picker = ShipmentPicker(country, self)
        self.picker.show_fitting(found)
        self.picker.changed.connect(self._enable)
        words = self.tr("The hub is told at once. They can be taken off again until the manifest is closed.")
        self.middle.addWidget(WrappedLabel(toolkit, words, self))
        self.middle.addWidget(self.picker, 1)
        self.go.clicked.connect(self._act)
        self._enable()

    def _enable(self) -> None:
        self.go.setEnabled(bool(self.picker.ticked()))

    def _act(self) -> None:
        references = self.picker.ticked()
        self.accept()
        self._add(references)


class CloseManifestDialog(_Question):
    """Says that there is no reopening; calls `close` with plate and seal, empty where not given."""

    def __init__(
        self, toolkit: Toolkit, view: ManifestView, close: Callable[[str, str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._close = close
        self.setWindowTitle(self.tr("Close manifest"))
        self.heading.setText(self.tr("Close {name}?").format(name=view.manifest.name))
        self.go.setText(self.tr("Close the manifest"))
        self.back.setText(self.tr("Keep it open"))
        text = self.tr(
            "Every shipment on it goes along then. It can’t be reopened; it can only be cancelled before the cut-off."
        )
        missing = sum(bool(line.missing_papers) for line in view.lines if line.is_included)
        self.middle.addWidget(WrappedLabel(toolkit, text, self))
        if missing:
            words = self.tr(
                "Papers are missing for {count} of them. The hub takes it all the same; the border may not."
            )
            warning = WrappedLabel(toolkit, words.format(count=missing), self)
            warning.setProperty("kind", "warn")
            self.middle.addWidget(warning)
        self.plate, self.seal = QLineEdit(self), QLineEdit(self)
        self.plate.setMaxLength(30)
        self.seal.setMaxLength(40)
        form = QFormLayout()
        for words, line in ((self.tr("&Plate of the truck"), self.plate), (self.tr("&Seal number"), self.seal)):
            label = QLabel(words, self)
            label.setBuddy(line)
            line.setAccessibleName(words.replace("&", ""))
            form.addRow(label, line)
        self.middle.addLayout(form)
        self.setMinimumWidth(64 * GRID)
        # It can't be taken back: Enter leads from field to field, and only Ctrl+Enter or the button itself closes.
        self.go.setDefault(False)
        self.go.setAutoDefault(False)
        self.go.setShortcut("Ctrl+Return")
        self.plate.returnPressed.connect(self.seal.setFocus)
        self.seal.returnPressed.connect(self.go.setFocus)
        self.plate.setFocus()
        self.go.clicked.connect(self._act)

    def _act(self) -> None:
        plate, seal = self.plate.text().strip(), self.seal.text().strip()
        self.accept()
        self._close(plate, seal)


class ManifestPaperDialog(QDialog):
    """The printed manifest on the screen, with the button that sends it to the printer."""

    def __init__(
        self, toolkit: Toolkit, name: str, content: bytes, save: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(name)
        self.resize(100 * GRID, 100 * GRID)
        self.view = PaperView(toolkit, self)
        self.view.show_file(name, content)
        self.save, self.back = QPushButton(self.tr("Save a copy"), self), QPushButton(self.tr("Close"), self)
        self.save.clicked.connect(save)
        self.back.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.save)
        buttons.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.view, 1)
        layout.addLayout(buttons)
