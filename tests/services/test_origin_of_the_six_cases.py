"""What the origin chooser says of the stated criteria, and what the rules say of them, is the same in all six cases."""

from __future__ import annotations

import pytest

from shipdesk.services.check_consignment import check_consignment
from shipdesk.services.choose_origin import offers_of
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.find_consignment import find
from tests.cases.prepared import NAMES, case, case_desk

CRITERIA = {"ORI-01", "ORI-02", "ORI-04", "ORI-05", "ORI-06", "ORI-07", "ORI-15", "ORI-17"}
"""The rules about agreement and criterion; the others are about certificate, value and way."""


@pytest.fixture
def desk(tmp_path):
    desk = case_desk(tmp_path / "desk")
    yield desk
    desk.store.close()


def of_the_scheme(desk, reference):
    """The offer of the agreement under which the goods shall enter."""
    consignment = find(desk, reference).consignment
    scheme = consignment.customs.preference_scheme
    agreement = desk.reference.agreements.of_scheme(scheme)
    return next(one for one in offers_of(desk, consignment) if agreement and one.name == agreement.name)


def criteria_found(desk, reference) -> set[str]:
    return {one.rule for one in check_consignment(desk, reference) if one.rule in CRITERIA}


@pytest.mark.parametrize("name", NAMES)
def test_what_the_rules_let_pass_the_chooser_calls_usable(desk, name):
    reference = new_consignment(desk, case(name)).reference
    offer = of_the_scheme(desk, reference)
    assert (criteria_found(desk, reference), offer.usable) == (set(), True), offer.reasons
    stated = {one.line_no: one.criterion for one in find(desk, reference).consignment.desk.origin}
    assert {one.line_no: one.criterion for one in offer.lines} == stated


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("written", ["W.O.", "wholly", "RVC 39%"])
def test_what_the_rules_find_the_chooser_does_not_take_as_stated(desk, name, written):
    """A word that is no code, or a share too low: the rule blocks, and the chooser keeps to what it can test."""
    reference = new_consignment(desk, case(name)).reference
    origin = [
        {"line_no": item.line_no, "agreement": case(name)["desk"]["origin"][0]["agreement"], "criterion": written}
        | ({"rvc_percent": "39"} if "39" in written else {})
        for item in find(desk, reference).consignment.items
    ]
    edit_consignment(desk, reference, {"desk": {"origin": origin}})
    assert criteria_found(desk, reference) & {"ORI-06", "ORI-17"}
    offer = of_the_scheme(desk, reference)
    assert not any(one.key in ("stated", "claimed") for one in offer.reasons)
