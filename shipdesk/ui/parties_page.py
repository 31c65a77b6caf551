"""The address book: a list, the fields of the chosen party, and the way in from a table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QSplitter, QVBoxLayout, QWidget

from shipdesk.domain.party import KnownParty
from shipdesk.progress import Progress
from shipdesk.services.back_up_desk import back_up
from shipdesk.services.check_address import VALID, AddressVerdict, check_address
from shipdesk.services.desk import Desk
from shipdesk.services.manage_parties import (
    PartyImport,
    import_parties,
    list_parties,
    set_party_fields,
    show_party,
)
from shipdesk.services.party_advice import advise
from shipdesk.services.party_rows import row_of_party
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.field_past import FieldPast, FieldStep
from shipdesk.ui.hub_words import address_word
from shipdesk.ui.language import Retranslated
from shipdesk.ui.list_view import ListView
from shipdesk.ui.messages import Tone
from shipdesk.ui.new_party import NewPartyDialog
from shipdesk.ui.page_frame import PageFrame
from shipdesk.ui.party_form import PartyForm
from shipdesk.ui.price_lists_dialog import PriceListsDialog
from shipdesk.ui.shipment_acts import MOST_NAMED
from shipdesk.ui.tab_order import in_reading_order
from shipdesk.ui.table import Column
from shipdesk.ui.tasks import Latest, What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit


def party_columns(toolkit: Toolkit, desk: Desk) -> list[Column[KnownParty]]:
    """Name and country."""
    translate = QCoreApplication.translate

    def country(known: KnownParty) -> str:
        code = known.party.address.country_code
        found = desk.reference.countries.get(code)
        return found.name(toolkit.languages.code) if found else code

    return [
        Column("name", lambda: translate("PartyColumns", "Name"), _name, width=200, stretches=True),
        Column("country", lambda: translate("PartyColumns", "Country"), country, width=112),
        Column("key", lambda: translate("PartyColumns", "Key"), lambda known: known.key, width=130),
    ]


def _name(known: KnownParty) -> str:
    return known.party.name_latin


class PartiesPage(Retranslated, QWidget):
    """What is typed is kept at once; there is nothing to save."""

    key, icon = "parties", "parties"
    shows = frozenset({What.PARTIES})

    def __init__(self, toolkit: Toolkit, desk: Desk) -> None:
        super().__init__()
        self._toolkit, self._desk = toolkit, desk
        self._latest, self._latest_advice = Latest(toolkit.tasks, self), Latest(toolkit.tasks, self)
        self._shown: str | None = None
        self.dialog: NewPartyDialog | PriceListsDialog | None = None
        self._make_actions()
        empty = EmptyState(
            toolkit, "parties", lambda: self.tr("No party yet"),
            lambda: self.tr("Start with your own company and one buyer, or bring in a table with one in each row."),
            self.new,
        )  # fmt: skip
        self.list = ListView(toolkit, "parties", party_columns(toolkit, desk), lambda known: known.key, empty)
        self.form = PartyForm(toolkit, desk.reference)
        self.form.setMinimumWidth(44 * GRID)
        self.form.hide()
        self._lay_out()
        self.list.selected.connect(self._chosen)
        self.list.opened.connect(lambda _: self.form.setFocus())
        self.form.edited.connect(self._keep)
        self.retranslate()

    def _make_actions(self) -> None:
        self.bring, self.new, self.price_lists = QAction(self), QAction(self), QAction(self)
        self.price_lists.triggered.connect(self.show_price_lists)
        self.past = FieldPast(self._word, self._go_back, self)
        self.ask_hub = QAction(self)
        self.ask_hub.triggered.connect(self.check_address)
        self.bring.setShortcut(QKeySequence("Ctrl+I"))
        self.bring.triggered.connect(self._choose_file)
        self.new.setShortcut(QKeySequence("Ctrl+N"))
        self.new.triggered.connect(self.start_new)

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.form)
        in_reading_order(split)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        split.setFocusProxy(self.list)
        acts = [
            (self.past.undo, "undo"), (self.ask_hub, "check"), (self.price_lists, ""), (self.bring, "import"),
            (self.new, "new"),
        ]  # fmt: skip
        self.frame = PageFrame(self._toolkit, self.title, split, acts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self.setFocusProxy(self.frame)

    @property
    def widget(self) -> QWidget:
        return self

    def title(self) -> str:
        return self.tr("Parties")

    def help_text(self) -> str:
        return self.tr("Who sends, receives, imports or is told. Enter goes to the fields of the chosen party.")

    def commands(self) -> list[QAction]:
        return [self.new, self.bring, self.price_lists, self.ask_hub, self.past.undo]

    def retranslate(self) -> None:
        self.bring.setText(self.tr("Bring in parties"))
        self.new.setText(self.tr("New party"))
        self.past.retranslate()
        self.price_lists.setText(self.tr("Price lists…"))
        self.ask_hub.setText(self.tr("Check the address"))
        self.ask_hub.setToolTip(self.tr("Ask the hub whether it goes there and how it would write it"))

    def refresh(self, changed: frozenset[What]) -> None:
        desk = self._desk
        self._latest.ask(lambda _: list_parties(desk), self._show, self._complain)

    def show_party(self, key: str) -> None:
        """Choose a party, for instance from the palette."""
        self._shown = key
        self.refresh(frozenset({What.PARTIES}))

    def start_new(self) -> None:
        """A party typed in by hand; it is the chosen one afterwards."""
        dialog = NewPartyDialog(self._toolkit, self._desk, self.window())
        dialog.added.connect(self._show_new)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def show_price_lists(self) -> None:
        """Prices agreed with customers."""
        dialog = PriceListsDialog(self._toolkit, self._desk, self.window())
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def check_address(self) -> None:
        """The hub's word on the address of the chosen party; nothing is changed by it."""
        key, desk = self._shown, self._desk
        if key is None:
            return
        self.frame.message.hide()
        self._toolkit.tasks.run(
            lambda _: check_address(desk, key), self._tell_verdict, self._complain, self.tr("Asking the hub"), self
        )

    def _tell_verdict(self, found: AddressVerdict) -> None:
        lines = [
            address_word(found.verdict),
            *found.notes,
            *(self.tr("“{before}” should be “{after}”").format(before=was, after=now) for _, was, now in found.changes),
        ]
        tone = Tone.OK if found.verdict == VALID else Tone.WARN if found.deliverable else Tone.BLOCK
        self.frame.message.tell(tone, "\n".join(lines))

    def bring_in(self, file: Path) -> None:
        """Good rows land, bad ones are told with row, column and reason."""
        desk = self._desk

        def work(progress: Progress) -> PartyImport:
            back_up(desk, "import")
            return import_parties(desk, file, progress)

        self.frame.message.hide()
        self._toolkit.tasks.write(
            work, (What.PARTIES,), self._brought_in, self._complain, self.tr("Bringing in parties"), self
        )

    def _show_new(self, key: str) -> None:
        self.list.filter.clear()
        self.show_party(key)

    def _choose_file(self) -> None:
        title = self.tr("Bring in parties")
        kinds = self.tr("Tables") + " (*.csv *.tsv *.txt *.xlsx *.xls *.ods)"
        dialog = QFileDialog(self, title, "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.bring_in(Path(name)))
        dialog.open()

    def _brought_in(self, report: PartyImport) -> None:
        text = self.tr("{rows} rows read: {added} new, {changed} changed, {unchanged} as before.").format(
            rows=report.rows, added=report.added, changed=report.changed, unchanged=report.unchanged
        )
        if not report.rejected:
            self.frame.message.tell(Tone.OK, text)
            return
        lines = [text, self.tr("These rows were left out. Put them right in the file and bring it in again:")]
        lines += [
            self.tr("Row {row}, {column}: {reason}").format(
                row=one.row, column=one.column, reason=self._toolkit.words(one.fault)
            )
            for one in report.rejected[:MOST_NAMED]
        ]
        if len(report.rejected) > MOST_NAMED:
            lines.append(self.tr("… and {count} more").format(count=len(report.rejected) - MOST_NAMED))
        self.frame.message.tell(Tone.WARN, "\n".join(lines))

    def _show(self, parties: list[KnownParty]) -> None:
        # New rows choose the former one again, which must not be taken for the user's wish.
        wanted = self._shown
        self.list.set_rows(parties)
        keys = [known.key for known in parties]
        self._shown = wanted if wanted in keys else next(iter(keys), None)
        if self._shown is not None:
            self.list.choose(self._shown)
        self.form.setVisible(bool(parties))

    def _chosen(self, chosen: list[KnownParty]) -> None:
        if chosen and not (chosen[0].key == self._shown and self._has_cursor()):
            self._shown = chosen[0].key
            self.form.show_row(row_of_party(chosen[0]))
            self._advise(chosen[0])

    def _has_cursor(self) -> bool:
        """Someone is typing in the form: what stands in it is newer than the list."""
        return self.form.isAncestorOf(self.form.window().focusWidget())

    def _keep(self, name: str, value: str) -> None:
        key = self._shown
        if key is not None:
            self._set(key, name, value, self.past.push)

    def _set(self, key: str, name: str, value: str, then: Callable[[FieldStep], None]) -> None:
        desk = self._desk

        def work(_: Progress) -> tuple[FieldStep, KnownParty]:
            before = row_of_party(show_party(desk, key)).get(name, "")
            return FieldStep(key, name, before, value), set_party_fields(desk, key, {name: value})

        def kept(done: tuple[FieldStep, KnownParty]) -> None:
            then(done[0])
            self._kept(done[1])

        self._toolkit.tasks.write(work, (What.PARTIES,), kept, lambda error: self._not_kept(error, name), owner=self)

    def _go_back(self, step: FieldStep) -> None:
        """The value that stood there before."""
        self._shown = step.key
        self._set(step.key, step.name, step.before, lambda _: None)

    def _word(self, name: str) -> str:
        row = self.form.form.rows.get(f"/{name}")
        return row.label.text().replace("&", "") if row is not None else name

    def _kept(self, known: KnownParty) -> None:
        if known.key == self._shown:
            self._advise(known)
            self.form.show_filled(row_of_party(known))

    def _advise(self, known: KnownParty) -> None:
        """What looks wrong stands at its field; nothing is stopped by it."""
        self._latest_advice.ask(
            lambda _: advise(known, self._desk.reference),
            lambda advice: self.form.show_advice(advice) if known.key == self._shown else None,
            self._complain,
        )

    def _not_kept(self, error: Exception, name: str) -> None:
        if not self.form.show_fault(error, name):
            self._complain(error)

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.frame.message.tell_error(error)
