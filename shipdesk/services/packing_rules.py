"""What packing takes from the rule pack's tables and the business's settings."""

from __future__ import annotations

from shipdesk.domain.consignment import Consignment, Item
from shipdesk.domain.packing_plan import PackRules
from shipdesk.services.business_settings import get_setting
from shipdesk.services.desk import Desk

FRESH_FRUIT = "fresh_fruit"


def packing_rules(desk: Desk, consignment: Consignment) -> PackRules:
    tables = desk.rules.tables
    alone = tables.lists["one_variety_per_carton"]

    def one_variety(item: Item) -> bool:
        return tables.goods_class(item.hs_code, item.english) in alone

    return PackRules(marks=_template(desk, consignment), one_variety=one_variety)


def _template(desk: Desk, consignment: Consignment) -> str:
    """Fresh fruit for China wears the protocol's words on every carton (rules.md S9; rule FRT-04)."""
    template, tables = get_setting(desk, "marks_template"), desk.rules.tables
    is_fruit = any(tables.goods_class(item.hs_code, item.english) == FRESH_FRUIT for item in consignment.items)
    if consignment.destination != "CN" or not is_fruit:
        return template
    says_it = any(wording in template.casefold() for wording in tables.lists["china_fruit_wording"])
    return template if says_it else f"{next(iter(tables.lists['china_fruit_mark']))} {template}"
