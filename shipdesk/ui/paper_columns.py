"""The columns of the list of everything that was issued."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from shipdesk.services.desk import BANGKOK, Desk
from shipdesk.services.list_issued import ListedIssue
from shipdesk.ui.paper_words import STANDING_LOOKS, form_word, kind_word, standing_word
from shipdesk.ui.table import Column, Kind
from shipdesk.ui.toolkit import Toolkit


def paper_columns(toolkit: Toolkit, desk: Desk) -> tuple[Column[ListedIssue], ...]:
    def moment(value: datetime) -> str:
        return f"{toolkit.dates().short(value.date())} {value:%H:%M}"

    def form(row: ListedIssue) -> str:
        return form_word(row.issued, desk.reference)

    def kind(row: ListedIssue) -> str:
        return kind_word(row.issued)

    translate = QCoreApplication.translate
    return (
        Column[ListedIssue]("kind", lambda: translate("PaperList", "Paper"), kind, width=150),
        Column[ListedIssue]("reference", lambda: translate("PaperList", "Shipment"), _reference, width=170),
        Column[ListedIssue](
            "standing", lambda: translate("PaperList", "State"), lambda row: standing_word(row.standing),
            icon=lambda row: toolkit.icon(*STANDING_LOOKS[row.standing]), width=150,
        ),
        Column[ListedIssue]("form", lambda: translate("PaperList", "Form"), form, width=160),
        Column[ListedIssue](
            "revision", lambda: translate("PaperList", "Revision"), lambda row: row.issued.revision, kind=Kind.FIGURE,
            width=90,
        ),
        Column[ListedIssue]("issued", lambda: translate("PaperList", "Issued"), _moment, moment, width=150),
    )  # fmt: skip


def _reference(row: ListedIssue) -> str:
    return row.reference


def _moment(row: ListedIssue) -> datetime:
    return datetime.fromisoformat(row.issued.issued_at).astimezone(BANGKOK)
