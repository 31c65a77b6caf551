"""One manifest: how long it can still be changed, its control totals, and what stands on it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from shipdesk.domain.manifest import ENTRY_REFUSED, name_of_unit
from shipdesk.reference import Reference
from shipdesk.services.show_manifest import ManifestView
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.language import Retranslated
from shipdesk.ui.list_view import ListView
from shipdesk.ui.manifest_columns import entry_columns
from shipdesk.ui.manifest_words import carrier_word, left_tone, left_word, manifest_look, manifest_word, moment
from shipdesk.ui.shipment_columns import figure, money
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel


class Figure(QWidget):
    """A captioned control total."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption, self.value = QLabel(self), QLabel(self)
        self.caption.setProperty("role", "muted")
        self.value.setProperty("role", "heading")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.caption)
        layout.addWidget(self.value)


class ManifestDetails(Retranslated, QWidget):
    """`list` holds what stands on it; the page owns the actions."""

    def __init__(self, toolkit: Toolkit, reference: Reference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._reference = toolkit, reference
        self._view: ManifestView | None = None
        self._left: timedelta | None = None
        self.picture, self.standing = QLabel(self), QLabel(self)
        self.journey = WrappedLabel(toolkit, "", self)
        self.journey.setProperty("role", "muted")
        self.carriers = WrappedLabel(toolkit, "", self)
        self.figures = {name: Figure(self) for name in ("consignments", "packages", "gross", "values")}
        empty = EmptyState(
            toolkit, "shipments", lambda: self.tr("Nothing stands on it"),
            lambda: self.tr("Add booked shipments of this departure."),
        )  # fmt: skip
        self.list = ListView(
            toolkit, "manifest-entries", entry_columns(toolkit, reference), lambda row: row.consignment_id, empty
        )
        self._lay_out()
        toolkit.theme.changed.connect(self.restyle)
        self.retranslate()

    @property
    def view(self) -> ManifestView | None:
        return self._view

    def show_view(self, view: ManifestView | None, left: timedelta | None) -> None:
        self._view, self._left = view, left
        self.setVisible(view is not None)
        # What the hub refused stands first, for only that is left to put right (H-73).
        lines = view.lines if view is not None else ()
        self.list.set_rows(sorted(lines, key=lambda line: line.status != ENTRY_REFUSED))
        self.retranslate()

    def count_down(self, left: timedelta | None) -> None:
        self._left = left
        self._show_standing()

    def retranslate(self) -> None:
        captions = {
            "consignments": self.tr("Shipments"),
            "packages": self.tr("Packages"),
            "gross": self.tr("Gross weight"),
            "values": self.tr("Value"),
        }
        for name, words in captions.items():
            self.figures[name].caption.setText(words)
        self.list.model.layoutChanged.emit()
        self._show_standing()
        self._show_totals()

    def restyle(self) -> None:
        if self._view is not None:
            look = manifest_look(self._view.manifest.state)
            self.picture.setPixmap(self._toolkit.picture(*look, 3 * GRID, self.devicePixelRatioF()))

    def _show_standing(self) -> None:
        if self._view is None:
            return
        manifest = self._view.manifest
        counts = self._left is not None and (manifest.is_open or manifest.is_closed)
        words = [manifest_word(manifest.state), left_word(self._left) if counts else ""]
        self.standing.setText(" · ".join(part for part in words if part))
        self.standing.setProperty("kind", left_tone(self._left) if counts and manifest.is_open else "")
        self.standing.style().unpolish(self.standing)
        self.standing.style().polish(self.standing)
        route = self._reference.routes.get(manifest.route_id or "")
        parts = [
            manifest.manifest_number or "",
            route.title(self._toolkit.languages.code) if route else manifest.route_id or "",
            self.tr("leaves {at}").format(at=moment(self._toolkit, manifest.departs_at)) if manifest.departs_at else "",
            self.tr("cut-off {at}").format(at=moment(self._toolkit, manifest.cut_off_at))
            if manifest.cut_off_at
            else "",
            manifest.vehicle_plate or "",
            manifest.seal_number or "",
        ]
        self.journey.setText(" · ".join(part for part in parts if part))
        self.restyle()

    def _show_totals(self) -> None:
        if self._view is None:
            return
        totals = self._view.totals
        self.figures["consignments"].value.setText(figure(totals.consignments))
        self.figures["packages"].value.setText(figure(totals.packages))
        self.figures["gross"].value.setText(f"{figure(totals.gross_weight_kg.kg)} kg")
        self.figures["values"].value.setText("\n".join(map(money, totals.values)) or "–")
        named = [one for one in self._view.carriers if any(name_of_unit(unit) for unit in one.units)]
        lines = [
            self.tr("{carrier}: {count} shipments, {weight} kg").format(
                carrier=carrier_word(one.units),
                count=one.totals.consignments,
                weight=figure(one.totals.gross_weight_kg.kg),
            )
            for one in named
        ]
        self.carriers.setText("\n".join(lines))
        self.carriers.setVisible(bool(lines))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        self.standing.setProperty("role", "heading")
        head.addWidget(self.picture)
        head.addWidget(self.standing, 1)
        band = QFrame(self)
        band.setProperty("role", "card")
        sums = QHBoxLayout(band)
        sums.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        sums.setSpacing(4 * GRID)
        for one in self.figures.values():
            sums.addWidget(one)
        sums.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 0, 0, 0)
        layout.setSpacing(GRID + GRID // 2)
        layout.addLayout(head)
        layout.addWidget(self.journey)
        layout.addWidget(band)
        layout.addWidget(self.carriers)
        layout.addWidget(self.list, 1)
