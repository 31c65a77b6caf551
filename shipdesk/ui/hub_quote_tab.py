"""What the hub would charge: its offers, what it declines, and how the total moved since the quote before."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shipdesk.domain import states
from shipdesk.services.find_consignment import find
from shipdesk.services.hub_money import money_of
from shipdesk.services.quote_consignment import Quote, QuoteOption, last_quote, quote_consignment, take_offer
from shipdesk.ui.hub_tab import HubTab
from shipdesk.ui.hub_words import amount_words, charge_word, other_word, told_moment
from shipdesk.ui.table import Column, Kind


class HubQuoteTab(HubTab):
    def title(self) -> str:
        return self.tr("Quote")

    def build(self) -> None:
        self.quote: Quote | None = None
        self._is_open = False
        self.list = self.add_list(
            "quote", self._columns(), lambda row: row.option_id, self.tr("No quote yet. Ask for one below.")
        )
        self.take, self.ask = self.add_buttons(
            (self.tr("Go by this offer"), "ok", self.take_chosen), (self.tr("Ask for a quote"), "refresh", self.ask_now)
        )
        self.list.selected.connect(lambda _: self._enable_chosen())
        self.note.setText(
            self.tr("Prices are the hub’s. An estimate becomes firm only with a new quote before booking.")
        )

    def ask_now(self) -> None:
        desk, reference = self.desk, self.reference
        self.act(lambda progress: quote_consignment(desk, reference, progress), self.tr("Asking for a quote"))

    def take_chosen(self) -> None:
        chosen = self.list.chosen()
        if len(chosen) == 1:
            desk, reference, option = self.desk, self.reference, chosen[0].option_id
            self.act(
                lambda _: take_offer(desk, reference, option), self.tr("Taking the offer"),
                lambda _: self.told.emit(self.tr("The shipment goes by this offer when it is booked.")),
            )  # fmt: skip

    def read(self) -> tuple[Quote | None, bool]:
        return last_quote(self.desk, self.reference), find(self.desk, self.reference).state in states.EDITABLE

    def show_read(self, read: tuple[Quote | None, bool]) -> None:
        self.quote, self._is_open = read
        self._show_quote(self.quote)
        self._enable_chosen()

    def _enable(self, is_free: bool) -> None:
        super()._enable(is_free)
        if is_free:
            self._enable_chosen()

    def _enable_chosen(self) -> None:
        quote = self.quote
        can = self._is_open and quote is not None and quote.is_valid(self.desk.tools.now())
        self.take.setEnabled(can and len(self.list.chosen()) == 1)

    def _show_quote(self, read: Quote | None) -> None:
        self.list.set_rows(read.options if read is not None else ())
        if read is None:
            return
        until = told_moment(self.toolkit, read.valid_until)
        kind = self.tr("A firm quote") if read.binding else self.tr("An estimate")
        over = read.is_valid(self.desk.tools.now())
        words = self.tr("{kind}, good until {until}.") if over else self.tr("{kind}, expired {until}. Ask again.")
        lines = [words.format(kind=kind, until=until)]
        lines += [
            self.tr("{service} declined: {reason}").format(
                service=one.get("service_code"), reason=declined_word(str(one.get("reason")))
            )
            for one in read.declined
        ]
        self.note.setText("\n".join(lines))

    def _columns(self) -> list[Column[QuoteOption]]:
        return [
            Column("service", lambda: self.tr("Service"), lambda row: row.service_code, width=230, stretches=True),
            Column("days", lambda: self.tr("Hours"), _hours, width=90, kind=Kind.FIGURE),
            Column("charges", lambda: self.tr("Made up of"), _charges, width=240, stretches=True),
            Column(
                "total", lambda: self.tr("Total"), lambda row: row.total, text=amount_words, kind=Kind.FIGURE, width=140
            ),
            Column("before", lambda: self.tr("Before"), self._before, kind=Kind.FIGURE, width=140),
        ]

    def _before(self, row: QuoteOption) -> str:
        """The former total, only where it was another."""
        former = self.quote.before.get(row.option_id) if self.quote is not None else None
        return amount_words(former) if former is not None and former != row.total else ""


def declined_word(reason: str) -> str:
    translate = QCoreApplication.translate
    words = {
        "ROUTE_SUSPENDED": translate("HubQuoteTab", "the route is suspended"),
        "TEMPERATURE_NOT_SERVED": translate("HubQuoteTab", "that temperature is not served"),
        "GOODS_NOT_ACCEPTED": translate("HubQuoteTab", "these goods are not accepted"),
        "OVERWEIGHT": translate("HubQuoteTab", "too heavy"),
        "OVERSIZE": translate("HubQuoteTab", "too large"),
        "NO_CAPACITY": translate("HubQuoteTab", "no room"),
        "LANE_NOT_SERVED": translate("HubQuoteTab", "this way is not served"),
        "DEADLINE_NOT_MET": translate("HubQuoteTab", "not in time"),
    }
    return words.get(reason) or other_word(reason)


def _hours(row: QuoteOption) -> str:
    least, most = row.told.get("transit_hours_min"), row.told.get("transit_hours_max")
    return f"{least}–{most}" if least is not None and most is not None else ""


def _charges(row: QuoteOption) -> str:
    told = row.told.get("charges")
    lines = [one for one in told if isinstance(one, dict)] if isinstance(told, list) else []
    return ", ".join(
        f"{charge_word(str(one.get('code')))} {amount_words(money_of(one.get('amount')))}" for one in lines
    )
