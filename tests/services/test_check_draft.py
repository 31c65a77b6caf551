"""A draft is checked as typed: what is found is what a check after saving finds."""

from __future__ import annotations

import copy

import pytest

from shipdesk.app.demo import load_samples
from shipdesk.errors import WrongInput
from shipdesk.services.check_consignment import check_consignment
from shipdesk.services.check_draft import DraftChecker
from shipdesk.services.draft_consignment import edit_consignment
from shipdesk.services.find_consignment import find, members_of
from shipdesk.services.override_findings import override_findings
from tests.builders import VIENTIANE, packed


@pytest.fixture(autouse=True)
def goods(desk):
    load_samples(desk)
    packed(desk)


def typed(members, *edits):
    """The members with some values replaced; None takes one away."""
    changed = copy.deepcopy(members)
    for path, value in edits:
        *parents, name = path
        inner = changed
        for part in parents:
            inner = inner[part] if isinstance(inner, list) else inner.setdefault(part, {})
        if value is None:
            inner.pop(name)
        else:
            inner[name] = value
    return changed


GATES = (("desk", "gates"), {"exit": "TH-ARY", "entry": "LA-THG"})
CODE = (("items", 0, "hs_code"), "999999")
QUANTITY, VALUE = (("items", 0, "quantity"), "7"), (("items", 0, "line_value"), None)
ZERO = (("items", 1, "unit_price"), {"amount": "0", "currency": "THB"})
NAME = (("consignee", "registrations"), [{"scheme": "GLN", "value": "9521234000007"}])


@pytest.mark.parametrize(
    "edits",
    [(), (CODE,), (GATES,), (QUANTITY, VALUE), (ZERO, (("items", 1, "line_value"), None)), (NAME, CODE, GATES)],
    ids=["nothing", "code", "gates", "quantity", "price", "several"],
)
def test_what_is_found_while_typing_is_what_is_found_after_saving(desk, edits):
    stored = find(desk, VIENTIANE)
    checker, members = DraftChecker(desk), members_of(stored)
    checker.check(stored, members)
    view = typed(members, *edits)
    found = checker.check(stored, view)
    edit_consignment(desk, VIENTIANE, {name: view[name] for name in view if view[name] != members.get(name)})
    assert found == check_consignment(desk, VIENTIANE)


def test_typing_on_and_back_again_finds_what_was_found_first(desk):
    stored = find(desk, VIENTIANE)
    checker, members = DraftChecker(desk), members_of(stored)
    first = checker.check(stored, members)
    wrong = checker.check(stored, typed(members, CODE))
    assert {one.rule for one in wrong} > {one.rule for one in first}
    assert checker.check(stored, members) == first


def test_overrides_hold_while_typing_as_long_as_the_finding_is_the_same(desk):
    edit_consignment(desk, VIENTIANE, {"desk": {"gates": GATES[1], "planned_departure": "2026-12-10"}})
    override_findings(desk, VIENTIANE, "RTE-01", "The forwarder confirmed it is open.")
    stored = find(desk, VIENTIANE)
    checker, members = DraftChecker(desk), members_of(stored)

    def is_open(view):
        return next(one.is_open_block for one in checker.check(stored, view) if one.rule == "RTE-01")

    assert not is_open(members)
    assert is_open(typed(members, (("desk", "planned_departure"), "2026-12-11")))


def test_what_makes_no_consignment_yet_is_refused(desk):
    stored = find(desk, VIENTIANE)
    members = members_of(stored)
    for edit in ((("items", 0, "quantity"), "many"), (("items",), []), (("incoterm",), "XYZ")):
        with pytest.raises(WrongInput):
            DraftChecker(desk).check(stored, typed(members, edit))
