"""Mistakes that exporters make, put one by one into six sound shipments: each is found, by the right rule.

The mistakes are those that stop goods at these borders: papers that are missing or late, numbers with a wrong check
digit, weights that don't add up, a closed gate, a term that doesn't fit the way, labels that lack a field.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from shipdesk.app.wiring import open_desk
from shipdesk.errors import WrongInput
from shipdesk.services.check_consignment import check_consignment
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.find_consignment import find, members_of
from shipdesk.services.pack_consignment import pack_consignment
from shipdesk.ui.editor_model import Edit, applied, difference
from tests.builders import fixed_world
from tests.cases.prepared import NAMES, case, case_desk

DURIAN, SNACKS, COSMETICS = "kunming-durian-rail", "shenzhen-snacks-sea", "phnom-penh-cosmetics-sea"
RICE, LATEX, HANDICRAFT = "ho-chi-minh-rice-sea", "guangzhou-latex-r12", "vientiane-handicraft-road"


@dataclass(frozen=True)
class Mistake:
    """What someone did wrong: pointers with the value that stands there instead; None takes it away."""

    name: str
    case: str
    rule: str
    edits: Mapping[str, Any]


MISTAKES = (
    # Fresh durian to Kunming by rail.
    Mistake("no report on Basic Yellow 2", DURIAN, "FRT-05", {"/desk/received_papers/0": None}),
    Mistake("orchard of the line not named", DURIAN, "FRT-02",
            {"/desk/registrations": None, "/items/0/sku": None}),
    Mistake("exit that the fruit protocol doesn't list", DURIAN, "FRT-03", {"/desk/gates/exit": "TH-CMK"}),
    Mistake("certificate names another seal", DURIAN, "FRT-06",
            {"/desk/received_papers/2/states/seal_number": None}),
    Mistake("phytosanitary certificate two weeks old", DURIAN, "FRT-07",
            {"/desk/received_papers/2/issued_on": "2026-11-16"}),
    Mistake("no dry matter noted", DURIAN, "FRT-09", {"/desk/harvest": None}),
    Mistake("no set temperature", DURIAN, "TMP-01", {"/desk/transport_units/0/set_point_c": None}),
    Mistake("container number with a wrong check digit", DURIAN, "ID-03",
            {"/desk/transport_units/0/number": "SMPU1000013"}),
    Mistake("expires before it arrives", DURIAN, "SHL-01", {"/items/0/expiry_date": "2026-11-29"}),
    Mistake("subheading that does not exist", DURIAN, "HS-01", {"/items/0/hs_code": "081069"}),
    Mistake("bought-in fruit claimed as wholly obtained", DURIAN, "ORI-05",
            {"/desk/origin/0/materials": [{"description": "Durian of Vietnam", "hs_code": "081060",
                                           "origin_country": "VN", "value": {"amount": "1000", "currency": "THB"}}]}),
    # Dried mango and snacks to Shenzhen by sea.
    Mistake("USCC with a wrong last character", SNACKS, "PTY-02",
            {"/consignee/registrations/0/value": "91440300MA5F2K8L7Q"}),
    Mistake("no telephone of the consignee", SNACKS, "PTY-07", {"/consignee/phone": None}),
    Mistake("label without the importer", SNACKS, "FOD-04", {"/desk/label_data/0/responsible": None}),
    Mistake("registration of the maker in a wrong form", SNACKS, "FOD-02",
            {"/desk/registrations": [{"line_no": 1, "scheme": "CN_GACC_REGISTRATION", "value": "THA-12"}]}),
    Mistake("export mode of China", SNACKS, "EC-03", {"/desk/trade_mode": "9710"}),
    Mistake("Form D for China", SNACKS, "ORI-01", {"/customs/preference_scheme": "ATIGA_FORM_D"}),
    Mistake("CIP without insurance", SNACKS, "INC-05", {"/desk/charges/1": None}),
    Mistake("bill of lading counts one carton less", SNACKS, "PKG-01",
            {"/desk/received_papers/3/states/packages": 63}),
    Mistake("VGM never weighed", SNACKS, "WGT-09", {"/desk/transport_units/0/vgm_kg": None}),
    Mistake("certificate names another buyer", SNACKS, "PTY-01",
            {"/desk/received_papers/2/states/consignee_name": "Shenzhen Other Trading Co., Ltd."}),
    Mistake("invoice dated after the bill of lading", SNACKS, "DOC-02", {"/desk/invoice/date": "2026-12-09"}),
    # Cosmetics to Phnom Penh.
    Mistake("the closed gate at Poipet", COSMETICS, "RTE-01",
            {"/desk/gates": None, "/route_id": "TH-KH-ROAD-POIPET"}),
    Mistake("no tax number of the buyer", COSMETICS, "PTY-04", {"/consignee/registrations": []}),
    Mistake("perfume without its dangerous goods data", COSMETICS, "DG-01",
            {"/items/1/catalog": "products", "/items/1/sku": "CS-006"}),
    Mistake("regional value content below forty", COSMETICS, "ORI-06", {"/desk/origin/0/rvc_percent": "39.9"}),
    Mistake("durian in the same shipment", COSMETICS, "LAW-05", {"/items/0/hs_code": "081060"}),
    # Rice to Ho Chi Minh City.
    Mistake("tax code with a wrong check digit", RICE, "PTY-03", {"/consignee/registrations/0/value": "0319887651"}),
    Mistake("net above gross", RICE, "WGT-01", {"/items/0/net_weight_kg": "11000"}),
    Mistake("pallets of raw wood", RICE, "PKG-05", {"/desk/wood_packing": {"used": True}}),
    Mistake("no label in Vietnamese", RICE, "FOD-07", {"/desk/label_data": None}),
    Mistake("FOB for a container", RICE, "INC-02", {"/incoterm": "FOB", "/incoterm_place": "Laem Chabang"}),
    Mistake("no phytosanitary certificate", RICE, "DOC-05", {"/desk/received_papers/1": None}),
    # Latex pillows to Guangzhou by R12.
    Mistake("FOB by road", LATEX, "INC-01", {"/incoterm": "FOB", "/incoterm_place": "Nakhon Phanom"}),
    Mistake("goods called accessories", LATEX, "HS-05",
            {"/items/0/descriptions": [{"language": "en", "text": "Accessories"}]}),
    Mistake("no transit paper", LATEX, "RTE-02", {"/desk/received_papers/3": None, "/desk/received_papers/2": None}),
    Mistake("no rate between dollar and baht", LATEX, "VAL-07", {"/desk/exchange_rates": None}),
    Mistake("certificate issued after departure", LATEX, "ORI-08", {"/desk/certificate/issued_on": "2026-12-30"}),
    # Handicraft to Vientiane.
    Mistake("bowls for nothing", HANDICRAFT, "VAL-04", {"/items/0/unit_price/amount": "0"}),
    Mistake("rosewood", HANDICRAFT, "LAW-02",
            {"/items/1/descriptions": [{"language": "en", "text": "Rosewood carving, 30 cm"}]}),
    Mistake("Thai tax number with a wrong digit", HANDICRAFT, "PTY-05",
            {"/exporter/registrations/0/value": "0505561002348"}),
    Mistake("road consignment note counts a carton more", HANDICRAFT, "PKG-01",
            {"/desk/received_papers/1/states/packages": 19}),
)  # fmt: skip


@pytest.fixture(scope="module")
def prepared(tmp_path_factory) -> Path:
    """A desk's folder with the six cases in it, drafted and packed."""
    root = tmp_path_factory.mktemp("cases") / "desk"
    desk = case_desk(root)
    for name in NAMES:
        pack_consignment(desk, new_consignment(desk, case(name)).reference)
    desk.store.close()
    return root


@pytest.fixture
def desk(prepared, tmp_path):
    root = tmp_path / "desk"
    shutil.copytree(prepared, root)
    desk = open_desk(root, fixed_world())
    yield desk
    desk.store.close()


def found(desk, reference) -> set[str]:
    return {finding.rule for finding in check_consignment(desk, reference)}


def spoil(desk, reference, edits: Mapping[str, Any]) -> None:
    """The edits as the window makes them; what lost its cartons by them is packed anew where that can be."""
    members = members_of(find(desk, reference))
    after = applied(members, [Edit(pointer, value) for pointer, value in edits.items()])
    edit_consignment(desk, reference, difference(members, after))
    with contextlib.suppress(WrongInput):
        pack_consignment(desk, reference)


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_case_has_no_block(desk, name):
    findings = check_consignment(desk, case(name)["client_reference"])
    assert [(one.rule, one.pointer, dict(one.values)) for one in findings if one.is_block] == []


def test_there_are_thirty_mistakes_over_all_six_cases_and_many_rules():
    assert len(MISTAKES) >= 30
    assert {one.case for one in MISTAKES} == set(NAMES)
    assert len({one.rule for one in MISTAKES}) >= 25


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: one.name)
def test_a_mistake_is_found_by_its_rule(desk, mistake):
    reference = case(mistake.case)["client_reference"]
    assert mistake.rule not in found(desk, reference), "the sound case already has it"
    spoil(desk, reference, mistake.edits)
    assert mistake.rule in found(desk, reference)
