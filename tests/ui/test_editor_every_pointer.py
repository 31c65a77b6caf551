"""Whatever a finding can point at has a field in the editor, one click away, that takes the value.

Two walks over one full shipment: the members that the contract and the desk object declare, and the pointers of the
rules' own examples. A member that is added later without a field, or a rule that points beside one, fails here.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from shipdesk.domain.codec import NAME, SHAPE, Amount, Many, Nested, Words
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import DeskObject
from shipdesk.domain.line_facts import BY_LINE
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.find_consignment import find, members_of
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.ui.editor_line_item import ITEM
from shipdesk.ui.editor_line_more import EntriesOfLine
from shipdesk.ui.editor_line_table import LineTable
from shipdesk.ui.editor_model import is_within, parts_of, step_of, value_at
from shipdesk.ui.editor_table import EditTable
from shipdesk.ui.form import Form
from tests.checks.examples import EXAMPLES
from tests.ui.test_editor import (  # noqa: F401 - the desk and the editor are fixtures
    REFERENCE,
    desk,
    editor,
    filled,
    settle,
)

LINE = 1
"""The line that has one of everything; not the first, so that it must be found."""
PARTIES = ("/exporter", "/consignee", "/notify_party", "/importer_of_record", "/desk/buyer", "/customs/broker")
FULL: dict[str, Any] = {
    "ready_at": "2026-11-24T08:00:00+07:00",
    "temperature": {"regime": "CHILLED", "min_c": "2", "max_c": "8"},
    "notify_party": {"party": "CN-BROKER"},
    "importer_of_record": {"party": "CN-BROKER"},
    "customs": {"broker": {"party": "CN-BROKER"}},
    "pickup_address": {"country_code": "TH", "latin": {"language": "en", "lines": ["1 Orchard Road"]}},
    "insured_value": {"amount": "1100.00", "currency": "THB"},
    "delivery_instructions": "Unload by the north gate",
    "metadata": {"qr": "THB"},
    "desk": {
        "buyer": {"party": "CN-BROKER"},
        "order_references": [{"number": "PO-1", "amount": "10.00", "currency": "THB"}],
        "charges": [{"code": "freight", "amount": "10.00", "currency": "THB"}],
        "exchange_rates": [{"from": "THB", "to": "CNY", "rate": "0.2", "date": "2026-11-20", "source": "Bank"}],
        "gates": {"transit": ["LA-THG"]},
        "tariff_codes": [{"line_no": 2, "country": "CN", "code": "0810600000"}],
        "registrations": [{"line_no": 2, "scheme": "GACC", "value": "1"}],
        "origin": [
            {
                "line_no": 2, "agreement": "ACFTA", "criterion": "RVC",
                "materials": [{"description": "Sugar", "hs_code": "170199", "origin_country": "TH",
                               "value": {"amount": "1", "currency": "THB"}}],
            }
        ],
        "harvest": [{"line_no": 2, "date": "2026-11-20"}],
        "label_data": [{"line_no": 2, "language": "zh", "storage": "cool"}],
        "dangerous_goods": [{"line_no": 2, "watt_hours": "20"}],
        "no_commercial_value": [2],
        "transport_units": [{"kind": "container"}],
        "received_papers": [{"document_type": "LAB_TEST_REPORT", "number": "L-1", "states": {"packages": 2}}],
    },
}  # fmt: skip
FULL_LINE: dict[str, Any] = {
    "licences": [{"scheme": "TH_GAP_ORCHARD", "value": "AC-1"}],
    "dangerous_goods": {"un_number": "3480", "hazard_class": "9"},
}
OF_OTHERS = {
    "/client_reference": "it names the shipment and stays",
    "/consignment_number": "the hub gives it",
    "/quote_id": "of a quote of the hub",
    "/quote_option_id": "of a quote of the hub",
    "/screening_ids": "the hub gives them",
    "/items/*/line_no": "given once",
    "/items/*/sku": "of the product, which comes by a line of its own",
    "/desk/received_papers/*/file": "kept with its hash",
    "/desk/buyer_year_total/currency": "always yuan, as the law counts",
    **{f"/desk/{name}/*/line_no": "goes with its line" for name in BY_LINE},
}
"""What nobody can mend by typing, and why. No rule may point there."""
WORKED_OUT = {
    "/declared_value": "/items/0/unit_price/amount",
    "/items/*/line_value": f"/items/{LINE}/unit_price/amount",
    "/mode": "/route_id",
    "/service_code": "/route_id",
}
"""What follows from another value, and the field that changes it."""


OF_A_PARTY = {"address", "email", "native_language"}
BY_CHOICE = dict.fromkeys(PARTIES, OF_A_PARTY) | {"/pickup_address": {"latin", "native", "latitude", "longitude"}}
"""Fields in which somebody of the address book is chosen, and the members that come with the choice."""


def shape_of(pointer: str) -> str:
    return re.sub(r"/\d+(?=/|$)", "/*", pointer)


def declared(kind: type[Any], members: Any, pointer: str = "") -> Iterator[str]:
    """The pointer of every value that can stand in a shipment like this one; of a list its last entry's."""
    for field in dataclasses.fields(kind):
        if SHAPE not in field.metadata:
            continue
        here, shape = f"{pointer}/{field.metadata.get(NAME) or field.name}", field.metadata[SHAPE]
        if isinstance(shape, Many):
            yield here
            here, shape = f"{here}/{max(len(value_at(members, here) or []) - 1, 0)}", shape.each
        if here == "/items/3":
            here = f"/items/{LINE}"
        if isinstance(shape, Amount):
            yield from (here, f"{here}/amount", f"{here}/currency")
        elif isinstance(shape, Nested):
            yield here
            yield from declared(shape.of, members, here)
        elif isinstance(shape, Words):
            yield f"{here}/qr"
        else:
            yield here


def of_the_rules() -> set[str]:
    """What the examples of the rules point at, on the line and the party that are full here."""
    found = {example.pointer for example in EXAMPLES if example.pointer}
    return {re.sub(r"^/items/\d+", f"/items/{LINE}", re.sub(r"(?<!/items)/\d+", "/0", one)) for one in found}


@pytest.fixture
def full(editor, desk, qtbot):  # noqa: F811
    pack_consignment(desk, REFERENCE)
    members = members_of(find(desk, REFERENCE))
    items = [dict(item) for item in members["items"]]
    items[LINE] |= FULL_LINE
    edit_consignment(desk, REFERENCE, FULL | {"items": items})
    pack_consignment(desk, REFERENCE)
    editor.open(REFERENCE)
    settle(editor, qtbot)
    return editor


def test_every_member_of_a_shipment_has_a_field_that_takes_it(full, desk):  # noqa: F811
    members = members_of(find(desk, REFERENCE))
    pointers = [*declared(Consignment, members), *declared(DeskObject, members, "/desk")]
    assert len(pointers) > 300
    assert {f"/items/{LINE}/dangerous_goods/packing_group", "/insured_value/currency"} <= set(pointers)
    asked = [one for one in pointers if shape_of(one) not in OF_OTHERS and shape_of(one) != "/screening_ids/*"]
    assert [f"{one}: {where}" for one in asked if (where := wrong_field(full, one))] == []


def test_every_pointer_of_a_rule_leads_to_a_field_that_takes_it(full):
    assert [f"{one}: {where}" for one in sorted(of_the_rules()) if (where := wrong_field(full, one))] == []


def test_no_rule_points_at_what_cannot_be_mended():
    assert not {shape_of(one) for one in of_the_rules()} & OF_OTHERS.keys()


def wrong_field(editor, pointer: str) -> str | None:  # noqa: F811
    """None where the cursor stands in a field that takes the value at `pointer`, else where it stands."""
    editor.enter("booking")
    editor.go_to(pointer)
    step, focused = editor.step, QApplication.focusWidget()
    if step.key == "terms" and step.border.dialog is not None:
        return wrong_in_dialog(step.border.dialog, pointer)
    if step.key != step_of(pointer) or focused is None or not step.isAncestorOf(focused):
        return f"{focused} in {step.key}"
    wanted = next((to for of, to in WORKED_OUT.items() if is_within(shape_of(pointer), of)), pointer)
    if pointer.endswith("/currency") and focused is getattr(step, "currency", None):
        return None
    taken = field_at(step, focused)
    if not (is_within(wanted, taken) or is_within(taken, wanted)) or not is_near(wanted, taken):
        return taken
    return None if can_change(focused) else f"{taken}, which can't be changed"


def wrong_in_dialog(dialog, pointer: str) -> str | None:
    """What is stated of the origin is changed in its dialog, which was opened for it."""
    materials, focused = dialog.materials, dialog.focusWidget()
    fields = {materials.agreement: "agreement", materials.criterion: "criterion", materials.percent.line: "rvc_percent"}
    taken = f"/desk/origin/0/{fields.get(focused, '')}"
    if focused is materials.lines.table:
        index = focused.currentIndex()
        taken = (
            f"/desk/origin/0/materials/{index.row()}{materials.lines.table.lines_model.columns[index.column()].member}"
        )
    is_right, line_no = is_within(pointer, taken) or is_within(taken, pointer), materials.line_no()
    dialog.close_it.click()
    return None if is_right and line_no == LINE + 1 else f"{taken} of line {line_no}"


def is_near(pointer: str, taken: str) -> bool:
    """Whoever is chosen brings an address and the like; names and numbers are typed."""
    inside = pointer.removeprefix(f"{taken}/")
    return taken not in BY_CHOICE or inside == pointer or parts_of(f"/{inside}")[0] in BY_CHOICE[taken]


def field_at(step, focused: QWidget | None) -> str:
    """The pointer of the value that the widget with the cursor takes."""
    if step.key == "packing" and focused is step.list.table:
        return "/handling_units"
    if step.key == "route" and step.routes.isAncestorOf(focused):
        return "/route_id"
    if step.key == "goods" and focused is step.picker:
        return "/items"
    around = row_around(step, focused)
    if not isinstance(focused, EditTable):
        return around
    table = next((one for one in step.findChildren(LineTable) if one.table is focused), None)
    index = focused.currentIndex()
    places = table._places() if isinstance(table, EntriesOfLine) else range(focused.lines_model.rowCount())
    if step.key == "papers":
        around = "/desk/received_papers"
    if around in ("/desk/gates/transit", "/metadata"):
        return f"{around}/{index.row()}" if around.endswith("transit") else f"{around}/{table.names()[index.row()]}"
    return f"{around or '/items'}/{places[index.row()]}{focused.lines_model.columns[index.column()].member}"


def row_around(step, focused: QWidget | None) -> str:
    rows = [at for form in step.findChildren(Form) for at, row in form.rows.items() if row.isAncestorOf(focused)]
    if rows and rows[0].startswith(ITEM):
        return rows[0].replace(ITEM, f"/items/{step.table.currentIndex().row()}")
    return rows[0] if rows else ""


def can_change(focused: QWidget) -> bool:
    if isinstance(focused, EditTable):
        index: QModelIndex = focused.currentIndex()
        is_whole_line = index.column() == 0
        return bool(index.flags() & Qt.ItemFlag.ItemIsEditable) or is_whole_line
    if isinstance(focused, QLineEdit):
        return not focused.isReadOnly()
    return focused.isEnabled() if isinstance(focused, QComboBox) else True


def test_the_walk_tells_lines_apart(full):
    full.go_to(f"/items/{LINE}/licences/0/value")
    goods = full.steps["goods"]
    assert (goods.more.isVisible(), goods.more.line_no) == (True, 2)
    assert field_at(goods, QApplication.focusWidget()) == f"/items/{LINE}/licences/0/value"
