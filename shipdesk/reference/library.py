"""One object that gives every table; each part is read from its file when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from shipdesk.reference.agreements import Agreements
    from shipdesk.reference.china_label import ChinaLabel
    from shipdesk.reference.deadlines import Deadlines
    from shipdesk.reference.equipment import Equipment
    from shipdesk.reference.fruit_protocol import FruitProtocol
    from shipdesk.reference.handling_marks import HandlingRule
    from shipdesk.reference.holidays import Holidays
    from shipdesk.reference.hs import HsTable
    from shipdesk.reference.label_pairs import SizesOfKind
    from shipdesk.reference.label_set import LabelNeed
    from shipdesk.reference.letters import Letters
    from shipdesk.reference.map_outlines import MapOutlines
    from shipdesk.reference.nutrients import NutritionLaw
    from shipdesk.reference.origin_forms import FormLayout
    from shipdesk.reference.paper_set import PaperNeed
    from shipdesk.reference.plants import Plants
    from shipdesk.reference.product_needs import ProductNeeds
    from shipdesk.reference.provinces import Province
    from shipdesk.reference.route_desk import RouteDesk
    from shipdesk.reference.routes import Place, Route
    from shipdesk.reference.rules import RulePack
    from shipdesk.reference.small_batteries import SmallBatteries
    from shipdesk.reference.tables import Incoterm, LabelSize, Term
    from shipdesk.reference.transit_regimes import TransitRegimes
    from shipdesk.reference.typed_words import TypedWords


@dataclass(frozen=True)
class Reference:
    """The tables under one `resources` folder."""

    folder: Path

    @classmethod
    def load(cls, folder: Path) -> Reference:
        return cls(folder)

    @cached_property
    def minor_units(self) -> Mapping[str, int]:
        """Decimals of every active currency of ISO 4217: {"THB": 2, "VND": 0, ...}."""
        from shipdesk.reference import tables

        return tables.read_minor_units(self.folder / "tables" / "currencies.toml")

    @cached_property
    def units(self) -> Mapping[str, Term]:
        """The contract's UnitCode (UN/ECE Recommendation 20) with names in seven languages."""
        from shipdesk.reference import tables

        return tables.read_terms(self.folder / "tables" / "units.toml")

    @cached_property
    def package_types(self) -> Mapping[str, Term]:
        """The contract's PackageType (UN/ECE Recommendation 21) with names in seven languages."""
        from shipdesk.reference import tables

        return tables.read_terms(self.folder / "tables" / "package_types.toml")

    @cached_property
    def countries(self) -> Mapping[str, Term]:
        """Countries by their ISO 3166-1 two letters, with names in seven languages."""
        from shipdesk.reference import tables

        return tables.read_countries(self.folder / "tables" / "countries.csv")

    @cached_property
    def incoterms(self) -> Mapping[str, Incoterm]:
        from shipdesk.reference import tables

        return tables.read_incoterms(self.folder / "tables" / "incoterms.toml")

    @cached_property
    def label_sizes(self) -> Mapping[str, LabelSize]:
        from shipdesk.reference import tables

        return tables.read_label_sizes(self.folder / "tables" / "label_sizes.toml")

    @cached_property
    def label_pairs(self) -> Mapping[str, SizesOfKind]:
        """By kind of label: the sizes it comes in, and why not in the others."""
        from shipdesk.reference.label_pairs import read_label_pairs

        return read_label_pairs(self.folder / "tables" / "label_pairs.toml")

    @cached_property
    def label_set(self) -> tuple[LabelNeed, ...]:
        """Which labels are needed when."""
        from shipdesk.reference.label_set import read_label_set

        return read_label_set(self.folder / "tables" / "label_set.toml")

    @cached_property
    def equipment(self) -> Equipment:
        """Containers, trucks, pallets and road limits as shipped; `services.equipment` adds the user's own figures."""
        from shipdesk.reference.equipment_file import read_equipment

        return read_equipment(self.folder / "tables" / "equipment.toml")

    @cached_property
    def paper_set(self) -> tuple[PaperNeed, ...]:
        """Which of the desk's own papers are needed when."""
        from shipdesk.reference.paper_set import read_paper_set

        return read_paper_set(self.folder / "tables" / "paper_set.toml")

    @cached_property
    def typed_words(self) -> TypedWords:
        """How people write figures into texts."""
        from shipdesk.reference.typed_words import read_typed_words

        return read_typed_words(self.folder / "tables" / "typed_figures.toml", self.countries)

    @cached_property
    def provinces(self) -> Mapping[str, tuple[Province, ...]]:
        """Provinces of China, Laos, Cambodia, Myanmar and Vietnam, by country."""
        from shipdesk.reference.provinces import read_provinces

        return read_provinces(self.folder / "tables" / "provinces.toml")

    @cached_property
    def product_needs(self) -> ProductNeeds:
        """Which fact of a product answers which rule."""
        from shipdesk.reference.product_needs import read_product_needs

        return read_product_needs(self.folder / "tables" / "product_needs.toml")

    @cached_property
    def handling_rules(self) -> tuple[HandlingRule, ...]:
        """Which handling marks of ISO 780 packages bear."""
        from shipdesk.reference.handling_marks import read_handling_rules

        return read_handling_rules(self.folder / "tables" / "handling_marks.toml")

    @cached_property
    def thai_provinces_in_chinese(self) -> Mapping[str, str]:
        """By their ISO 3166-2 code, TH-22."""
        from shipdesk.reference.provinces import read_chinese_names

        return read_chinese_names(self.folder / "tables" / "thai_provinces.toml")

    @cached_property
    def china_label(self) -> ChinaLabel:
        """The Chinese label of pre-packed food, field by field."""
        from shipdesk.reference.china_label import read_china_label

        return read_china_label(self.folder / "tables" / "china_food_label.toml")

    @cached_property
    def nutrition_laws(self) -> Mapping[str, NutritionLaw]:
        """What the nutrition table of a label names, by country; China's stand in `china_label`."""
        from shipdesk.reference.nutrients import read_nutrition_laws

        return read_nutrition_laws(self.folder / "tables" / "nutrition_labels.toml")

    @cached_property
    def plants(self) -> Plants:
        """Botanical and Chinese names, and additional declarations."""
        from shipdesk.reference.plants import read_plants

        return read_plants(self.folder / "tables" / "plants.toml")

    @cached_property
    def places(self) -> Mapping[str, Place]:
        from shipdesk.reference import routes

        return routes.read_places(self.folder / "routes" / "places.json")

    @cached_property
    def routes(self) -> Mapping[str, Route]:
        from shipdesk.reference import routes

        return routes.read_routes(self._routes_file)

    def route_to(self, route_id: str, country: str) -> Route | None:
        """The route; of one that stands for several, the only part that goes to `country`, if there is one."""
        route = self.routes.get(route_id)
        if route is None or not route.split_into:
            return route
        parts = [self.routes[part] for part in route.split_into if country in self.routes[part].destinations]
        return parts[0] if len(parts) == 1 else route

    @cached_property
    def route_sources(self) -> Mapping[str, str]:
        """What the states of routes and the fruit gates rest on, by key."""
        return MappingProxyType(self._routes_file["sources"])

    @cached_property
    def route_desk(self) -> RouteDesk:
        from shipdesk.reference.route_desk import read_route_desk

        return read_route_desk(self.folder / "routes" / "desk.toml")

    @cached_property
    def deadlines(self) -> Deadlines:
        """The latest day for each paper."""
        from shipdesk.reference.deadlines import read_deadlines

        return read_deadlines(self.folder / "routes" / "dates.toml")

    @cached_property
    def map_outlines(self) -> MapOutlines:
        """Coasts, borders and sea lanes for the drawn map."""
        from shipdesk.reference.map_outlines import read_map_outlines

        return read_map_outlines(self.folder / "routes" / "outlines.json")

    @cached_property
    def route_notices(self) -> tuple[Mapping[str, Any], ...]:
        """Notices about gates as shipped, still plain members; `domain.route_notice` reads them."""

        import tomllib

        file = self.folder / "routes" / "notices.toml"
        return tuple(tomllib.loads(file.read_text(encoding="utf-8"))["notices"])

    @cached_property
    def fruit_protocol(self) -> FruitProtocol:
        from shipdesk.reference.fruit_protocol import read_fruit_protocol

        return read_fruit_protocol(self._routes_file["fruit_protocol"])

    @cached_property
    def _routes_file(self) -> dict[str, Any]:
        from shipdesk.reference import routes

        return routes.read_json(self.folder / "routes" / "routes.json")

    @cached_property
    def holidays(self) -> Holidays:
        from shipdesk.reference import holidays

        return holidays.read_holidays(self.folder / "routes" / "holidays.toml")

    @cached_property
    def agreements(self) -> Agreements:
        """Trade agreements with their rules of origin."""
        from shipdesk.reference.agreements import read_agreements

        return read_agreements(self.folder / "rules" / "origin")

    @cached_property
    def rules(self) -> RulePack:
        """The rule pack as shipped; the desk holds the one with the user's own changes."""
        from shipdesk.reference.rules import load_rule_pack

        return load_rule_pack(self.folder / "rules")

    @cached_property
    def origin_forms(self) -> Mapping[str, FormLayout]:
        """The certificates of origin by the agreement's name."""
        from shipdesk.reference.origin_forms import read_origin_forms

        return read_origin_forms(self.folder / "tables" / "origin_forms.toml")

    @cached_property
    def transit_regimes(self) -> TransitRegimes:
        """Customs papers of each country for goods that pass it by land."""
        from shipdesk.reference.transit_regimes import read_transit_regimes

        return read_transit_regimes(self.folder / "tables" / "transit_regimes.toml")

    @cached_property
    def small_batteries(self) -> SmallBatteries:
        """Lithium batteries that fly without a shipper's declaration."""
        from shipdesk.reference.small_batteries import read_small_batteries

        return read_small_batteries(self.folder / "tables" / "small_batteries.toml")

    @cached_property
    def letters(self) -> Letters:
        """What the bundled fonts can print."""
        from shipdesk.reference.letters import Letters

        return Letters.load(self.folder / "typeset" / "letters.txt")

    @cached_property
    def hs(self) -> HsTable:
        """Chapters, headings and subheadings of the Harmonized System 2022."""
        from shipdesk.reference.hs import HsTable

        return HsTable.load(self.folder / "hs")
