"""Papers, places and days that the station which certifies plants asks for, as captioned facts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from shipdesk.documents.eras import in_both_eras
from shipdesk.documents.numbers import thai_day
from shipdesk.documents.paper_data import Both, Fact
from shipdesk.documents.terms import Terms
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import ReceivedPaper
from shipdesk.domain.written_address import latin_lines
from shipdesk.reference.rules import RulePack

PERMITS = ("QUARANTINE_PERMIT", "IMPORT_PERMIT")
REPORT, TREATMENT, CERTIFICATE = "LAB_TEST_REPORT", "FUMIGATION_CERTIFICATE", "PHYTOSANITARY_CERTIFICATE"
SUBJECTS = ("by2", "cadmium")
"""Of reports that China asks for on durian; the rule pack's lists `by2_words`, `cadmium_words`."""
DEADLINE = "phytosanitary"


@dataclass(frozen=True, kw_only=True)
class NumberedPaper:
    """A paper that somebody else issued; `days` are those of its issue and of its end, as far as known."""

    caption: str
    number: str
    lot: str | None
    days: tuple[date, ...]
    issuer: str | None
    pointer: str

    def fact(self, written: Callable[[date], str]) -> Fact:
        """Number, lot, days and issuer; `written` knows which eras the reader wants."""
        days = " – ".join(written(day) for day in self.days)
        value = ", ".join(part for part in (self.number, self.lot, days, self.issuer) if part)
        return Fact(self.caption, Both(value), self.pointer)


def permits(consignment: Consignment) -> tuple[NumberedPaper, ...]:
    return tuple(_papers(consignment, PERMITS, lambda _: "phyto.import_permit"))


def treatments(consignment: Consignment) -> tuple[NumberedPaper, ...]:
    return tuple(_papers(consignment, (TREATMENT,), lambda _: "phyto.treatment_certificate"))


def certificates(consignment: Consignment) -> tuple[NumberedPaper, ...]:
    """Phytosanitary certificates that were issued already."""
    return tuple(_papers(consignment, (CERTIFICATE,), lambda _: "phyto.certificate"))


def reports(consignment: Consignment, rules: RulePack) -> tuple[NumberedPaper, ...]:
    """Laboratory reports, captioned by their subject."""

    def caption(paper: ReceivedPaper) -> str:
        subject = (paper.subject or "").casefold()
        named = (one for one in SUBJECTS if any(word in subject for word in rules.tables.lists[f"{one}_words"]))
        return f"phyto.report_{next(named, 'other')}"

    return tuple(_papers(consignment, (REPORT,), caption))


def numbered(consignment: Consignment, types: Sequence[str], caption: str) -> tuple[NumberedPaper, ...]:
    """Received papers of any types under one caption."""
    return tuple(_papers(consignment, types, lambda _: caption))


def inspection(consignment: Consignment, terms: Terms) -> tuple[Fact, ...]:
    """When the goods are ready to be seen, and where: at the exporter's unless they are picked up elsewhere."""
    facts = []
    if consignment.ready_at:
        facts.append(Fact("phyto.inspection_date", Both(in_both_eras(thai_day(consignment.ready_at))), "/ready_at"))
    own = consignment.exporter.address
    address, pointer = consignment.pickup_address or own, "/pickup_address"
    written = ", ".join(latin_lines(address, terms.country(address.country_code).en))
    facts.append(Fact("phyto.inspection_place", Both(written), pointer))
    return tuple(facts)


def latest_days(consignment: Consignment, classes: Collection[str], terms: Terms) -> tuple[Fact, ...]:
    """When the goods leave and arrive, and between which days the certificate must be issued."""
    desk = consignment.desk
    deadline = next(
        (one for one in terms.reference.deadlines.all if one.key == DEADLINE and one.goods & frozenset(classes)), None
    )
    facts = []
    if desk.planned_departure:
        facts.append(_day("box.departure", desk.planned_departure, "/desk/planned_departure"))
    if desk.planned_arrival:
        facts.append(_day("box.arrival", desk.planned_arrival, "/desk/planned_arrival"))
    if deadline and deadline.earliest_days is not None and desk.planned_arrival:
        earliest = desk.planned_arrival + timedelta(days=deadline.earliest_days)
        facts.append(_day("phyto.earliest", earliest, "/desk/planned_arrival"))
    if deadline and desk.planned_departure:
        wanted = desk.planned_departure + timedelta(days=deadline.days)
        latest = terms.reference.holidays.working_day_on_or_before(deadline.office or "TH", wanted)
        facts.append(_day("phyto.latest", latest, "/desk/planned_departure"))
    return tuple(facts)


def _day(caption: str, day: date, pointer: str) -> Fact:
    return Fact(caption, Both(in_both_eras(day)), pointer)


def _papers(
    consignment: Consignment, types: Sequence[str], caption: Callable[[ReceivedPaper], str]
) -> Iterator[NumberedPaper]:
    """Each received paper of these types that has a number."""
    for index, paper in enumerate(consignment.desk.received_papers):
        if paper.document_type in types and paper.number:
            yield NumberedPaper(
                caption=caption(paper),
                number=paper.number,
                lot=paper.lot_number,
                days=tuple(day for day in (paper.issued_on, paper.valid_until) if day),
                issuer=paper.issuer,
                pointer=f"/desk/received_papers/{index}/number",
            )
