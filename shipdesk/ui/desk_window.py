"""The whole window of one desk: application, toolkit, pages in the order of the rail, and the ways between them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from shipdesk.services.business_settings import get_setting
from shipdesk.services.desk import Desk
from shipdesk.services.pause_outbox import send_again
from shipdesk.ui.backup_keeper import BackupKeeper
from shipdesk.ui.beginning import Beginning
from shipdesk.ui.desk_pages import DeskPages
from shipdesk.ui.desk_watch import DeskWatch
from shipdesk.ui.draft_keeper import DraftKeeper
from shipdesk.ui.fault_teller import FaultTeller, front_of
from shipdesk.ui.file_opener import FileOpener
from shipdesk.ui.fonts import use_fonts
from shipdesk.ui.health_keeper import HealthKeeper
from shipdesk.ui.icons import Icons
from shipdesk.ui.inbox import InboxKeeper
from shipdesk.ui.language import Languages
from shipdesk.ui.palette_sources import palette_sources
from shipdesk.ui.preferences import Era, Preferences
from shipdesk.ui.program_desk import ProgramDesk
from shipdesk.ui.program_ways import ProgramWays
from shipdesk.ui.tasks import Changed, TaskRunner, What
from shipdesk.ui.theme import Mode, Theme
from shipdesk.ui.toolkit import Sentence, Toolkit
from shipdesk.ui.window import MainWindow

if TYPE_CHECKING:
    from shipdesk.services.browse_catalogs import Found
    from shipdesk.store.drafts import UnfinishedDraft
    from shipdesk.ui.consignment_editor import ConsignmentEditor
    from shipdesk.ui.hub_courier import HubCourier
    from shipdesk.ui.new_shipment import NewShipmentDialog
    from shipdesk.ui.shipment_rows import ShipmentRow
    from shipdesk.ui.shipments_page import Editor

AFTER_START_MS = 400


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
    # Icons are drawn for the screens that are there; one that comes with another scale has them drawn anew.
    app.screenAdded.connect(lambda _: toolkit.theme.changed.emit())
    return toolkit, era


class DeskWindow(QObject):
    """The main window with every page of the desk, and the ways from one to another."""

    def __init__(self, toolkit: Toolkit, desk: Desk, era: Era, ways: ProgramWays | None = None) -> None:
        super().__init__()
        self._toolkit, self._desk = toolkit, desk
        self.editor: ConsignmentEditor | None = None
        self.dialog: QDialog | None = None

        self.pages = DeskPages(toolkit, desk, self)
        self.window = MainWindow(toolkit, self.pages.all, palette_sources(toolkit, desk, self))
        self.preferences = Preferences(toolkit, desk, era, self)
        self.faults = FaultTeller(toolkit, self.window, self.open_report, self)
        self.watch = DeskWatch(toolkit, desk, self.window)
        self.beginning = Beginning(toolkit, desk, self.window, self.preferences, ways)
        if ways is not None and ways.leave_sample is not None:
            self.watch.banner.offer_to_leave(self.beginning.leave_sample)
        self.opener = FileOpener(toolkit, self.window, self.beginning, self.take_shipment)
        self.courier: HubCourier | None = None
        self.window.status.hub.asked.connect(self.open_hub)
        self.backups, self.health = BackupKeeper(toolkit, desk, self), HealthKeeper(toolkit, desk, self)
        self.health.found.connect(self.tell_fault)
        toolkit.tasks.unheard.connect(self.tell_fault)
        self.backups.happened.connect(lambda: self.window.status.backup.show_keeper(self.backups))
        self.window.status.backup.asked.connect(self.open_backups)
        self.watch.paused.wants_outbox.connect(lambda: self.go_to("outbox"))
        self.watch.paused.agreed.connect(self.send_again)
        self.inbox = InboxKeeper(toolkit, desk, self.window.status.inbox, self.window, self)
        self.program = ProgramDesk(toolkit, desk, self.window)
        self._settings_keys = QAction(self.window)
        self._settings_keys.setShortcut(QKeySequence("Ctrl+,"))
        self._settings_keys.triggered.connect(self.open_settings)
        self.window.addAction(self._settings_keys)

    def begin(self) -> None:
        """What the desk does by itself: once its first page stands there."""
        self._toolkit.tasks.begin()
        if self._desk.is_read_only:
            return
        self.beginning.greet()
        for work in (self.watch.look, self.inbox.count, self.start_courier, self.backups.start, self.health.start):
            QTimer.singleShot(AFTER_START_MS, self, work)

    def start_courier(self) -> None:
        """Sends and reads news by itself; once the window has been there for a moment."""
        from shipdesk.ui.hub_courier import HubCourier

        self.courier = HubCourier(self._toolkit, self._desk, self)
        self.courier.start()

    def go_to(self, key: str) -> None:
        self.window.go_to(key)

    def open_shipment(self, reference: str) -> None:
        """In the editor."""
        self.go_to("shipments")
        self.pages.shipments.open_editor(reference)

    def do_step(self, row: ShipmentRow) -> None:
        """The next step of a shipment, on the page of shipments, where its outcome is told."""
        self.go_to("shipments")
        self.pages.shipments.do_step(row)

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
        self.pages.shipments.start_new()

    def show_papers(self, reference: str) -> None:
        """The page of papers, with only those of this shipment in its list."""
        self.go_to("papers")
        self.pages.papers.list.filter.setText(reference)

    def show_manifest(self, name: str) -> None:
        """The page of manifests, with this one chosen."""
        self.go_to("manifests")
        self.pages.manifests.show_manifest(name)

    def show_product(self, catalog: str, sku: str) -> None:
        self.go_to("catalog")
        self.pages.catalog.show_product(catalog, sku)

    def import_products(self) -> None:
        """The wizard, on the page where what it brings in is then found."""
        self.go_to("catalog")
        self.pages.catalog.import_file()

    def show_party(self, key: str) -> None:
        self.go_to("parties")
        self.pages.parties.show_party(key)

    def use_products(self, products: Sequence[Found]) -> None:
        """From the catalog into a shipment."""
        self.finish()
        from shipdesk.ui.use_products import UseProductsDialog

        dialog = UseProductsDialog(self._toolkit, self._desk, products, self.window)
        dialog.added.connect(self.open_shipment)
        dialog.wants_new.connect(lambda: self._new_with(products[0]))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def finish(self) -> None:
        """What was typed last is written before anything else happens with it: in the editor and in open dialogs."""
        if self.editor is not None:
            self.editor.finish()
        for keeper in self.window.findChildren(DraftKeeper):
            keeper.write_now()

    def open_settings(self) -> None:
        """Ctrl+comma."""
        from shipdesk.ui.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._toolkit, self._desk, self.window)
        dialog.applied.connect(self.preferences.apply)
        dialog.wants_hub.connect(self.open_hub)
        dialog.wants_about.connect(self.open_about)
        dialog.wants_backups.connect(self.open_backups)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def open_hub(self) -> None:
        """Which hub, signing in, and whether the connection holds."""
        from shipdesk.ui.hub_connection_dialog import HubConnectionDialog

        dialog = HubConnectionDialog(self._toolkit, self._desk, self.window)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def open_backups(self) -> None:
        """Every backup, one more, and the way back."""
        from shipdesk.ui.backups_dialog import BackupsDialog

        self.finish()
        dialog = BackupsDialog(self._toolkit, self._desk, self.window)
        dialog.made.connect(self.backups.take)
        dialog.restored.connect(lambda _: self._came_back())
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def send_again(self) -> None:
        """After a restore, once somebody has looked at the outbox."""
        desk = self._desk
        self._toolkit.tasks.write(
            lambda _: send_again(desk), (What.OUTBOX, What.SETTINGS), lambda _: None, self.tell_fault, owner=self
        )

    def _came_back(self) -> None:
        """What stands in the editor is of a day that is no more."""
        if self.editor is not None:
            self.pages.shipments.close_editor()
        self.go_to("today")

    def tell_fault(self, error: Exception) -> None:
        """A fault of the program itself; the work goes on. What was typed is safe before anything else is said."""
        with contextlib.suppress(Exception):
            self.finish()
        self.faults.tell(error)

    def open_about(self) -> None:
        self.program.open_about()

    def open_report(self) -> None:
        """The reports of faults, the newest first, and the file for whoever helps."""
        from shipdesk.services.fault_reports import reports_in
        from shipdesk.ui.report_dialog import ReportDialog

        reports = reports_in(self._desk.folder.logs)
        dialog = ReportDialog(self._toolkit, self._desk.folder, reports, front_of(self.window))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def open_file(self, file: Path) -> None:
        """A sealed file that somebody has opened: a shipment of another desk, or a whole desk for an empty one."""
        self.opener.open(file)

    def take_shipment(self, file: Path) -> None:
        """One that another desk has sealed."""
        self.go_to("shipments")
        self.pages.shipments.handing.take_file(file)

    def make_editor(self) -> tuple[QWidget, Editor]:
        from shipdesk.ui.consignment_editor import ConsignmentEditor

        self.editor = ConsignmentEditor(self._toolkit, self._desk)
        return self.editor, self.editor

    def ask_new(self, opened: Callable[[str], None]) -> None:
        self._open_new(opened)

    def _open_new(self, opened: Callable[[str], None]) -> NewShipmentDialog:
        from shipdesk.ui.new_shipment import NewShipmentDialog

        dialog = NewShipmentDialog(self._toolkit, self._desk, self.window)
        dialog.made.connect(opened)
        dialog.wants_products.connect(lambda: self.go_to("catalog"))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()
        return dialog

    def _new_with(self, product: Found) -> None:
        from shipdesk.ui.editor_pickers import product_choice

        names = dict(product.product.names)
        choice = product_choice(product.catalog, product.product.sku, names, self._toolkit.languages.code)
        picker = self._open_new(self.open_shipment).product
        picker.set_choice(choice)
        picker.picked.emit(choice.value)
