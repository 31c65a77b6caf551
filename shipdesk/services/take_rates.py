"""Fill a consignment's exchange rates from the desk's table: the newest one not after the day the goods leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shipdesk.domain.border_value import rates_of
from shipdesk.domain.codec import encode
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import ExchangeRate
from shipdesk.domain.needed_rates import Pair, lacking_pairs
from shipdesk.services.desk import Desk
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.find_consignment import find
from shipdesk.store.consignments import StoredConsignment


@dataclass(frozen=True)
class RatesTaken:
    """What the table had for a consignment, and the pairs that it has no rate for."""

    day: date
    taken: tuple[ExchangeRate, ...]
    missing: tuple[Pair, ...]

    @property
    def needed(self) -> tuple[Pair, ...]:
        """Missing pairs without which a value cannot be worked out."""
        return tuple(pair for pair in self.missing if not pair.is_optional)


def rates_in_table(desk: Desk, consignment: Consignment) -> RatesTaken:
    """The rates that the consignment lacks, as the desk's table has them; nothing is written."""
    day = rates_of(consignment, desk.reference.minor_units).day or desk.tools.today()
    taken: list[ExchangeRate] = []
    missing: list[Pair] = []
    for pair in lacking_pairs(consignment):
        rate = desk.store.exchange_rates.newest(pair.start, pair.end, day)
        if rate is None:
            missing.append(pair)
        else:
            taken.append(rate)
    return RatesTaken(day, tuple(taken), tuple(missing))


def take_rates(desk: Desk, reference: str) -> tuple[StoredConsignment, RatesTaken]:
    """Writes the rates it lacks into the consignment; rates that stand there stay."""
    stored = find(desk, reference)
    found = rates_in_table(desk, stored.consignment)
    if found.taken:
        rates = (*stored.consignment.desk.exchange_rates, *found.taken)
        stored = edit_consignment(desk, reference, {"desk": {"exchange_rates": encode(rates)}})
    return stored, found
