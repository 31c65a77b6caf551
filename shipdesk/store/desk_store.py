"""One desk database, opened once per thread, and the tables in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlite_utils import Database

from shipdesk.domain.money import MinorUnits
from shipdesk.store.amendments import AmendmentTable
from shipdesk.store.candidates import CandidateTable
from shipdesk.store.connection import Connections
from shipdesk.store.consignments import ConsignmentTable
from shipdesk.store.drafts import DraftTable
from shipdesk.store.exchange_rates import ExchangeRateTable
from shipdesk.store.exchanges import ExchangeTable
from shipdesk.store.feed import FeedTable
from shipdesk.store.history import HistoryTable
from shipdesk.store.hub_files import HubFileTable
from shipdesk.store.hub_records import HubRecordTable
from shipdesk.store.issued import IssuedTable
from shipdesk.store.journeys import JourneyTable
from shipdesk.store.manifest_papers import ManifestPaperTable
from shipdesk.store.manifests import ManifestTable
from shipdesk.store.numbers import NumberTable
from shipdesk.store.outbox import OutboxTable
from shipdesk.store.overrides import OverrideTable
from shipdesk.store.packing_plans import PackingPlanTable
from shipdesk.store.parties import PartyTable
from shipdesk.store.people import PeopleTable
from shipdesk.store.prices import PriceTable
from shipdesk.store.print_jobs import PrintJobTable
from shipdesk.store.printers import PrinterTable
from shipdesk.store.remembered import NoticeTable, RejectionTable
from shipdesk.store.route_notices import RouteNoticeTable
from shipdesk.store.sent_papers import SentPaperTable
from shipdesk.store.settings_table import SettingsTable
from shipdesk.store.templates import TemplateTable
from shipdesk.store.tracking import TrackingTable
from shipdesk.store.unit_marks import UnitMarkTable
from shipdesk.store.verdicts import VerdictTable


class Store:
    """`atomic()` groups everything a service writes into one transaction; every table works inside it."""

    def __init__(self, connect: Callable[[], Database], minor_units: MinorUnits) -> None:
        self._connections = Connections(connect)
        self.settings = SettingsTable(self._connections)
        self.parties = PartyTable(self._connections)
        self.people = PeopleTable(self._connections)
        self.prices = PriceTable(self._connections)
        self.consignments = ConsignmentTable(self._connections, minor_units)
        self.history = HistoryTable(self._connections)
        self.drafts = DraftTable(self._connections)
        self.templates = TemplateTable(self._connections, minor_units)
        self.packing_plans = PackingPlanTable(self._connections)
        self.numbers = NumberTable(self._connections)
        self.issued = IssuedTable(self._connections)
        self.candidates = CandidateTable(self._connections)
        self.manifests = ManifestTable(self._connections)
        self.manifest_papers = ManifestPaperTable(self._connections)
        self.outbox = OutboxTable(self._connections)
        self.exchanges = ExchangeTable(self._connections)
        self.overrides = OverrideTable(self._connections)
        self.rejections = RejectionTable(self._connections)
        self.notices = NoticeTable(self._connections)
        self.exchange_rates = ExchangeRateTable(self._connections)
        self.journeys = JourneyTable(self._connections)
        self.route_notices = RouteNoticeTable(self._connections)
        self.tracking = TrackingTable(self._connections)
        self.feed = FeedTable(self._connections)
        self.hub_records = HubRecordTable(self._connections)
        self.hub_files = HubFileTable(self._connections)
        self.sent_papers = SentPaperTable(self._connections)
        self.amendments = AmendmentTable(self._connections)
        self.printers = PrinterTable(self._connections)
        self.print_jobs = PrintJobTable(self._connections)
        self.unit_marks = UnitMarkTable(self._connections)
        self.verdicts = VerdictTable(self._connections)

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """One transaction that has the write lock from its first statement on."""
        with self._connections.atomic():
            yield

    def close(self) -> None:
        """Closes this thread's connection."""
        self._connections.close()
