"""The whole window of one desk: application, toolkit, pages in the order of the rail, and the ways between them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from shipdesk.services.browse_catalogs import Found
from shipdesk.services.business_settings import get_setting
from shipdesk.services.desk import Desk
from shipdesk.store.drafts import UnfinishedDraft
from shipdesk.ui.catalog_page import CatalogPage
from shipdesk.ui.charges_page import ChargesPage
from shipdesk.ui.consignment_editor import ConsignmentEditor
from shipdesk.ui.desk_watch import DeskWatch
from shipdesk.ui.editor_pickers import product_choice
from shipdesk.ui.fonts import use_fonts
from shipdesk.ui.hub_connection_dialog import HubConnectionDialog
from shipdesk.ui.hub_courier import HubCourier
from shipdesk.ui.icons import Icons
from shipdesk.ui.language import Languages
from shipdesk.ui.manifest_page import ManifestPage
from shipdesk.ui.message_dialog import MessageDialog
from shipdesk.ui.new_shipment import NewShipmentDialog
from shipdesk.ui.outbox_page import OutboxPage
from shipdesk.ui.palette_providers import party_provider, product_provider, shipment_provider, words_provider
from shipdesk.ui.papers_page import PapersPage
from shipdesk.ui.parties_page import PartiesPage
from shipdesk.ui.preferences import Era, Preferences
from shipdesk.ui.print_queue_page import PrintQueuePage
from shipdesk.ui.settings_dialog import SettingsDialog
from shipdesk.ui.shipment_rows import ShipmentRow
from shipdesk.ui.shipments_page import Editor, ShipmentsPage
from shipdesk.ui.tasks import Changed, TaskRunner
from shipdesk.ui.theme import Mode, Theme
from shipdesk.ui.today_page import TodayPage, TodayWays
from shipdesk.ui.toolkit import Sentence, Toolkit
from shipdesk.ui.tracking_page import TrackingPage
from shipdesk.ui.use_products import UseProductsDialog
from shipdesk.ui.window import MainWindow

QUIT_WHEN_SHOWN = "SHIPDESK_QUIT_WHEN_SHOWN"
"""Set by whoever measures the start: the window closes as soon as it has been seen."""


def make_toolkit(
    app: QApplication, desk: Desk, resources: Path, sentence: Sentence, breaks: Callable[[str], str]
) -> tuple[Toolkit, Era]:
    """Fonts, colours and language as this desk's settings say."""
    use_fonts(app, resources / "fonts")
    changed, era = Changed(app), Era(get_setting(desk, "era"))
    toolkit = Toolkit(
        theme=Theme(app, resources, Mode(get_setting(desk, "theme"))),
        icons=Icons(resources / "icons"),
        languages=Languages(app, resources / "translations", get_setting(desk, "language")),
        tasks=TaskRunner(changed, app),
        changed=changed,
        session=QSettings(str(desk.folder.root / "window.ini"), QSettings.Format.IniFormat),
        sentence=sentence,
        today=desk.tools.today,
        breaks=breaks,
        era=era,
    )
    return toolkit, era


class DeskWindow(QObject):
    """The main window with every page of the desk, and the ways from one to another."""

    def __init__(self, toolkit: Toolkit, desk: Desk, era: Era) -> None:
        super().__init__()
        self._toolkit, self._desk = toolkit, desk
        self.editor: ConsignmentEditor | None = None
        self.dialog: QDialog | None = None
        ways = TodayWays(
            self.do_step, self.new_shipment, self.go_to, self.open_settings, self.go_on_with, self.show_manifest
        )
        self.today = TodayPage(toolkit, desk, ways)
        self.shipments = ShipmentsPage(
            toolkit, desk, self._make_editor, self._ask_new, self.show_papers, self.show_manifest
        )
        self.catalog = CatalogPage(toolkit, desk, self.use_products)
        self.parties = PartiesPage(toolkit, desk)
        self.manifests = ManifestPage(toolkit, desk)
        self.papers = PapersPage(toolkit, desk)
        self.prints = PrintQueuePage(toolkit, desk)
        self.tracking = TrackingPage(toolkit, desk)
        self.outbox = OutboxPage(toolkit, desk)
        self.charges = ChargesPage(toolkit, desk)
        pages = (
            self.today,
            self.shipments,
            self.catalog,
            self.parties,
            self.manifests,
            self.papers,
            self.prints,
            self.tracking,
            self.outbox,
            self.charges,
        )
        providers = (
            words_provider(self._settings_word, "settings", self.open_settings),
            words_provider(self._hub_word, "online", self.open_hub),
            shipment_provider(desk, self.open_shipment),
            product_provider(desk, lambda: toolkit.languages.code, self.show_product),
            party_provider(desk, self.show_party),
        )
        self.window = MainWindow(toolkit, pages, providers)
        self.window.setWindowIcon(toolkit.icon("shipments", "accent"))
        self.preferences = Preferences(toolkit, desk, era, self)
        self.watch = DeskWatch(toolkit, desk, self.window)
        self.courier = HubCourier(toolkit, desk, self)
        self.window.status.hub.asked.connect(self.open_hub)
        self._settings_keys = QAction(self.window)
        self._settings_keys.setShortcut(QKeySequence("Ctrl+,"))
        self._settings_keys.triggered.connect(self.open_settings)
        self.window.addAction(self._settings_keys)

    def go_to(self, key: str) -> None:
        self.window.go_to(key)

    def open_shipment(self, reference: str) -> None:
        """In the editor."""
        self.go_to("shipments")
        self.shipments.open_editor(reference)

    def do_step(self, row: ShipmentRow) -> None:
        """The next step of a shipment, on the page of shipments, where its outcome is told."""
        self.go_to("shipments")
        self.shipments.do_step(row)

    def go_on_with(self, draft: UnfinishedDraft) -> None:
        """What a crash cut off: in the editor of its shipment, or in the dialog of one that is not made yet."""
        if draft.reference is None:
            self.go_to("shipments")
            self._open_new(self.open_shipment).draft.go_on_with(draft)
            return
        self.open_shipment(draft.reference)
        if self.editor is not None:
            self.editor.drafts.puts_back_at_once = True

    def new_shipment(self) -> None:
        self.go_to("shipments")
        self.shipments.start_new()

    def show_papers(self, reference: str) -> None:
        """The page of papers, with only those of this shipment in its list."""
        self.go_to("papers")
        self.papers.list.filter.setText(reference)

    def show_manifest(self, name: str) -> None:
        """The page of manifests, with this one chosen."""
        self.go_to("manifests")
        self.manifests.show_manifest(name)

    def show_product(self, catalog: str, sku: str) -> None:
        self.go_to("catalog")
        self.catalog.show_product(catalog, sku)

    def show_party(self, key: str) -> None:
        self.go_to("parties")
        self.parties.show_party(key)

    def use_products(self, products: Sequence[Found]) -> None:
        """From the catalog into a shipment."""
        self.finish()
        dialog = UseProductsDialog(self._toolkit, self._desk, products, self.window)
        dialog.added.connect(self.open_shipment)
        dialog.wants_new.connect(lambda: self._new_with(products[0]))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def finish(self) -> None:
        """What was typed last in the editor is written before anything else happens with it."""
        if self.editor is not None:
            self.editor.finish()

    def open_settings(self) -> None:
        """Ctrl+comma."""
        dialog = SettingsDialog(self._toolkit, self._desk, self.window)
        dialog.applied.connect(self.preferences.apply)
        dialog.wants_hub.connect(self.open_hub)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def open_hub(self) -> None:
        """Which hub, signing in, and whether the connection holds."""
        dialog = HubConnectionDialog(self._toolkit, self._desk, self.window)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def tell_fault(self, error: Exception) -> None:
        """A fault of the program itself; the work goes on."""
        dialog = MessageDialog.of_error(self._toolkit, self.tr("Something went wrong"), error, parent=self.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _settings_word(self) -> str:
        return QCoreApplication.translate("TodayPage", "Settings")

    def _hub_word(self) -> str:
        return self.tr("The hub: connect, sign in, try")

    def _make_editor(self) -> tuple[QWidget, Editor]:
        self.editor = ConsignmentEditor(self._toolkit, self._desk)
        return self.editor, self.editor

    def _ask_new(self, opened: Callable[[str], None]) -> None:
        self._open_new(opened)

    def _open_new(self, opened: Callable[[str], None]) -> NewShipmentDialog:
        dialog = NewShipmentDialog(self._toolkit, self._desk, self.window)
        dialog.made.connect(opened)
        dialog.wants_products.connect(lambda: self.go_to("catalog"))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()
        return dialog

    def _new_with(self, product: Found) -> None:
        names = dict(product.product.names)
        choice = product_choice(product.catalog, product.product.sku, names, self._toolkit.languages.code)
        picker = self._open_new(self.open_shipment).product
        picker.set_choice(choice)
        picker.picked.emit(choice.value)


def run_window(
    desk: Desk,
    resources: Path,
    sentence: Sentence,
    breaks: Callable[[str], str],
    listen: Callable[[Callable[[Exception], None]], None],
) -> int:
    """Returns when the window has been closed and nothing runs any more; `listen` learns how to tell a fault."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ShipDesk")
    toolkit, era = make_toolkit(app, desk, resources, sentence, breaks)
    opened = DeskWindow(toolkit, desk, era)
    listen(opened.tell_fault)
    opened.window.show()
    if os.environ.get(QUIT_WHEN_SHOWN):
        QTimer.singleShot(0, app.quit)
    else:
        opened.courier.start()
    try:
        return app.exec()
    finally:
        opened.finish()
        toolkit.tasks.shut_down()
