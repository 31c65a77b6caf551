"""Origin and preference: the trade agreements side by side, the materials of each line, and the choice of one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from shipdesk.checks.origin_choice import Offer
from shipdesk.services.choose_origin import offers_of, origin_members
from shipdesk.ui.editor_model import Edit
from shipdesk.ui.editor_step import EditorContext, Shown
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.origin_card import OriginCard
from shipdesk.ui.origin_materials import ORIGIN, LineMaterials
from shipdesk.ui.tasks import Latest, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.wrapped_label import WrappedLabel


class OriginDialog(QDialog):
    """Edits go the editor's own way; `show_shipment` brings what came of them."""

    def __init__(self, context: EditorContext, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._shown = context, shown
        self._comparing = Latest(context.toolkit.tasks, self)
        self.cards: dict[str, OriginCard] = {}
        self.setWindowTitle(self.tr("Origin"))
        self.setModal(True)
        self.resize(144 * GRID, 92 * GRID)
        self.message = MessageBar(context.toolkit, self)
        self.materials = LineMaterials(context, self)
        self.materials.changed.connect(lambda whole: context.edit([Edit(ORIGIN, whole)]))
        self._row = QWidget(self)
        self._row.setProperty("role", "scrolled")
        self._cards = QHBoxLayout(self._row)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(2 * GRID)
        self.close_it = QPushButton(self.tr("Close"), self)
        self.close_it.setAutoDefault(False)
        self.close_it.clicked.connect(self.accept)
        self._lay_out()
        self.show_shipment(shown)

    def show_shipment(self, shown: Shown) -> None:
        """Compare what is saved; what is typed now comes with the next look."""
        self._shown = shown
        self.materials.show_shipment(shown)
        desk, consignment = self._context.desk, shown.stored.consignment
        self._comparing.ask(lambda _: offers_of(desk, consignment), self._show_offers, self._complain)

    def use(self, offer: Offer) -> None:
        """Scheme, criteria and certificate of the offer; then back to the shipment."""
        members = origin_members(self._shown.stored.consignment, offer)
        self._context.edit([Edit(pointer, value) for pointer, value in members.items()])
        self.accept()

    def _show_offers(self, offers: tuple[Offer, ...]) -> None:
        for card in self.cards.values():
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        scheme, is_editable = self._shown.stored.consignment.customs.preference_scheme, self._shown.is_editable
        self.cards = {}
        for offer in offers:
            card = OriginCard(self._context.toolkit, self._context.desk, offer, scheme, is_editable, self._row)
            card.use.clicked.connect(lambda _=False, offer=offer: self.use(offer))
            self._cards.addWidget(card, 1)
            self.cards[offer.name] = card

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.message.tell_error(error)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Origin and preference"), self)
        heading.setProperty("role", "title")
        text = self.tr(
            "List what each line is made of. A material counts as foreign unless it comes from Thailand, or from "
            "another party where accumulation is claimed."
        )
        note = WrappedLabel(self._context.toolkit, text, self)
        note.setProperty("role", "muted")
        scroll = QScrollArea(self)
        scroll.setWidget(self._row)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        for widget in (heading, note, self.message, self.materials):
            layout.addWidget(widget)
        layout.addWidget(scroll, 1)
        layout.addLayout(buttons)
