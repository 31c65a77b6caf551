"""Words of the value at the border: its elements, why each was added or taken, rates, and what was assumed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shipdesk.domain.border_value import Assumed, Missing, Step, Why
from shipdesk.domain.desk_object import ExchangeRate
from shipdesk.domain.exchange import UsedRate
from shipdesk.domain.measures import plain
from shipdesk.ui.dates import Dates
from shipdesk.ui.editor_words import charges

translate = QCoreApplication.translate


def step_words(step: Step) -> str:
    """What was added or taken: `Freight, contained in the prices`."""
    if step.why is Why.PRICE:
        return translate("BorderWords", "Price of the goods")
    words = {
        Why.DISCOUNT: translate("BorderWords", "{charge}, taken off the price"),
        Why.UNTIL_BORDER: translate("BorderWords", "{charge}, on top of the prices"),
        Why.ON_TOP: translate("BorderWords", "{charge}, on top of the prices"),
        Why.CONTAINED: translate("BorderWords", "{charge}, contained in the prices"),
        Why.AFTER_BORDER: translate("BorderWords", "{charge} after the border, contained in the prices"),
        Why.MAIN_CARRIAGE: translate("BorderWords", "{charge} to the buyer's border"),
    }
    return words[step.why].format(charge=element_word(step.element))


def element_word(element: str) -> str:
    """A charge, or the duty that a DDP price holds."""
    if element == "duty":
        return translate("BorderWords", "Duty and costs after the border")
    return charges().get(element, element)


def missing_words(missing: Missing) -> str:
    """What is not there, and what to do about it."""
    if missing.rate is not None:
        text = translate("BorderWords", "{charge}: no rate between {start} and {end}. Add it below.")
        return text.format(charge=element_word(missing.element), start=missing.rate.start, end=missing.rate.end)
    if missing.element == "duty":
        return translate(
            "BorderWords", "Duty and costs after the border: add the charge Other, contained in the prices."
        )
    return translate("BorderWords", "{charge}: not given. Add it to the charges.").format(
        charge=element_word(missing.element)
    )


def used_rate_words(rate: UsedRate, dates: Dates) -> str:
    """`1 USD = 32.5 THB · Customs Department · 1 Dec 2026`."""
    return rate_words(rate.stated, dates)


def rate_words(rate: ExchangeRate, dates: Dates) -> str:
    value = f"1 {rate.from_currency} = {plain(rate.rate)} {rate.to}"
    return f"{value} · {rate.source} · {dates.long(rate.date)}"


def assumed_words(assumed: Assumed) -> str:
    words = {
        Assumed.FCA_AT_THE_BORDER: translate(
            "BorderWords", "FCA counts as FOB: no cost from the place to the border is given."
        ),
        Assumed.LOADED_FOR_NOTHING: translate("BorderWords", "FAS counts as FOB: no cost of loading is given."),
        Assumed.NOT_INSURED: translate("BorderWords", "No insurance is given: none is taken out of the price."),
    }
    return words[assumed]
