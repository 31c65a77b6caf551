"""What packing takes from the rule pack's tables and the business's settings."""

from __future__ import annotations

from shipdesk.domain.consignment import Item
from shipdesk.domain.packing_plan import PackRules
from shipdesk.services.business_settings import get_setting
from shipdesk.services.desk import Desk


def packing_rules(desk: Desk) -> PackRules:
    tables = desk.rules.tables
    alone = tables.lists["one_variety_per_carton"]

    def one_variety(item: Item) -> bool:
        return tables.goods_class(item.hs_code, item.english) in alone

    return PackRules(marks=get_setting(desk, "marks_template"), one_variety=one_variety)
