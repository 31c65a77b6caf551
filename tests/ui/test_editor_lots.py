"""A line of the goods table takes a lot that the catalog knows, with its dates."""

from __future__ import annotations

from datetime import date

from shipdesk.domain.lot import Lot
from shipdesk.services.product_lots import keep_lot
from tests.ui.test_editor import consignment, desk, editor, filled, settle  # noqa: F401 - fixtures


def test_a_lot_is_chosen_for_a_line(editor, desk, qtbot):  # noqa: F811
    first = consignment(desk).items[0]
    made, expires = date(2026, 11, 1), date(2027, 5, 1)
    keep_lot(desk.catalogs, first.sku, Lot(number="L-26", production_date=made, expiry_date=expires))
    editor.enter("goods")
    step = editor.steps["goods"]
    step.table.setCurrentIndex(step.table.lines_model.index(0, 0))
    step.lots.ask()
    qtbot.waitUntil(lambda: bool(step.lots.menu.actions()), timeout=20_000)
    step.lots.menu.actions()[0].trigger()
    step.lots.menu.hide()
    settle(editor, qtbot)
    item = consignment(desk).items[0]
    assert (item.lot_number, item.production_date, item.expiry_date) == ("L-26", made, expires)
