"""How complete a product is for each destination: what the rules in force ask of it, and what it says of that.

The rules themselves tell: they are run on the product stripped of all that it could answer, and each fault they
find is looked up in the table of answers. So a rule that changes, or that the user turns off, changes this too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from shipdesk.checks import Facts, Finding, run
from shipdesk.checks.bare_goods import bare_product, bare_shipment
from shipdesk.domain.codes import DESTINATIONS_IN_ORDER
from shipdesk.domain.product import Product, row_of
from shipdesk.domain.product_fields import REGISTRATION_FIELDS
from shipdesk.identifiers import hs_code
from shipdesk.reference.product_needs import ProductNeeds
from shipdesk.reference.rules import SEPARATOR, RulePack
from shipdesk.services.check_facts import tables_of
from shipdesk.services.desk import Desk

EVERY_SHIPMENT = ""
"""In place of a rule: the contract of a shipment's line asks for it."""


@dataclass(frozen=True)
class Need:
    """One fact of the product; `finding` is what the rule says where it is missing, None for every shipment's own."""

    field: str
    finding: Finding | None = None

    @property
    def rule(self) -> str:
        return EVERY_SHIPMENT if self.finding is None else self.finding.rule


@dataclass(frozen=True)
class Completeness:
    """Of one product for one destination; `shipment` is what each shipment must bring, `barred` why it may not go."""

    needs: tuple[Need, ...]
    missing: tuple[Need, ...]
    shipment: tuple[Finding, ...] = ()
    barred: tuple[Finding, ...] = ()

    @property
    def done(self) -> int:
        return len(self.needs) - len(self.missing)


@dataclass(frozen=True)
class _Asked:
    """What is asked of all goods of one kind for one destination."""

    needs: tuple[Need, ...]
    shipment: tuple[Finding, ...]
    barred: tuple[Finding, ...]


@dataclass
class Completenesses:
    """Works it out for many products with the facts of one day; what is asked of like goods is asked once."""

    desk: Desk
    facts: Facts = field(init=False)
    _asked: dict[tuple[Product, str], _Asked] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.facts = tables_of(self.desk)

    def of(self, product: Product) -> Mapping[str, Completeness]:
        """By destination."""
        return {country: self.for_country(product, country) for country in DESTINATIONS_IN_ORDER}

    def for_country(self, product: Product, country: str) -> Completeness:
        asked, row = self._ask(bare_product(product), country), row_of(product)
        missing = tuple(need for need in asked.needs if not row[need.field])
        return Completeness(asked.needs, missing, asked.shipment, asked.barred)

    def _ask(self, bare: Product, country: str) -> _Asked:
        key = (bare, country)
        if key not in self._asked:
            self._asked[key] = self._judged(bare, country)
        return self._asked[key]

    def _judged(self, bare: Product, country: str) -> _Asked:
        table = self.desk.reference.product_needs
        always = [Need(one) for one in table.always]
        if bare.hs_code is None or not self.facts.knows_hs(hs_code.subheading(bare.hs_code)):
            return _Asked(tuple(always), (), ())
        rules = [rule for rule in self.facts.pack.rules.values() if rule.id in table.rules]
        findings = run(bare_shipment(bare, country), self.facts, rules)
        answered = [need for one in findings for need in _needs(one, table, self.facts, country)]
        by_field = {need.field: need for need in reversed([*always, *answered])}
        needs = tuple(by_field[name] for name in dict.fromkeys(need.field for need in (*always, *answered)))
        barred = tuple(one for one in findings if one.rule in table.barred)
        shipment = (
            one
            for one in findings
            if one.rule in table.each_shipment and not _numbers(_document(one), self.facts, country)
        )
        return _Asked(needs, tuple(shipment), barred)


def completeness_of(desk: Desk, product: Product) -> Mapping[str, Completeness]:
    """By destination."""
    return Completenesses(desk).of(product)


def in_words(finding: Finding, pack: RulePack, language: str) -> str:
    """A paper or report that each shipment must bring by its name; any other finding by its sentence."""
    for name in ("document", "report"):
        known = pack.words.get(name, {}).get(finding.values.get(name, ""))
        if known is not None:
            return known.get(language, known["en"])
    return pack.texts(finding, language)[0]


def _needs(finding: Finding, table: ProductNeeds, facts: Facts, country: str) -> Iterator[Need]:
    language = facts.border.label_fields[country].language
    fields: Iterable[str] = ()
    if finding.rule in table.label_rules and finding.message_key in table.label_keys:
        fields = _label_fields(finding, table, facts.border.label_fields[country].fields)
    for answer in table.answers:
        if answer.answers(finding.rule, finding.message_key):
            fields = (*fields, *answer.fields)
    document = _document(finding)
    fields = (*fields, *table.paper_fields.get(document, ()), *_numbers(document, facts, country))
    yield from (Need(name.format(language=language), finding) for name in fields)


def _label_fields(finding: Finding, table: ProductNeeds, whole: Sequence[str]) -> list[str]:
    """Of a label that lacks some fields those; of one that is not there at all, or perhaps needed, every field."""
    named = finding.values.get("fields")
    lacking = named.split(SEPARATOR) if named else whole
    return [table.label_fields[name] for name in lacking if name in table.label_fields]


def _numbers(document: str, facts: Facts, country: str) -> list[str]:
    """A paper may be answered by a number that the product has."""
    schemes = (
        scheme
        for needed in facts.border.needed_papers
        if needed.name == document and country in needed.destinations
        for scheme in sorted(needed.registrations)
    )
    return [REGISTRATION_FIELDS[scheme] for scheme in schemes if scheme in REGISTRATION_FIELDS]


def _document(finding: Finding) -> str:
    return finding.values.get("document", "")
