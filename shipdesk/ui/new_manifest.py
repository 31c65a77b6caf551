"""Makes a manifest from a departure: which one, which shipments, under which name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from shipdesk.domain.departure import Departure
from shipdesk.services.close_manifest import ManifestWish, new_manifest
from shipdesk.services.desk import Desk
from shipdesk.services.find_departures import Fitting, departures_with_goods, hub_time, suggested_name
from shipdesk.ui.language import Retranslated
from shipdesk.ui.manifest_picker import ShipmentPicker
from shipdesk.ui.manifest_words import country_word, left_word, moment
from shipdesk.ui.tasks import Latest, What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

Offer = tuple[Departure, tuple[Fitting, ...]]


class NewManifestDialog(Retranslated, QDialog):
    """`made` carries what became of the wish; the page tells it."""

    made = Signal(object)

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self._offers: list[Offer] = []
        self._now = desk.tools.now()
        self._latest = Latest(toolkit.tasks, self)
        self.setModal(True)
        self.setMinimumSize(104 * GRID, 60 * GRID)
        self.heading = QLabel(self)
        self.heading.setProperty("role", "heading")
        self.departure, self.name, self.picker = QComboBox(self), QLineEdit(self), ShipmentPicker(self._country, self)
        self.departure_label, self.name_label, self.sums = QLabel(self), QLabel(self), QLabel(self)
        self.sums.setProperty("role", "muted")
        self.consequence = WrappedLabel(toolkit, "", self)
        self.consequence.setProperty("role", "muted")
        self.fault = WrappedLabel(toolkit, "", self)
        self.fault.hide()
        self.all, self.back, self.go = QPushButton(self), QPushButton(self), QPushButton(self)
        self._lay_out()
        self.departure.currentIndexChanged.connect(lambda _: self._show_departure())
        self.picker.changed.connect(self._count)
        self.all.clicked.connect(lambda: self.picker.tick_all(not self.picker.ticked()))
        self.back.clicked.connect(self.reject)
        self.go.clicked.connect(self._make)
        self.retranslate()
        self._latest.ask(
            lambda progress: (departures_with_goods(desk, progress), hub_time(desk)), self._take, self._complain
        )

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("New manifest"))
        self.heading.setText(self.tr("What goes along on one departure"))
        self.departure_label.setText(self.tr("&Departure"))
        self.name_label.setText(self.tr("&Name of the manifest"))
        self.name.setAccessibleName(self.tr("Name of the manifest"))
        self.departure.setAccessibleName(self.tr("Departure"))
        self.consequence.setText(
            self.tr("The hub is told at once. Shipments can be taken off, and the manifest cancelled, until it closes.")
        )
        self.back.setText(self.tr("Back"))
        self.all.setText(self.tr("All or none"))
        self.go.setText(self.tr("Make the manifest"))
        for at, (departure, _) in enumerate(self._offers):
            self.departure.setItemText(at, self._words(departure))
        self._count()

    def _take(self, answer: tuple[list[Offer], object]) -> None:
        self._offers = answer[0]
        self.departure.blockSignals(True)
        self.departure.clear()
        for departure, _ in self._offers:
            self.departure.addItem(self._words(departure))
            # Longer than the box, now and then.
            self.departure.setItemData(self.departure.count() - 1, self._words(departure), Qt.ItemDataRole.ToolTipRole)
        self.departure.blockSignals(False)
        if self._offers:
            self._show_departure()
        else:
            self._tell(self.tr("No booked shipment waits for a departure. Book a shipment first."))

    def _country(self, code: str) -> str:
        return country_word(self._desk, self._toolkit, code)

    def _words(self, departure: Departure) -> str:
        route = self._desk.reference.routes.get(departure.route_id)
        way = route.title(self._toolkit.languages.code) if route else departure.route_id
        leaves = moment(self._toolkit, departure.departs_at)
        left = left_word(departure.left_until_cut_off(self._now))
        return f"{leaves} · {departure.service_code} · {left} · {way}"

    def _show_departure(self) -> None:
        departure, fits = self._offers[self.departure.currentIndex()]
        self.picker.show_fitting(fits)
        self.name.setText(suggested_name(self._desk, departure))
        self._count()

    def _count(self) -> None:
        ticked = set(self.picker.ticked())
        chosen = self._offers[self.departure.currentIndex()][1] if self._offers else ()
        packages = sum(one.candidate.packages for one in chosen if one.candidate.reference in ticked)
        words = self.tr("Shipments: {count} · packages: {packages}")
        self.sums.setText(words.format(count=len(ticked), packages=packages))
        self.go.setEnabled(bool(ticked))

    def _make(self) -> None:
        departure, _ = self._offers[self.departure.currentIndex()]
        name, references, desk = self.name.text().strip(), self.picker.ticked(), self._desk
        self.go.setEnabled(False)
        self.fault.hide()
        self._toolkit.tasks.write(
            lambda progress: new_manifest(desk, name, departure.departure_id, references, progress),
            (What.MANIFESTS, What.OUTBOX), self._made, self._complain, self.tr("Making the manifest"), self,
        )  # fmt: skip

    def _made(self, wish: ManifestWish) -> None:
        self.accept()
        self.made.emit(wish)

    def _complain(self, error: Exception) -> None:
        self._count()
        if not was_cancelled(error):
            self._tell(self._toolkit.words(error))

    def _tell(self, words: str) -> None:
        self.fault.setProperty("kind", "block")
        self.fault.setText(words)
        self.fault.show()

    def _lay_out(self) -> None:
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        self.all.setProperty("role", "quiet")
        for button in (self.back, self.all):
            button.setAutoDefault(False)
        self.departure_label.setBuddy(self.departure)
        self.name_label.setBuddy(self.name)
        self.departure.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        form = QFormLayout()
        form.setSpacing(GRID)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.departure_label, self.departure)
        form.addRow(self.name_label, self.name)
        below = QHBoxLayout()
        below.addWidget(self.all)
        below.addWidget(self.sums)
        below.addStretch(1)
        below.addWidget(self.back)
        below.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.heading)
        layout.addLayout(form)
        layout.addWidget(self.picker, 1)
        layout.addWidget(self.consequence)
        layout.addWidget(self.fault)
        layout.addLayout(below)
