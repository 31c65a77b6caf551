"""One desk database, opened once per thread, and the tables in it: the code of each is read when it is first asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from shipdesk.store.connection import Connections

if TYPE_CHECKING:
    from shipdesk.database import Database
    from shipdesk.domain.money import MinorUnits
    from shipdesk.store.amendments import AmendmentTable
    from shipdesk.store.booked import BookedTable
    from shipdesk.store.candidates import CandidateTable
    from shipdesk.store.consignment_list import ConsignmentList
    from shipdesk.store.consignments import ConsignmentTable
    from shipdesk.store.drafts import DraftTable
    from shipdesk.store.exchange_rates import ExchangeRateTable
    from shipdesk.store.exchanges import ExchangeTable
    from shipdesk.store.feed import FeedTable
    from shipdesk.store.handed_over import HandedOverTable
    from shipdesk.store.history import HistoryTable
    from shipdesk.store.hub_files import HubFileTable
    from shipdesk.store.hub_records import HubRecordTable
    from shipdesk.store.inbox import InboxTable
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
        self._minor_units = minor_units

    @cached_property
    def settings(self) -> SettingsTable:
        from shipdesk.store.settings_table import SettingsTable

        return SettingsTable(self._connections)

    @cached_property
    def parties(self) -> PartyTable:
        from shipdesk.store.parties import PartyTable

        return PartyTable(self._connections)

    @cached_property
    def people(self) -> PeopleTable:
        from shipdesk.store.people import PeopleTable

        return PeopleTable(self._connections)

    @cached_property
    def prices(self) -> PriceTable:
        from shipdesk.store.prices import PriceTable

        return PriceTable(self._connections)

    @cached_property
    def consignments(self) -> ConsignmentTable:
        from shipdesk.store.consignments import ConsignmentTable

        return ConsignmentTable(self._connections, self._minor_units)

    @cached_property
    def consignment_list(self) -> ConsignmentList:
        from shipdesk.store.consignment_list import ConsignmentList

        return ConsignmentList(self._connections)

    @cached_property
    def booked(self) -> BookedTable:
        from shipdesk.store.booked import BookedTable

        return BookedTable(self._connections)

    @cached_property
    def history(self) -> HistoryTable:
        from shipdesk.store.history import HistoryTable

        return HistoryTable(self._connections)

    @cached_property
    def handed_over(self) -> HandedOverTable:
        from shipdesk.store.handed_over import HandedOverTable

        return HandedOverTable(self._connections)

    @cached_property
    def inbox(self) -> InboxTable:
        from shipdesk.store.inbox import InboxTable

        return InboxTable(self._connections)

    @cached_property
    def drafts(self) -> DraftTable:
        from shipdesk.store.drafts import DraftTable

        return DraftTable(self._connections)

    @cached_property
    def templates(self) -> TemplateTable:
        from shipdesk.store.templates import TemplateTable

        return TemplateTable(self._connections, self._minor_units)

    @cached_property
    def packing_plans(self) -> PackingPlanTable:
        from shipdesk.store.packing_plans import PackingPlanTable

        return PackingPlanTable(self._connections)

    @cached_property
    def numbers(self) -> NumberTable:
        from shipdesk.store.numbers import NumberTable

        return NumberTable(self._connections)

    @cached_property
    def issued(self) -> IssuedTable:
        from shipdesk.store.issued import IssuedTable

        return IssuedTable(self._connections)

    @cached_property
    def candidates(self) -> CandidateTable:
        from shipdesk.store.candidates import CandidateTable

        return CandidateTable(self._connections)

    @cached_property
    def manifests(self) -> ManifestTable:
        from shipdesk.store.manifests import ManifestTable

        return ManifestTable(self._connections)

    @cached_property
    def manifest_papers(self) -> ManifestPaperTable:
        from shipdesk.store.manifest_papers import ManifestPaperTable

        return ManifestPaperTable(self._connections)

    @cached_property
    def outbox(self) -> OutboxTable:
        from shipdesk.store.outbox import OutboxTable

        return OutboxTable(self._connections)

    @cached_property
    def exchanges(self) -> ExchangeTable:
        from shipdesk.store.exchanges import ExchangeTable

        return ExchangeTable(self._connections)

    @cached_property
    def overrides(self) -> OverrideTable:
        from shipdesk.store.overrides import OverrideTable

        return OverrideTable(self._connections)

    @cached_property
    def rejections(self) -> RejectionTable:
        from shipdesk.store.remembered import RejectionTable

        return RejectionTable(self._connections)

    @cached_property
    def notices(self) -> NoticeTable:
        from shipdesk.store.remembered import NoticeTable

        return NoticeTable(self._connections)

    @cached_property
    def exchange_rates(self) -> ExchangeRateTable:
        from shipdesk.store.exchange_rates import ExchangeRateTable

        return ExchangeRateTable(self._connections)

    @cached_property
    def journeys(self) -> JourneyTable:
        from shipdesk.store.journeys import JourneyTable

        return JourneyTable(self._connections)

    @cached_property
    def route_notices(self) -> RouteNoticeTable:
        from shipdesk.store.route_notices import RouteNoticeTable

        return RouteNoticeTable(self._connections)

    @cached_property
    def tracking(self) -> TrackingTable:
        from shipdesk.store.tracking import TrackingTable

        return TrackingTable(self._connections)

    @cached_property
    def feed(self) -> FeedTable:
        from shipdesk.store.feed import FeedTable

        return FeedTable(self._connections)

    @cached_property
    def hub_records(self) -> HubRecordTable:
        from shipdesk.store.hub_records import HubRecordTable

        return HubRecordTable(self._connections)

    @cached_property
    def hub_files(self) -> HubFileTable:
        from shipdesk.store.hub_files import HubFileTable

        return HubFileTable(self._connections)

    @cached_property
    def sent_papers(self) -> SentPaperTable:
        from shipdesk.store.sent_papers import SentPaperTable

        return SentPaperTable(self._connections)

    @cached_property
    def amendments(self) -> AmendmentTable:
        from shipdesk.store.amendments import AmendmentTable

        return AmendmentTable(self._connections)

    @cached_property
    def printers(self) -> PrinterTable:
        from shipdesk.store.printers import PrinterTable

        return PrinterTable(self._connections)

    @cached_property
    def print_jobs(self) -> PrintJobTable:
        from shipdesk.store.print_jobs import PrintJobTable

        return PrintJobTable(self._connections)

    @cached_property
    def unit_marks(self) -> UnitMarkTable:
        from shipdesk.store.unit_marks import UnitMarkTable

        return UnitMarkTable(self._connections)

    @cached_property
    def verdicts(self) -> VerdictTable:
        from shipdesk.store.verdicts import VerdictTable

        return VerdictTable(self._connections)

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """One transaction that has the write lock from its first statement on."""
        with self._connections.atomic():
            yield

    def renew(self) -> None:
        """Every thread opens the desk once more when it next needs it."""
        self._connections.renew()

    def close(self) -> None:
        """Closes this thread's connection."""
        self._connections.close()
