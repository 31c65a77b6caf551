"""One object that gives every table; each part is read from its file when first asked for."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from shipdesk.reference import holidays, routes, tables
from shipdesk.reference.agreements import Agreements, read_agreements
from shipdesk.reference.china_label import ChinaLabel, read_china_label
from shipdesk.reference.deadlines import Deadlines, read_deadlines
from shipdesk.reference.equipment import Equipment
from shipdesk.reference.equipment_file import read_equipment
from shipdesk.reference.fruit_protocol import FruitProtocol, read_fruit_protocol
from shipdesk.reference.handling_marks import HandlingRule, read_handling_rules
from shipdesk.reference.holidays import Holidays
from shipdesk.reference.hs import HsTable
from shipdesk.reference.label_pairs import SizesOfKind, read_label_pairs
from shipdesk.reference.label_set import LabelNeed, read_label_set
from shipdesk.reference.letters import Letters
from shipdesk.reference.map_outlines import MapOutlines, read_map_outlines
from shipdesk.reference.nutrients import NutritionLaw, read_nutrition_laws
from shipdesk.reference.origin_forms import FormLayout, read_origin_forms
from shipdesk.reference.paper_set import PaperNeed, read_paper_set
from shipdesk.reference.plants import Plants, read_plants
from shipdesk.reference.product_needs import ProductNeeds, read_product_needs
from shipdesk.reference.provinces import Province, read_chinese_names, read_provinces
from shipdesk.reference.route_desk import RouteDesk, read_route_desk
from shipdesk.reference.routes import Place, Route
from shipdesk.reference.rules import RulePack, load_rule_pack
from shipdesk.reference.small_batteries import SmallBatteries, read_small_batteries
from shipdesk.reference.tables import Incoterm, LabelSize, Term
from shipdesk.reference.transit_regimes import TransitRegimes, read_transit_regimes
from shipdesk.reference.typed_words import TypedWords, read_typed_words


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
        return tables.read_minor_units(self.folder / "tables" / "currencies.toml")

    @cached_property
    def units(self) -> Mapping[str, Term]:
        """The contract's UnitCode (UN/ECE Recommendation 20) with names in seven languages."""
        return tables.read_terms(self.folder / "tables" / "units.toml")

    @cached_property
    def package_types(self) -> Mapping[str, Term]:
        """The contract's PackageType (UN/ECE Recommendation 21) with names in seven languages."""
        return tables.read_terms(self.folder / "tables" / "package_types.toml")

    @cached_property
    def countries(self) -> Mapping[str, Term]:
        """Countries by their ISO 3166-1 two letters, with names in seven languages."""
        return tables.read_countries(self.folder / "tables" / "countries.csv")

    @cached_property
    def incoterms(self) -> Mapping[str, Incoterm]:
        return tables.read_incoterms(self.folder / "tables" / "incoterms.toml")

    @cached_property
    def label_sizes(self) -> Mapping[str, LabelSize]:
        return tables.read_label_sizes(self.folder / "tables" / "label_sizes.toml")

    @cached_property
    def label_pairs(self) -> Mapping[str, SizesOfKind]:
        """By kind of label: the sizes it comes in, and why not in the others."""
        return read_label_pairs(self.folder / "tables" / "label_pairs.toml")

    @cached_property
    def label_set(self) -> tuple[LabelNeed, ...]:
        """Which labels are needed when."""
        return read_label_set(self.folder / "tables" / "label_set.toml")

    @cached_property
    def equipment(self) -> Equipment:
        """Containers, trucks, pallets and road limits as shipped; `services.equipment` adds the user's own figures."""
        return read_equipment(self.folder / "tables" / "equipment.toml")

    @cached_property
    def paper_set(self) -> tuple[PaperNeed, ...]:
        """Which of the desk's own papers are needed when."""
        return read_paper_set(self.folder / "tables" / "paper_set.toml")

    @cached_property
    def typed_words(self) -> TypedWords:
        """How people write figures into texts."""
        return read_typed_words(self.folder / "tables" / "typed_figures.toml", self.countries)

    @cached_property
    def provinces(self) -> Mapping[str, tuple[Province, ...]]:
        """Provinces of China, Laos, Cambodia, Myanmar and Vietnam, by country."""
        return read_provinces(self.folder / "tables" / "provinces.toml")

    @cached_property
    def product_needs(self) -> ProductNeeds:
        """Which fact of a product answers which rule."""
        return read_product_needs(self.folder / "tables" / "product_needs.toml")

    @cached_property
    def handling_rules(self) -> tuple[HandlingRule, ...]:
        """Which handling marks of ISO 780 packages bear."""
        return read_handling_rules(self.folder / "tables" / "handling_marks.toml")

    @cached_property
    def thai_provinces_in_chinese(self) -> Mapping[str, str]:
        """By their ISO 3166-2 code, TH-22."""
        return read_chinese_names(self.folder / "tables" / "thai_provinces.toml")

    @cached_property
    def china_label(self) -> ChinaLabel:
        """The Chinese label of pre-packed food, field by field."""
        return read_china_label(self.folder / "tables" / "china_food_label.toml")

    @cached_property
    def nutrition_laws(self) -> Mapping[str, NutritionLaw]:
        """What the nutrition table of a label names, by country; China's stand in `china_label`."""
        return read_nutrition_laws(self.folder / "tables" / "nutrition_labels.toml")

    @cached_property
    def plants(self) -> Plants:
        """Botanical and Chinese names, and additional declarations."""
        return read_plants(self.folder / "tables" / "plants.toml")

    @cached_property
    def places(self) -> Mapping[str, Place]:
        return routes.read_places(self.folder / "routes" / "places.json")

    @cached_property
    def routes(self) -> Mapping[str, Route]:
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
        return read_route_desk(self.folder / "routes" / "desk.toml")

    @cached_property
    def deadlines(self) -> Deadlines:
        """The latest day for each paper."""
        return read_deadlines(self.folder / "routes" / "dates.toml")

    @cached_property
    def map_outlines(self) -> MapOutlines:
        """Coasts, borders and sea lanes for the drawn map."""
        return read_map_outlines(self.folder / "routes" / "outlines.json")

    @cached_property
    def route_notices(self) -> tuple[Mapping[str, Any], ...]:
        """Notices about gates as shipped, still plain members; `domain.route_notice` reads them."""
        file = self.folder / "routes" / "notices.toml"
        return tuple(tomllib.loads(file.read_text(encoding="utf-8"))["notices"])

    @cached_property
    def fruit_protocol(self) -> FruitProtocol:
        return read_fruit_protocol(self._routes_file["fruit_protocol"])

    @cached_property
    def _routes_file(self) -> dict[str, Any]:
        return routes.read_json(self.folder / "routes" / "routes.json")

    @cached_property
    def holidays(self) -> Holidays:
        return holidays.read_holidays(self.folder / "routes" / "holidays.toml")

    @cached_property
    def agreements(self) -> Agreements:
        """Trade agreements with their rules of origin."""
        return read_agreements(self.folder / "rules" / "origin")

    @cached_property
    def rules(self) -> RulePack:
        """The rule pack as shipped; the desk holds the one with the user's own changes."""
        return load_rule_pack(self.folder / "rules")

    @cached_property
    def origin_forms(self) -> Mapping[str, FormLayout]:
        """The certificates of origin by the agreement's name."""
        return read_origin_forms(self.folder / "tables" / "origin_forms.toml")

    @cached_property
    def transit_regimes(self) -> TransitRegimes:
        """Customs papers of each country for goods that pass it by land."""
        return read_transit_regimes(self.folder / "tables" / "transit_regimes.toml")

    @cached_property
    def small_batteries(self) -> SmallBatteries:
        """Lithium batteries that fly without a shipper's declaration."""
        return read_small_batteries(self.folder / "tables" / "small_batteries.toml")

    @cached_property
    def letters(self) -> Letters:
        """What the bundled fonts can print."""
        return Letters.load(self.folder / "typeset" / "letters.txt")

    @cached_property
    def hs(self) -> HsTable:
        """Chapters, headings and subheadings of the Harmonized System 2022."""
        return HsTable.load(self.folder / "hs")
