"""What customs on the way are told: offices, countries with their papers, the stretches of road, documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from shipdesk.documents.paper_data import Both
from shipdesk.documents.terms import Terms
from shipdesk.documents.transport import gates_of, route_of
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import ReceivedPaper
from shipdesk.reference.routes import Gates
from shipdesk.reference.rules import RulePack
from shipdesk.reference.transit_regimes import ENTER, LEAVE, PASS, TransitPapers

THAILAND = "TH"
BY_LAND = frozenset({"ROAD", "RAIL"})
SEVERAL_MEANS = "MULTIMODAL"
TRANSIT_PAPERS = frozenset({"TRANSIT_PAPER", "TRANSIT_DECLARATION"})
EXPORT_DECLARATION = "EXPORT_DECLARATION"
NOT_PRODUCED = TRANSIT_PAPERS | {EXPORT_DECLARATION, "LETTER_OF_CREDIT", "BOOKING_CONFIRMATION"}
"""Papers that stand elsewhere on the sheet, or that are nothing to the customs on the way."""


@dataclass(frozen=True)
class Office:
    """A customs office on the way; `role` is departure, transit or destination."""

    role: str
    place: Both
    country: Both
    pointer: str


@dataclass(frozen=True)
class CountryPapers:
    """What a country asks for; `papers` None where the table does not know it."""

    country: Both
    role: str
    papers: TransitPapers | None
    source: Both


@dataclass(frozen=True)
class Stretch:
    start: Both
    end: Both
    mode: str
    road: Both
    km: int | None


@dataclass(frozen=True)
class Produced:
    """A document that goes with the declaration."""

    name: Both
    number: str
    issuer: str
    day: date | None
    pointer: str


@dataclass(frozen=True)
class Transit:
    """`crossed` are the countries between Thailand and the destination; empty where the goods go straight there."""

    by_land: bool
    under_acts: bool
    crossed: tuple[str, ...]
    countries: tuple[CountryPapers, ...]
    offices: tuple[Office, ...]
    stretches: tuple[Stretch, ...]
    declarations: tuple[Produced, ...]
    export_declaration: Produced | None
    produced: tuple[Produced, ...]


def transit(consignment: Consignment, terms: Terms, rules: RulePack) -> Transit:
    gates, mode = gates_of(consignment, terms), _main_mode(consignment, terms)
    places = (gates.exit, *gates.transit, gates.entry)
    passed = dict.fromkeys(place.partition("-")[0] for place in places if place)
    crossed = tuple(country for country in passed if country not in (THAILAND, consignment.destination))
    whole_way = {THAILAND, *crossed, consignment.destination}
    regimes = terms.reference.transit_regimes
    under_acts = bool(crossed) and mode in regimes.acts_modes and whole_way <= rules.tables.lists["acts_members"]
    roles = [(THAILAND, LEAVE), *((country, PASS) for country in crossed), (consignment.destination, ENTER)]
    papers = _Papers(consignment, terms, rules)
    return Transit(
        by_land=mode in BY_LAND,
        under_acts=under_acts,
        crossed=crossed,
        countries=tuple(_country(code, role, terms, rules, under_acts) for code, role in roles),
        offices=tuple(_offices(gates, terms)),
        stretches=tuple(_stretches(consignment, terms)),
        declarations=tuple(papers.of(TRANSIT_PAPERS)),
        export_declaration=papers.export_declaration(),
        produced=tuple(papers.produced()),
    )


def _main_mode(consignment: Consignment, terms: Terms) -> str:
    """Of several means the route's own."""
    route = route_of(consignment, terms)
    return route.main_mode if consignment.mode == SEVERAL_MEANS and route else consignment.mode


def _country(code: str, role: str, terms: Terms, rules: RulePack, under_acts: bool) -> CountryPapers:
    regimes = terms.reference.transit_regimes
    papers = regimes.acts(role) if under_acts else regimes.of(code, role)
    source = rules.sources.get(papers.source) if papers else None
    said = Both(source.title, source.said(terms.second) if terms.second else None) if source else Both("")
    return CountryPapers(terms.country(code), role, papers, said)


def _offices(gates: Gates, terms: Terms) -> Iterator[Office]:
    if gates.exit:
        yield _office("departure", gates.exit, "/desk/gates/exit", terms)
    for index, place in enumerate(gates.transit):
        yield _office("transit", place, f"/desk/gates/transit/{index}", terms)
    if gates.entry:
        yield _office("destination", gates.entry, "/desk/gates/entry", terms)


def _office(role: str, place: str, pointer: str, terms: Terms) -> Office:
    return Office(role, terms.place(place), terms.country(place.partition("-")[0]), pointer)


def _stretches(consignment: Consignment, terms: Terms) -> Iterator[Stretch]:
    """The route's own legs; nothing where other gates than the route's are declared, for then they are not known."""
    route, gates = route_of(consignment, terms), gates_of(consignment, terms)
    if route is None or route.gates != gates:
        return
    for leg in route.legs:
        road = Both(leg.via["en"], leg.via.get(terms.second) if terms.second else None) if leg.via else Both("")
        yield Stretch(terms.place(leg.start), terms.place(leg.end), leg.mode, road, leg.km)


@dataclass(frozen=True)
class _Papers:
    """Papers of others, and the desk's own that go with them."""

    consignment: Consignment
    terms: Terms
    rules: RulePack

    def of(self, types: frozenset[str]) -> Iterator[Produced]:
        """Those with a number."""
        for index, paper in enumerate(self.consignment.desk.received_papers):
            if paper.document_type in types and paper.number:
                yield self._received(index, paper)

    def export_declaration(self) -> Produced | None:
        number = self.consignment.customs.export_declaration_number
        received = next(self.of(frozenset({EXPORT_DECLARATION})), None)
        if received is None and number:
            return Produced(self._named(EXPORT_DECLARATION), number, "", None, "/customs/export_declaration_number")
        return received

    def produced(self) -> Iterator[Produced]:
        invoice = self.consignment.desk.invoice
        if invoice and invoice.number:
            name = self._named("COMMERCIAL_INVOICE")
            yield Produced(name, invoice.number, "", invoice.date, "/desk/invoice/number")
        own = self.consignment.client_reference
        yield Produced(self._named("PACKING_LIST"), own, "", None, "/client_reference")
        types = {paper.document_type for paper in self.consignment.desk.received_papers}
        yield from self.of(frozenset(types - NOT_PRODUCED))

    def _received(self, index: int, paper: ReceivedPaper) -> Produced:
        pointer = f"/desk/received_papers/{index}"
        name, subject = self._named(paper.document_type), paper.subject
        named = Both(f"{name.en} ({subject})", name.second) if subject else name
        return Produced(named, paper.number or "", paper.issuer or "", paper.issued_on, pointer)

    def _named(self, document_type: str) -> Both:
        words = self.rules.words["paper"].get(document_type)
        if words is None:
            return Both(document_type.replace("_", " ").capitalize())
        return Both(_capital(words["en"]), words.get(self.terms.second) if self.terms.second else None)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def crossed_names(codes: Sequence[str], terms: Terms) -> Both:
    named = [terms.country(code) for code in codes]
    second = [one.second for one in named if one.second]
    return Both(", ".join(one.en for one in named), ", ".join(second) or None)
