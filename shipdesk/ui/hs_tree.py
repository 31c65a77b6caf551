"""The tree of HS codes: suggestions above, then the hits of a search, or all sections down to their subheadings."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from shipdesk.reference.hs import SUBHEADING_DIGITS, HsCode, HsTable
from shipdesk.services.find_hs_codes import CATALOG, SHIPMENT, FoundCode, Suggestion

_CODE = int(Qt.ItemDataRole.UserRole)
WAITING = ""
"""Stands below a closed branch until it is opened."""


class HsTree(QTreeWidget):
    """`taken` tells the code that Enter or a double click was given on; `pointed` the code one stands on, or none."""

    taken = Signal(str)
    pointed = Signal(str)

    def __init__(self, hs: HsTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hs = hs
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTabKeyNavigation(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.itemExpanded.connect(self._fill)
        self.itemDoubleClicked.connect(lambda item, _: self._take(item))
        self.currentItemChanged.connect(lambda item, _: self.pointed.emit(code_of(item)))

    def show_sections(self, suggestions: Iterable[Suggestion], language: str) -> None:
        """The whole table, closed, below what was chosen before."""
        self.clear()
        self._suggest(suggestions)
        for section in self._hs.sections:
            item = self._branch(section.number, section.titles.get(language, section.titles["en"]))
            item.addChildren([self._item(chapter) for chapter in self._hs.chapters(section)])

    def show_found(self, suggestions: Iterable[Suggestion], found: Iterable[FoundCode]) -> None:
        """Hits below their headings, the heading of the best hit first."""
        self.clear()
        self._suggest(suggestions)
        headings: dict[str, QTreeWidgetItem] = {}
        for one in found:
            heading = one.path[-2]
            if heading.code not in headings:
                headings[heading.code] = self._branch(heading.code, heading.text)
                headings[heading.code].setExpanded(True)
            headings[heading.code].addChild(self._item(HsCode(one.code, one.text)))

    def choose_first(self) -> None:
        """Stand on the first code that can be taken."""
        at = self.topLevelItem(0)
        while at is not None and not code_of(at) and at.isExpanded():
            at = at.child(0)
        if at is not None:
            self.setCurrentItem(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._take(item)
            event.accept()
            return
        super().keyPressEvent(event)

    def _take(self, item: QTreeWidgetItem) -> None:
        if code_of(item):
            self.taken.emit(code_of(item))
        else:
            item.setExpanded(not item.isExpanded())

    def _suggest(self, suggestions: Iterable[Suggestion]) -> None:
        listed = list(suggestions)
        if not listed:
            return
        translate = QCoreApplication.translate
        group = self._branch("", translate("HsDialog", "Suggestions: check each before you take it"))
        group.setExpanded(True)
        for one in listed:
            item = self._item(HsCode(one.code, f"{origin_in_words(one)} · {one.text}"), takeable=True)
            group.addChild(item)

    def _branch(self, code: str, text: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([code, text])
        item.setToolTip(1, text)
        self.addTopLevelItem(item)
        return item

    def _item(self, one: HsCode, *, takeable: bool = False) -> QTreeWidgetItem:
        item = QTreeWidgetItem([one.code, one.text])
        item.setToolTip(1, one.text)
        if takeable or len(one.code) == SUBHEADING_DIGITS:
            item.setData(0, _CODE, one.code)
        else:
            item.addChild(QTreeWidgetItem([WAITING]))
        return item

    def _fill(self, item: QTreeWidgetItem) -> None:
        """A chapter or heading gets what is in it when it is opened."""
        first = item.child(0)
        if first is not None and first.text(0) == WAITING:
            item.takeChildren()
            item.addChildren([self._item(one) for one in self._hs.inside(item.text(0))])


def code_of(item: QTreeWidgetItem | None) -> str:
    """The code that can be taken at this row; empty for a section, chapter or heading."""
    return str(item.data(0, _CODE) or "") if item is not None else ""


def origin_in_words(one: Suggestion) -> str:
    """Where a suggestion comes from."""
    translate = QCoreApplication.translate
    if one.source == CATALOG:
        return translate("HsDialog", "as for {place}, {name}").format(place=one.place, name=one.name)
    if one.source == SHIPMENT:
        return translate("HsDialog", "as in shipment {place}, {name}").format(place=one.place, name=one.name)
    return translate("HsDialog", "often used for “{word}”").format(word=one.place)
