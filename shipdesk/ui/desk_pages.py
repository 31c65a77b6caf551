"""The pages of the desk in the order of the rail; each is built, and its code read, when someone first goes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from shipdesk.services.desk import Desk
from shipdesk.ui.page import LatePage, Page
from shipdesk.ui.toolkit import Toolkit

if TYPE_CHECKING:
    from shipdesk.ui.catalog_page import CatalogPage
    from shipdesk.ui.desk_window import DeskWindow
    from shipdesk.ui.manifest_page import ManifestPage
    from shipdesk.ui.papers_page import PapersPage
    from shipdesk.ui.parties_page import PartiesPage
    from shipdesk.ui.shipments_page import ShipmentsPage
    from shipdesk.ui.today_page import TodayPage


class DeskPages:
    """`ways` leads from one page to another."""

    def __init__(self, toolkit: Toolkit, desk: Desk, ways: DeskWindow) -> None:
        self._toolkit, self._desk, self._ways = toolkit, desk, ways
        translate = QCoreApplication.translate
        self.all: tuple[LatePage, ...] = (
            LatePage("today", "today", lambda: translate("TodayPage", "Today"), self._make_today),
            LatePage("shipments", "shipments", lambda: translate("ShipmentsPage", "Shipments"), self._make_shipments),
            LatePage("catalog", "catalog", lambda: translate("CatalogPage", "Catalog"), self._make_catalog),
            LatePage("parties", "parties", lambda: translate("PartiesPage", "Parties"), self._make_parties),
            LatePage("manifests", "manifest", lambda: translate("ManifestPage", "Manifests"), self._make_manifests),
            LatePage("papers", "papers", lambda: translate("PapersPage", "Papers"), self._make_papers),
            LatePage("prints", "print", lambda: translate("PrintQueuePage", "Print queue"), self._make_prints),
            LatePage("tracking", "truck", lambda: translate("TrackingPage", "Tracking"), self._make_tracking),
            LatePage("outbox", "outbox", lambda: translate("OutboxPage", "Outbox"), self._make_outbox),
            LatePage("charges", "coins", lambda: translate("ChargesPage", "Charges"), self._make_charges),
        )
        self._by_key = {page.key: page for page in self.all}

    @property
    def today(self) -> TodayPage:
        page: TodayPage = self._by_key["today"].made()  # type: ignore[assignment]
        return page

    @property
    def shipments(self) -> ShipmentsPage:
        page: ShipmentsPage = self._by_key["shipments"].made()  # type: ignore[assignment]
        return page

    @property
    def catalog(self) -> CatalogPage:
        page: CatalogPage = self._by_key["catalog"].made()  # type: ignore[assignment]
        return page

    @property
    def parties(self) -> PartiesPage:
        page: PartiesPage = self._by_key["parties"].made()  # type: ignore[assignment]
        return page

    @property
    def manifests(self) -> ManifestPage:
        page: ManifestPage = self._by_key["manifests"].made()  # type: ignore[assignment]
        return page

    @property
    def papers(self) -> PapersPage:
        page: PapersPage = self._by_key["papers"].made()  # type: ignore[assignment]
        return page

    def _make_today(self) -> Page:
        from shipdesk.ui.today_page import TodayPage, TodayWays

        ways = self._ways
        lead = TodayWays(
            ways.do_step,
            ways.new_shipment,
            ways.go_to,
            ways.open_settings,
            ways.go_on_with,
            ways.show_manifest,
            ways.import_products,
        )
        return TodayPage(self._toolkit, self._desk, lead)

    def _make_shipments(self) -> Page:
        from shipdesk.ui.shipments_page import ShipmentsPage

        ways = self._ways
        return ShipmentsPage(
            self._toolkit, self._desk, ways.make_editor, ways.ask_new, ways.show_papers, ways.show_manifest
        )

    def _make_catalog(self) -> Page:
        from shipdesk.ui.catalog_page import CatalogPage

        return CatalogPage(self._toolkit, self._desk, self._ways.use_products)

    def _make_parties(self) -> Page:
        from shipdesk.ui.parties_page import PartiesPage

        return PartiesPage(self._toolkit, self._desk)

    def _make_manifests(self) -> Page:
        from shipdesk.ui.manifest_page import ManifestPage

        return ManifestPage(self._toolkit, self._desk)

    def _make_papers(self) -> Page:
        from shipdesk.ui.papers_page import PapersPage

        return PapersPage(self._toolkit, self._desk)

    def _make_prints(self) -> Page:
        from shipdesk.ui.print_queue_page import PrintQueuePage

        return PrintQueuePage(self._toolkit, self._desk)

    def _make_outbox(self) -> Page:
        from shipdesk.ui.outbox_page import OutboxPage

        return OutboxPage(self._toolkit, self._desk)

    def _make_tracking(self) -> Page:
        from shipdesk.ui.tracking_page import TrackingPage

        return TrackingPage(self._toolkit, self._desk)

    def _make_charges(self) -> Page:
        from shipdesk.ui.charges_page import ChargesPage

        return ChargesPage(self._toolkit, self._desk)
