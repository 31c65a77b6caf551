"""Why a shipment needs a paper, what the paper lacks and what stops it, each with the way to its field."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from shipdesk.services.desk import Desk
from shipdesk.services.paper_readiness import Missing
from shipdesk.services.shipment_papers import PaperOnFile
from shipdesk.ui.language import Retranslated
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit
from shipdesk.ui.wrapped_label import WrappedLabel

BETWEEN = " · "


class PaperFacts(Retranslated, QFrame):
    """`wanted` carries the pointer of a field."""

    wanted = Signal(str)

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        self._paper: PaperOnFile | None = None
        self.setProperty("role", "card")
        self.why, self.stopped, self.lacking = WrappedLabel(toolkit, "", self), QLabel(self), QLabel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addWidget(self.why)
        for label in (self.stopped, self.lacking):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
            label.linkActivated.connect(self.wanted)
            column.addWidget(label)
        toolkit.theme.changed.connect(self.retranslate)
        self.hide()

    def show_paper(self, paper: PaperOnFile | None) -> None:
        """Of a paper that nothing asks for and nothing lacks there is nothing to say."""
        self._paper = paper
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_height()

    def retranslate(self) -> None:
        paper = self._paper
        if paper is None or not (paper.need or paper.missing or paper.blocked_by):
            self.hide()
            return
        language = self._toolkit.languages.code
        rules, missing = self._desk.rules, paper.missing
        self._tell(self.why, self._why(paper, language))
        stops = [self._way(one.pointer, rules.texts(one, language)[0]) for one in paper.blocked_by]
        self._tell(self.stopped, self._listed(self.tr("Stopped until this is put right:"), stops, "<br>"))
        lacks = dict.fromkeys(self._way(one.pointer, self._caption(one, language)) for one in missing)
        self._tell(self.lacking, self._listed(self.tr("Still empty on this paper:"), lacks, BETWEEN))
        self.stopped.setAccessibleName(self.tr("What stops this paper"))
        self.lacking.setAccessibleName(self.tr("What is still empty on this paper"))
        self.show()
        self._take_height()

    def _take_height(self) -> None:
        """A splitter asks for no height that follows from a width: in a low window the last line would be cut."""
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def _why(self, paper: PaperOnFile, language: str) -> str:
        need = paper.need
        if need is None:
            return ""
        verify = self.tr("(to verify)") if need.to_verify else ""
        return f"{need.why[language]} {verify}".strip()

    def _caption(self, missing: Missing, language: str) -> str:
        if missing.caption is None:
            return self.tr("Packing")
        return self._desk.wording.word(language, missing.caption)

    def _way(self, pointer: str, words: str) -> str:
        colour = self._toolkit.theme.tokens.accent
        said = escape(self._toolkit.breaks(words))
        return f'<a style="color: {colour}" href="{escape(pointer)}">{said}</a>'

    def _listed(self, heading: str, ways: Iterable[str], between: str) -> str:
        listed = between.join(ways)
        return f"{escape(self._toolkit.breaks(heading))} {listed}" if listed else ""

    @staticmethod
    def _tell(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
