"""Rows of days: until when each paper must be there, and the holidays around the journey."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from shipdesk.checks.latest_dates import DONE, LATE, Journey, LatestDate
from shipdesk.reference.holidays import Holiday
from shipdesk.reference.routes import said
from shipdesk.services.desk import Desk
from shipdesk.ui.route_list import to_verify
from shipdesk.ui.table import Column
from shipdesk.ui.toolkit import Toolkit

translate = QCoreApplication.translate
_LOOKS = {DONE: ("ok", "ok"), LATE: ("block", "block")}


def date_columns(toolkit: Toolkit) -> list[Column[LatestDate]]:
    def icon(row: LatestDate) -> QIcon:
        return toolkit.icon(*_LOOKS.get(row.state, ("waiting", "info")))

    def what(row: LatestDate) -> str:
        return said(row.names, toolkit.languages.code)

    def why(row: LatestDate) -> str:
        return why_words(row, toolkit)

    return [
        Column("latest", lambda: translate("RouteDays", "At the latest"), lambda row: row.latest, _day(toolkit),
               width=112),
        Column("what", lambda: translate("RouteDays", "What"), what, width=200, stretches=True),
        Column("state", lambda: translate("RouteDays", "State"), _state, icon=icon, width=120),
        Column("why", lambda: translate("RouteDays", "Why"), why, width=240, stretches=True),
    ]  # fmt: skip


def why_words(row: LatestDate, toolkit: Toolkit) -> str:
    """The reason, what moved the day, and the mark where somebody has to confirm it."""
    parts = [said(row.why, toolkit.languages.code)]
    if row.moved_by is not None:
        moved = translate("RouteDays", "Earlier because of {holiday}.")
        parts.append(moved.format(holiday=row.moved_by.name(toolkit.languages.code)))
    if row.earliest is not None:
        earliest = translate("RouteDays", "Not before {day}.")
        parts.append(earliest.format(day=toolkit.dates().short(row.earliest)))
    if row.to_verify:
        parts.append(to_verify())
    return " ".join(parts)


def whole_words(row: LatestDate, toolkit: Toolkit, desk: Desk) -> str:
    """All of it, with what it rests on."""
    source = desk.rules.sources.get(row.source)
    rests = translate("RouteDays", "Source: {source}").format(
        source=source.said(toolkit.languages.code) if source else row.source
    )
    return f"{why_words(row, toolkit)}\n{rests}"


@dataclass(frozen=True)
class ShownHoliday:
    holiday: Holiday
    journey: Journey

    @property
    def key(self) -> tuple[str, date]:
        return self.holiday.id, self.holiday.first


def holiday_columns(toolkit: Toolkit, desk: Desk) -> list[Column[ShownHoliday]]:
    def country(row: ShownHoliday) -> str:
        return desk.reference.countries[row.holiday.country].name(toolkit.languages.code)

    def name(row: ShownHoliday) -> str:
        words = row.holiday.name(toolkit.languages.code)
        return f"{words} {to_verify()}" if row.holiday.to_verify else words

    def icon(row: ShownHoliday) -> QIcon:
        return toolkit.icon("warning", "warn") if row.holiday.slows_border else toolkit.icon("calendar", "muted")

    return [
        Column("first", lambda: translate("RouteDays", "From"), lambda row: row.holiday.first, _day(toolkit),
               width=120),
        Column("last", lambda: translate("RouteDays", "To"), lambda row: row.holiday.last, _day(toolkit), width=120),
        Column("country", lambda: translate("RouteDays", "Country"), country, width=120),
        Column("name", lambda: translate("RouteDays", "Holiday"), name, icon=icon, width=180, stretches=True),
        Column("meaning", lambda: translate("RouteDays", "For this shipment"), _meaning, width=180, stretches=True),
    ]  # fmt: skip


def _day(toolkit: Toolkit) -> Callable[[Any], str]:
    return lambda day: toolkit.dates().short(day)


def _state(row: LatestDate) -> str:
    words = {DONE: translate("RouteDays", "Received"), LATE: translate("RouteDays", "Too late")}
    return words.get(row.state, translate("RouteDays", "Open"))


def _meaning(row: ShownHoliday) -> str:
    journey, holiday = row.journey, row.holiday
    if holiday.touches(journey.departure, journey.departure):
        return translate("RouteDays", "On the day of departure")
    if holiday.touches(journey.earliest_arrival, journey.latest_arrival):
        return translate("RouteDays", "On the days of arrival")
    if holiday.touches(journey.departure, journey.latest_arrival):
        return translate("RouteDays", "While under way")
    return translate("RouteDays", "Border slow") if holiday.slows_border else translate("RouteDays", "Offices shut")
