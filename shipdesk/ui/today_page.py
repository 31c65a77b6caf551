"""The first page: what needs a hand now, each line with the one button that leads there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from shipdesk.progress import Progress
from shipdesk.services.browse_catalogs import list_catalogs
from shipdesk.services.desk import Desk
from shipdesk.services.find_departures import hub_time
from shipdesk.services.manage_parties import list_parties
from shipdesk.services.unfinished_drafts import drop_draft, unfinished_drafts
from shipdesk.store.drafts import UnfinishedDraft
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.language import Retranslated
from shipdesk.ui.page_frame import PageFrame
from shipdesk.ui.shipment_rows import NEWS, KnownFacts, ShipmentRow, read_facts
from shipdesk.ui.tasks import Latest, What, was_cancelled
from shipdesk.ui.theme import GRID
from shipdesk.ui.today_card import TodayCard
from shipdesk.ui.today_lines import TROUBLE_ON_THE_WAY, Need, TodayLine, cut_off_lines, today_lines
from shipdesk.ui.today_unfinished import UnfinishedCard
from shipdesk.ui.toolkit import Toolkit

MOST_OF_A_NEED = 8


@dataclass(frozen=True)
class TodayWays:
    """Where the buttons of the page lead."""

    do_step: Callable[[ShipmentRow], None]
    new_shipment: Callable[[], None]
    go_to: Callable[[str], None]
    open_settings: Callable[[], None]
    go_on_with: Callable[[UnfinishedDraft], None]
    show_manifest: Callable[[str], None]
    import_products: Callable[[], None]


@dataclass(frozen=True)
class TodayFacts:
    """What the page shows, and whether the desk is still empty."""

    lines: list[TodayLine]
    has_products: bool
    has_parties: bool
    has_shipments: bool
    unfinished: Sequence[UnfinishedDraft] = ()
    facts: KnownFacts = field(default_factory=KnownFacts)


def read_today(desk: Desk, known: KnownFacts, changed: Collection[What], progress: Progress) -> TodayFacts:
    """Everything the page needs, off the UI thread."""
    listed, wishes = desk.store.consignment_list, desk.store.outbox.of_unanswered()
    rows = [ShipmentRow(one) for one in listed.in_hand(TROUBLE_ON_THE_WAY)]
    past = known.versions.keys() | {one.reference for one in wishes if one.reference}
    others = [ShipmentRow(one) for one in listed.of(past - {row.reference for row in rows})]
    facts = read_facts(desk, rows, known.holding([*rows, *others], changed), progress)
    told = [facts.on(row.summary) for row in (*rows, *others)]
    lines = today_lines(told, wishes, desk.tools.today())
    lines += cut_off_lines(desk.store.manifests.all(), hub_time(desk))
    has_products = any(catalog.products for catalog in list_catalogs(desk.catalogs))
    return TodayFacts(
        lines, has_products, bool(list_parties(desk)), not listed.is_empty(), unfinished_drafts(desk), facts
    )


class TodayPage(Retranslated, QWidget):
    """Groups of lines, or the first thing to do where there is nothing."""

    key, icon = "today", "today"
    shows = frozenset(
        {
            What.CONSIGNMENTS, What.NEWS, What.OUTBOX, What.PAPERS, What.CATALOG, What.PARTIES, What.SETTINGS,
            What.MANIFESTS,
        }
    )  # fmt: skip

    def __init__(self, toolkit: Toolkit, desk: Desk, ways: TodayWays) -> None:
        super().__init__()
        self._toolkit, self._desk, self._ways = toolkit, desk, ways
        self._latest = Latest(toolkit.tasks, self)
        self._missed = frozenset[What]()
        self._known = TodayFacts([], has_products=True, has_parties=True, has_shipments=True)
        self.new, self.settings = QAction(self), QAction(self)
        self.import_goods, self.add_parties = QAction(self), QAction(self)
        self.new.triggered.connect(ways.new_shipment)
        self.settings.triggered.connect(ways.open_settings)
        self.import_goods.triggered.connect(lambda _=False: ways.import_products())
        self.add_parties.triggered.connect(lambda: ways.go_to("parties"))
        self.stack = QStackedWidget(self)
        self.lines, self._column = self._column_of_lines()
        self.first = EmptyState(
            toolkit, "catalog", lambda: self.tr("Start with your products"),
            lambda: self.tr("Bring in your product list as a CSV file. Then make your first shipment."),
            self.import_goods,
        )  # fmt: skip
        self.people = EmptyState(
            toolkit, "parties", lambda: self.tr("Who sends, and who receives?"),
            lambda: self.tr("Your products are here. Add your own company and your buyer next."),
            self.add_parties,
        )  # fmt: skip
        self.second = EmptyState(
            toolkit, "shipments", lambda: self.tr("Make your first shipment"),
            lambda: self.tr("Your products are here. Choose a buyer and a route, add goods, and see what is missing."),
            self.new,
        )  # fmt: skip
        self.done = EmptyState(
            toolkit, "ok", lambda: self.tr("Nothing needs a hand"),
            lambda: self.tr("Whatever is refused, unfinished, ready to book or leaving soon will stand here."),
            self.new,
        )  # fmt: skip
        for widget in (self.lines, self.first, self.people, self.second, self.done):
            self.stack.addWidget(widget)
        self.frame = PageFrame(toolkit, self.title, self.stack, [(self.settings, "settings"), (self.new, "new")])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self.retranslate()

    @property
    def widget(self) -> QWidget:
        return self

    def title(self) -> str:
        return self.tr("Today")

    def help_text(self) -> str:
        return self.tr("What needs a hand now. The button of a line leads to the place where it is done.")

    def commands(self) -> list[QAction]:
        return [self.new, self.settings]

    def refresh(self, changed: frozenset[What]) -> None:
        desk, known, missed = self._desk, self._known.facts, self._missed | changed
        self._missed = missed
        self._latest.ask(lambda progress: read_today(desk, known, missed, progress), self._show, self._complain)

    def retranslate(self) -> None:
        self.new.setText(self.tr("New shipment"))
        self.settings.setText(self.tr("Settings"))
        self.import_goods.setText(self.tr("Bring in products"))
        self.add_parties.setText(self.tr("Add parties"))
        for need, label in self._headings.items():
            label.setText(self._heading(need))

    def cards(self) -> list[TodayCard]:
        """The lines from top to bottom."""
        return [card for card in self.lines.findChildren(TodayCard) if not card.is_gone]

    _headings: dict[Need, QLabel]

    def _column_of_lines(self) -> tuple[QScrollArea, QVBoxLayout]:
        self._headings = {}
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area, column

    def _show(self, known: TodayFacts) -> None:
        was, self._known = self._known, known
        missed, self._missed = self._missed, frozenset()
        if NEWS.issuperset(missed) and replace(was, facts=known.facts) == known:
            # Nobody is thrown out of the line where the keyboard stands.
            return
        self._clear()
        self._add_unfinished(known.unfinished)
        for need in Need:
            lines = [line for line in known.lines if line.need is need]
            if lines:
                self._add_group(need, lines)
        if known.lines or known.unfinished:
            self.stack.setCurrentWidget(self.lines)
        elif known.has_shipments:
            self.stack.setCurrentWidget(self.done)
        else:
            self.stack.setCurrentWidget(self._first_step(known))

    def _first_step(self, known: TodayFacts) -> QWidget:
        if not known.has_products:
            return self.first
        return self.second if known.has_parties else self.people

    def _add_group(self, need: Need, lines: list[TodayLine]) -> None:
        heading = QLabel()
        heading.setProperty("role", "heading")
        heading.setContentsMargins(0, GRID, 0, 0)
        self._headings[need] = heading
        self._column.insertWidget(self._column.count() - 1, heading)
        for line in lines[:MOST_OF_A_NEED]:
            card = TodayCard(self._toolkit, self._desk.reference, line)
            card.wanted.connect(self._follow)
            self._column.insertWidget(self._column.count() - 1, card)
        heading.setText(self._heading(need))

    def _add_unfinished(self, drafts: Sequence[UnfinishedDraft]) -> None:
        """Above everything else: nobody else remembers it."""
        for draft in drafts:
            card = UnfinishedCard(self._toolkit, draft)
            card.wanted.connect(self._ways.go_on_with)
            card.discarded.connect(self._discard)
            self._column.insertWidget(self._column.count() - 1, card)

    def _discard(self, draft: UnfinishedDraft) -> None:
        desk = self._desk
        self._toolkit.tasks.write(
            lambda _: drop_draft(desk, draft.key), (What.CONSIGNMENTS,), lambda _: None, self._complain, owner=self
        )

    def _clear(self) -> None:
        self._headings.clear()
        while self._column.count() > 1:
            place = self._column.takeAt(0)
            old = place.widget() if place is not None else None
            if isinstance(old, TodayCard):
                old.is_gone = True
            if old is not None:
                old.hide()
                old.deleteLater()

    def _follow(self, line: TodayLine) -> None:
        if line.manifest is not None:
            self._ways.show_manifest(line.manifest.name)
        elif line.row is None or line.step is None:
            self._ways.go_to("outbox")
        else:
            self._ways.do_step(line.row)

    def _heading(self, need: Need) -> str:
        words = {
            Need.WISH: self.tr("The hub said no, or its answer is not known"),
            Need.CUT_OFF: self.tr("Manifests to close before the cut-off"),
            Need.BLOCKED: self.tr("Something must be put right"),
            Need.TROUBLE: self.tr("Trouble on the way"),
            Need.DEPARTS: self.tr("Leaving within seven days"),
            Need.READY: self.tr("Ready to book"),
            Need.PRINT: self.tr("Papers and labels to print"),
            Need.DRAFT: self.tr("Drafts"),
        }
        count = sum(line.need is need for line in self._known.lines)
        return f"{words[need]} · {count}"

    def _complain(self, error: Exception) -> None:
        if not was_cancelled(error):
            self.frame.message.tell_error(error)
