"""The form of one notice about a gate, route or country."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.route_notice import ABOUT_GOODS, CLOSED, OPEN, KnownRouteNotice
from shipdesk.reference import Reference
from shipdesk.ui.choice_field import ChoiceField
from shipdesk.ui.fields import DateField
from shipdesk.ui.form import Form
from shipdesk.ui.line_field import LineField
from shipdesk.ui.route_notice_words import goods_words, kinds, subject_of, subjects
from shipdesk.ui.toolkit import Toolkit

FIRST_SUBJECT = "place:TH-NKI"

translate = QCoreApplication.translate


class RouteNoticeForm(Form):
    """`members` is what the service reads; the service judges it."""

    def __init__(self, toolkit: Toolkit, reference: Reference) -> None:
        super().__init__(toolkit)
        self.kind = ChoiceField(lambda: list(kinds().items()))
        self.subject = ChoiceField(lambda: subjects(reference, toolkit.languages.code))
        self.first, self.last = DateField(toolkit), DateField(toolkit)
        self.goods, self.source, self.note = LineField(), LineField(), LineField()
        self.add("/kind", self.kind, lambda: translate("RouteNotices", "What"))
        self.add("/place", self.subject, lambda: translate("RouteNotices", "About"))
        self.add("/valid_from", self.first, lambda: translate("RouteNotices", "First day"))
        self.add("/valid_to", self.last, lambda: translate("RouteNotices", "Last day"))
        self.add(
            "/goods", self.goods, lambda: translate("RouteNotices", "Goods"),
            lambda: translate("RouteNotices", "First figures of HS codes or classes, with commas: 0810, cereals."),
        )  # fmt: skip
        self.add("/source", self.source, lambda: translate("RouteNotices", "Who told you"))
        self.add("/note", self.note, lambda: translate("RouteNotices", "Note"))
        self.kind.edited.connect(lambda _: self._show_goods())
        self.clear()

    def clear(self) -> None:
        self.kind.set_value("closed")
        self.subject.set_value(FIRST_SUBJECT)
        for day in (self.first, self.last):
            day.set_value(None)
        for line in (self.goods, self.source, self.note):
            line.set_value("")
        self.set_marks({})
        self._show_goods()

    def show_notice(self, known: KnownRouteNotice) -> None:
        """One's own to change; of a shipped closure what would lift it, with the source still to be told."""
        notice = known.notice
        if not known.is_own:
            self.clear()
            self.kind.set_value(OPEN if notice.kind == CLOSED else notice.kind)
            self.subject.set_value(subject_of(notice))
            return
        self.kind.set_value(notice.kind)
        self.subject.set_value(subject_of(notice))
        self.first.set_value(notice.valid_from)
        self.last.set_value(notice.valid_to)
        self.goods.set_value(goods_words(notice))
        self.source.set_value(notice.source)
        self.note.set_value(notice.note or "")
        self.set_marks({})
        self._show_goods()

    def members(self) -> dict[str, Any]:
        """Raises `WrongInput` where a day cannot be read."""
        member, _, id_ = self.subject.value().partition(":")
        first, last = self.first.value(), self.last.value()
        told: dict[str, Any] = {
            "kind": self.kind.value(),
            member: id_,
            "valid_from": first.isoformat() if first else None,
            "valid_to": last.isoformat() if last else None,
            "source": self.source.value() or None,
            "note": self.note.value() or None,
        }
        if self.kind.value() in ABOUT_GOODS:
            words = [word.strip() for word in self.goods.value().split(",") if word.strip()]
            told["hs_prefixes"] = [word for word in words if word.isdecimal()]
            told["goods"] = [word for word in words if not word.isdecimal()]
        return {name: value for name, value in told.items() if value not in (None, [])}

    def _show_goods(self) -> None:
        row = self.rows["/goods"]
        for widget in (row, row.label):
            widget.setVisible(self.kind.value() in ABOUT_GOODS)
