"""The fields of one notice of the user's own, as they are typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from shipdesk.domain.notice import Notice
from shipdesk.services.desk import Desk
from shipdesk.ui.fields import DateField
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

DESTINATIONS = ("CN", "LA", "KH", "MM", "VN")
_TEXTS = ("title", "text", "to_do", "source", "gate")
_CHOICES = ("severity", "destination", "goods_class", "route_id")
_DAYS = ("valid_from", "valid_to")


class NoticeForm(QWidget):
    """`members` gives what was typed as JSON; empty fields are left out."""

    def __init__(self, toolkit: Toolkit, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self._desk = toolkit, desk
        # In the order in which they are seen, and Tab goes.
        self.title, self.text, self.to_do = QLineEdit(self), QPlainTextEdit(self), QPlainTextEdit(self)
        self.source, self.severity, self.destination = QLineEdit(self), QComboBox(self), QComboBox(self)
        self.hs_prefixes, self.goods_class, self.route_id = QLineEdit(self), QComboBox(self), QComboBox(self)
        self.gate = QLineEdit(self)
        for box in (self.text, self.to_do):
            box.setTabChangesFocus(True)
            box.setFixedHeight(8 * GRID)
        self.valid_from, self.valid_to = DateField(toolkit, self), DateField(toolkit, self)
        self.hs_prefixes.setPlaceholderText("0804, 210690")
        self._fill_choices()
        self._lay_out()

    def members(self) -> dict[str, Any]:
        typed: dict[str, Any] = {"title": self.title.text(), "source": self.source.text(), "gate": self.gate.text()}
        typed |= {"text": self.text.toPlainText(), "to_do": self.to_do.toPlainText()}
        typed |= {name: getattr(self, name).currentData() for name in _CHOICES}
        for name in _DAYS:
            day = getattr(self, name).value()
            typed[name] = None if day is None else day.isoformat()
        prefixes = [one.strip() for one in self.hs_prefixes.text().replace(";", ",").split(",")]
        typed["hs_prefixes"] = [one for one in prefixes if one]
        needed = {"title", "text", "source"}
        return {name: value for name, value in typed.items() if value or name in needed}

    def show_notice(self, notice: Notice | None) -> None:
        """Another notice, or an empty form for a new one."""
        for name in _TEXTS:
            value = "" if notice is None else getattr(notice, name) or ""
            field = getattr(self, name)
            field.setPlainText(value) if isinstance(field, QPlainTextEdit) else field.setText(value)
        for name in _CHOICES:
            combo: QComboBox = getattr(self, name)
            combo.setCurrentIndex(max(0, combo.findData(None if notice is None else getattr(notice, name))))
        for name in _DAYS:
            getattr(self, name).set_value(None if notice is None else getattr(notice, name))
        self.hs_prefixes.setText("" if notice is None else ", ".join(notice.hs_prefixes))

    def _fill_choices(self) -> None:
        language, words = self._toolkit.languages.code, self._desk.rules.words
        severities = (
            ("warn", self.tr("Look again")),
            ("block", self.tr("Stops the shipment")),
            ("info", self.tr("Good to know")),
        )
        for code, word in severities:
            self.severity.addItem(word, code)
        every = self.tr("All")
        for combo in (self.destination, self.goods_class, self.route_id):
            combo.addItem(every, None)
        for code in DESTINATIONS:
            self.destination.addItem(_word(words, "country", code, language), code)
        for name in sorted({one.name for one in self._desk.rules.tables.goods_classes}):
            self.goods_class.addItem(_word(words, "goods_class", name, language), name)
        for route in self._desk.reference.routes:
            self.route_id.addItem(route, route)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows = (
            (self.tr("Title"), self.title),
            (self.tr("What is so"), self.text),
            (self.tr("What to do"), self.to_do),
            (self.tr("Who said so, when"), self.source),
            (self.tr("How grave"), self.severity),
            (self.tr("Destination"), self.destination),
            (self.tr("HS codes that begin with"), self.hs_prefixes),
            (self.tr("Class of goods"), self.goods_class),
            (self.tr("Route"), self.route_id),
            (self.tr("Gate"), self.gate),
            (self.tr("From"), self.valid_from),
            (self.tr("Until"), self.valid_to),
        )
        for words, field in rows:
            label = QLabel(words, self)
            label.setBuddy(field)
            field.setAccessibleName(words)
            proxy = field.focusProxy()
            if proxy is not None:
                proxy.setAccessibleName(words)
            form.addRow(label, field)


def _word(words: Mapping[str, Mapping[str, Mapping[str, str]]], kind: str, code: str, language: str) -> str:
    return words.get(kind, {}).get(code, {}).get(language, code.replace("_", " "))
