"""`consignment origin`: the agreements side by side, and the chosen one written into the consignment."""

from __future__ import annotations

import pytest

from tests.builders import KUNMING, VIENTIANE, body, line


@pytest.fixture
def durian(shipdesk, write):
    """Thai fruit for Kunming, nothing said of its origin."""
    members = body("kunming", items=[line("FF-001", "650")], desk={"registrations": None})
    assert shipdesk("consignment", "new", write("kunming.json", members)).status == 0


def by_name(answer):
    return {one["name"]: one for one in answer.told["agreements"]}


def test_every_agreement_says_whether_why_and_with_which_proof(shipdesk, durian):
    found = by_name(shipdesk("consignment", "origin", KUNMING))
    assert list(found) == ["ACFTA", "RCEP", "ATIGA", "none"]
    assert {name: one["usable"] for name, one in found.items()} == {
        "ACFTA": True, "RCEP": True, "ATIGA": False, "none": True,
    }  # fmt: skip
    for one in found.values():
        assert {"name", "usable", "criterion", "reasons", "proof"} <= one.keys()
        assert one["reasons"]
    assert found["ACFTA"]["criterion"] == "WO"
    assert found["ATIGA"]["reasons"] == ["China is not a party to this agreement."]
    assert any("through Laos stays inside the area" in one for one in found["ACFTA"]["proof"])
    thai = by_name(shipdesk("--lang", "th", "consignment", "origin", KUNMING))
    assert "จีน" in thai["ATIGA"]["reasons"][0]


def test_the_chosen_one_is_written_into_the_consignment(shipdesk, durian):
    assert shipdesk("consignment", "origin", KUNMING, "--use", "rcep").told["preference_scheme"] == "RCEP"
    shown = shipdesk("consignment", "show", KUNMING).told
    assert shown["customs"]["preference_scheme"] == "RCEP"
    assert shown["desk"]["origin"] == [{"line_no": 1, "agreement": "RCEP", "criterion": "WO"}]
    assert shown["desk"]["certificate"] == {"origin_country": "TH"}
    shipdesk("consignment", "origin", KUNMING, "--use", "Form E")
    assert shipdesk("consignment", "show", KUNMING).told["desk"]["origin"][0]["agreement"] == "ACFTA"
    shipdesk("consignment", "origin", KUNMING, "--use", "none")
    shown = shipdesk("consignment", "show", KUNMING).told
    assert shown["customs"]["preference_scheme"] == "NONE"
    assert "origin" not in shown["desk"]


def test_materials_stay_and_the_percentage_is_kept(shipdesk, write, durian):
    materials = [
        {"description": "Mango", "hs_code": "080450", "origin_country": "TH"},
        {
            "description": "Sugar",
            "hs_code": "170199",
            "origin_country": "BR",
            "value": {"amount": "1000", "currency": "THB"},
        },
    ]
    patch = {"desk": {"origin": [{"line_no": 1, "materials": materials}]}}
    assert shipdesk("consignment", "edit", KUNMING, write("patch.json", patch)).status == 0
    answer = shipdesk("consignment", "origin", KUNMING, "--use", "ACFTA")
    percent = by_name(answer)["ACFTA"]["lines"][0]["rvc_percent"]
    stated = shipdesk("consignment", "show", KUNMING).told["desk"]["origin"][0]
    assert (stated["criterion"], stated["materials"], stated["rvc_percent"]) == ("RVC", materials, percent)


def test_an_agreement_that_does_not_serve_is_refused_and_nothing_is_written(shipdesk, durian):
    refused = shipdesk("consignment", "origin", KUNMING, "--use", "ATIGA")
    assert (refused.status, refused.error) == (1, ("inconsistent_state", "/customs/preference_scheme"))
    unknown = shipdesk("consignment", "origin", KUNMING, "--use", "NAFTA")
    assert (unknown.status, unknown.error) == (1, ("not_in_enum", "/customs/preference_scheme"))
    assert shipdesk("consignment", "show", KUNMING).told["customs"]["preference_scheme"] == "NONE"
    assert shipdesk("consignment", "origin", "NOWHERE").error == ("not_found", None)


def test_laos_gets_form_d_first(shipdesk, write):
    assert shipdesk("consignment", "new", write("vientiane.json", body("vientiane"))).status == 0
    found = by_name(shipdesk("consignment", "origin", VIENTIANE))
    assert next(iter(found)) == "ATIGA"
