"""What stays in the house goes at once, unasked, and comes back by a button or Ctrl+Z."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt

from shipdesk.domain.money import Money
from shipdesk.domain.price_list import ListPrice
from shipdesk.services.consignment_templates import find_template, save_template
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.keep_notices import list_notices, put_notices
from shipdesk.services.keep_route_notices import all_route_notices, put_route_notices
from shipdesk.services.manage_parties import show_party
from shipdesk.services.manage_printers import list_printers, put_printer
from shipdesk.services.people import add_person, list_people
from shipdesk.services.price_lists import list_price_lists, put_back_prices
from shipdesk.services.record_rejections import list_rejections, record_rejection
from shipdesk.ui.message_dialog import MessageDialog
from shipdesk.ui.messages import MessageBar
from shipdesk.ui.new_shipment import NewShipmentDialog
from shipdesk.ui.notices_dialog import NoticesDialog
from shipdesk.ui.parties_page import PartiesPage
from shipdesk.ui.people_dialog import PeopleDialog
from shipdesk.ui.price_lists_dialog import PriceListsDialog
from shipdesk.ui.printers_dialog import PrintersDialog
from shipdesk.ui.rejections_dialog import RejectionsDialog
from shipdesk.ui.route_notices_dialog import RouteNoticesDialog
from shipdesk.ui.tasks import What
from shipdesk.ui.template_keeping import keep_as_template
from tests.builders import KUNMING, VIENTIANE, body, sample_desk
from tests.ui.looks import clipped, nameless

CLOSED = {"kind": "closed", "place": "CN-MHN", "source": "broker by telephone"}
TOLD = {"title": "Pallets", "text": "Fumigate", "source": "Office", "severity": "warn"}
SHELF = {"name": "shelf", "kind": "file", "address": "labels", "language": "zpl"}
PRICE = ListPrice(price_list="YUNNAN", sku="DUR-1", price=Money(Decimal(100), "USD"))


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = sample_desk(tmp_path_factory.mktemp("manners") / "desk")
    for name in ("kunming", "vientiane"):
        new_consignment(desk, body(name))
    add_person(desk, "Somchai")
    put_printer(desk, SHELF, ("logistic-sscc",))
    record_rejection(desk, KUNMING, "Mealybugs were found in two cartons")
    put_notices(desk, [TOLD])
    put_route_notices(desk, [CLOSED])
    put_back_prices(desk, [PRICE])
    yield desk
    desk.store.close()


CASES: dict[str, Any] = {
    "people": (PeopleDialog, list_people),
    "printers": (PrintersDialog, list_printers),
    "rejections": (RejectionsDialog, list_rejections),
    "notices": (NoticesDialog, list_notices),
    "route notices": (RouteNoticesDialog, lambda d: [o for o in all_route_notices(d) if o.is_own]),
    "prices": (PriceListsDialog, list_price_lists),
}


@pytest.mark.parametrize("case", CASES)
def test_it_goes_unasked_and_comes_back_as_it_was(toolkit, desk, qtbot, case):
    make, read = CASES[case]
    dialog: Any = make(toolkit, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    take = dialog.forget if case == "rejections" else dialog.remove
    if case == "route notices":
        qtbot.waitUntil(lambda: dialog.list.model.total > 0)
        dialog.list.choose(next(one.key for one in all_route_notices(desk) if one.is_own))
    qtbot.waitUntil(take.isEnabled)
    before = read(desk)
    take.click()
    qtbot.waitUntil(dialog.message.isVisible)
    assert read(desk) == []
    assert not dialog.findChildren(MessageDialog)
    if case == "people":
        dialog.taking.undo.trigger()
    else:
        qtbot.mouseClick(dialog.message.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: read(desk) == before)
    assert not dialog.taking.undo.isEnabled()


def test_a_template_that_another_takes_the_place_of_can_be_put_back(toolkit, desk, qtbot):
    first = save_template(desk, KUNMING, "Kunming")
    message = MessageBar(toolkit)
    qtbot.addWidget(message)
    dialog: Any = keep_as_template(toolkit, desk, VIENTIANE, "Kunming", message, message)
    dialog.go.click()
    qtbot.waitUntil(lambda: find_template(desk, "Kunming") != first and not message.isHidden())
    message.button.click()
    qtbot.waitUntil(lambda: not toolkit.tasks.running)
    assert find_template(desk, "Kunming") == first


def test_a_template_goes_and_comes_back_where_it_is_chosen(toolkit, desk, qtbot):
    kept = save_template(desk, KUNMING, "Weekly")
    dialog = NewShipmentDialog(toolkit, desk)
    qtbot.addWidget(dialog)
    dialog.show()
    choice = dialog.template
    qtbot.waitUntil(choice.field.isVisible)
    assert not choice.remove.isEnabled(), "nothing is chosen yet"
    choice.field.setCurrentIndex(choice.field.findData("Weekly"))
    choice.field.activated.emit(choice.field.currentIndex())
    qtbot.keyClick(choice.remove, Qt.Key.Key_Space)
    qtbot.waitUntil(dialog.message.isVisible)
    assert find_template(desk, "Weekly") is None
    assert choice.name is None
    assert dialog.exporter.isVisible(), "the fields are asked for again"
    qtbot.waitUntil(lambda: choice.field.findData("Weekly") < 0)
    qtbot.mouseClick(dialog.message.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: choice.field.findData("Weekly") >= 0)
    assert find_template(desk, "Weekly") == kept
    choice.taking.put_back()
    for language in ("th", "zh"):
        toolkit.languages.choose(language)
        fresh = NewShipmentDialog(toolkit, desk)
        qtbot.addWidget(fresh)
        fresh.show()
        qtbot.waitUntil(fresh.template.field.isVisible)
        qtbot.waitUntil(lambda fresh=fresh: clipped(fresh) == [])
        assert nameless(fresh) == []


def test_a_field_of_a_party_is_taken_back_step_by_step(toolkit, desk, qtbot):
    page = PartiesPage(toolkit, desk)
    qtbot.addWidget(page)
    page.refresh(frozenset(What))
    qtbot.waitUntil(lambda: page.list.model.total == 8)
    page.list.choose("CN-KUNMING")
    city = str(show_party(desk, "CN-KUNMING").party.address.latin.city)
    for value in ("Dali", "Lijiang"):
        page.form.edited.emit("city", value)
        qtbot.waitUntil(lambda value=value: [one.after for one in page.past.steps[-1:]] == [value])
    assert page.past.undo.text() == "Undo: City"
    for value in ("Dali", city):
        page.past.undo.trigger()
        qtbot.waitUntil(lambda value=value: show_party(desk, "CN-KUNMING").party.address.latin.city == value)
    assert not page.past.undo.isEnabled()
