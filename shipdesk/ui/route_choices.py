"""The ways to the buyer as rows: whether they may be taken, days, papers, what they took and cost before."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from shipdesk.checks import Finding
from shipdesk.checks.route_choice import RouteChoice
from shipdesk.domain.measures import plain
from shipdesk.reference.routes import said
from shipdesk.services.desk import Desk
from shipdesk.ui.editor_columns import grouped
from shipdesk.ui.route_list import days_words, to_verify
from shipdesk.ui.table import Column, Kind
from shipdesk.ui.toolkit import Toolkit

translate = QCoreApplication.translate


def choice_columns(toolkit: Toolkit, desk: Desk) -> list[Column[RouteChoice]]:
    def name(choice: RouteChoice) -> str:
        return choice.route.title(toolkit.languages.code)

    def countries(choice: RouteChoice) -> str:
        known = desk.reference.countries
        return ", ".join(known[code].name(toolkit.languages.code) for code in choice.route.transit_countries)

    def icon(choice: RouteChoice) -> QIcon:
        return toolkit.icon(*_look(choice))

    return [
        Column("name", lambda: translate("RouteChoices", "Route"), name, width=240, stretches=True),
        Column("state", lambda: translate("RouteChoices", "May it go"), state_word, icon=icon, width=118),
        Column("days", lambda: translate("RouteChoices", "Days"), _days, width=148),
        Column("cost", lambda: translate("RouteChoices", "Freight"), cost_words, kind=Kind.FIGURE, width=104),
        Column("transit", lambda: translate("RouteChoices", "Through"), countries, width=110),
    ]


def state_word(choice: RouteChoice) -> str:
    """In words, so that the icon is never the only sign."""
    if not choice.allowed:
        return translate("RouteChoices", "Not allowed")
    if choice.is_chosen:
        return translate("RouteChoices", "Chosen")
    return translate("RouteChoices", "Look again") if choice.cautions else translate("RouteChoices", "Allowed")


def _days(choice: RouteChoice) -> str:
    """The table's range, and what our own shipments took."""
    seen = choice.experience
    if seen is None:
        return days_words(choice.route)
    days = choice.route.transit_days
    return translate("RouteChoices", "{range}, ours {days} ({sample})").format(
        range=f"{plain(days.least)}–{plain(days.most)}", days=plain(seen.median_days), sample=seen.sample
    )


def cost_words(choice: RouteChoice) -> str:
    cost = choice.cost
    if cost is None:
        return ""
    amount = f"{grouped(cost.freight.amount)} {cost.freight.currency}"
    return amount if cost.is_entered else translate("RouteChoices", "about {amount}").format(amount=amount)


def about(choice: RouteChoice, desk: Desk, language: str) -> str:
    """Everything that is known of one way: what forbids it first, then what to look at, then papers and transfer."""
    return "\n".join(dict.fromkeys(line for line in _lines(choice, desk, language) if line))


def _lines(choice: RouteChoice, desk: Desk, language: str) -> Iterator[str]:
    route = choice.route
    for finding in (*choice.reasons, *choice.cautions):
        yield _sentence(finding, desk, language)
    for words in (*choice.remarks, *route.notes):
        yield said(words, language)
    papers = ", ".join(said(paper.names, language) for paper in choice.transit_papers)
    if papers:
        yield translate("RouteChoices", "For the transit: {papers}.").format(papers=papers)
    if route.transshipment is not None:
        changes = said(route.transshipment, language)
        yield translate("RouteChoices", "Transshipment: {words}.").format(words=changes)
    yield said(route.cold_chain.words, language)
    yield translate("RouteChoices", "Days: {source}").format(source=said(route.transit_days.source, language))
    seen = choice.experience
    if seen is not None:
        yield translate(
            "RouteChoices", "Our own {sample} shipments took {least} to {most} days, the middle one {days}."
        ).format(sample=seen.sample, least=seen.least_days, most=seen.most_days, days=plain(seen.median_days))
    late = choice.experience.median_days_late if choice.experience else None
    if choice.experience is not None and late is not None:
        yield translate("RouteChoices", "Our own shipments came {days} days after plan (of {sample}).").format(
            days=plain(late), sample=choice.experience.late_sample
        )


def _sentence(finding: Finding, desk: Desk, language: str) -> str:
    message, remedy = desk.rules.texts(finding, language)
    mark = f" {to_verify()}" if finding.to_verify else ""
    return f"• {message} {remedy}{mark}"


def _look(choice: RouteChoice) -> tuple[str, str]:
    if not choice.allowed:
        return "block", "block"
    if choice.is_chosen:
        return "tick", "accent"
    return ("warning", "warn") if choice.cautions else ("ok", "ok")
