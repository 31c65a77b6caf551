"""What the command line says of a product beside its fields: HS codes, advice, completeness, lots, photos."""

from PIL import Image


def test_hs_codes_by_word_with_where_they_lie(shipdesk):
    told = shipdesk("catalog", "hs", "ทุเรียน").told
    assert told["codes"][0]["code"] == "081060"
    assert set(told["codes"][0]) >= {"code", "text"}
    assert [part["code"] for part in told["codes"][0]["path"]] == ["08", "0810", "081060"]
    assert shipdesk("catalog", "hs", "qqzzxx").told == {"codes": [], "suggestions": []}


def test_a_product_with_advice_and_completeness(shipdesk):

    set_ = shipdesk("catalog", "set", "FF-001", "orchard=", "tariff_th=08106000", "tariff_cn=08045000").told
    assert set_["product"]["tariff_th"] == "08106000"
    assert [(one["field"], one["to_verify"]) for one in set_["advice"]] == [("tariff_cn", False)]
    shown = shipdesk("catalog", "show", "FF-001").told
    china = shown["completeness"]["CN"]
    assert set(shown["completeness"]) == {"CN", "LA", "KH", "MM", "VN"}
    assert [(one["field"], one["rule"]) for one in china["missing"]] == [("orchard", "FRT-02")]
    assert china["done"] == china["needed"] - 1
    assert "cadmium" in [one["what"] for one in china["with_each_shipment"]]
    assert [one["rule"] for one in shown["completeness"]["KH"]["barred"]] == ["LAW-05"]
    refused = shipdesk("catalog", "set", "FF-001", "tariff_cn=0810")
    assert (refused.status, refused.error) == (1, ("too_short", "/tariff_cn"))


def test_lots_and_photos(shipdesk, tmp_path):

    kept = shipdesk(
        "catalog", "lots", "keep", "SN-001", "L1", "--produced", "2026-11-01", "--expires", "2027-05-01"
    ).told
    assert kept["lots"] == [
        {"lot_number": "L1", "production_date": "2026-11-01", "expiry_date": "2027-05-01", "note": None},
    ]
    assert shipdesk("catalog", "lots", "list", "SN-001").told == kept
    wrong = shipdesk("catalog", "lots", "keep", "SN-001", "L2", "--produced", "2026-11-02", "--expires", "2026-11-01")
    assert (wrong.status, wrong.error[1]) == (1, "/expiry_date")
    assert shipdesk("catalog", "lots", "remove", "SN-001", "L1").told["lots"] == []
    file = tmp_path / "picture.xyz"
    Image.new("RGB", (50, 30)).save(file, "PNG")
    added = shipdesk("catalog", "photos", "add", "SN-001", file).told["photos"]
    assert [(one["number"], one["width"], one["height"]) for one in added] == [(1, 50, 30)]
    out = tmp_path / "out.jpg"
    assert shipdesk("catalog", "photos", "show", "SN-001", "1", "--out", out).told["bytes"] == out.stat().st_size
    file.write_text("<svg/>")
    assert shipdesk("catalog", "photos", "add", "SN-001", file).status == 1
    assert shipdesk("catalog", "photos", "remove", "SN-001", "1").told["photos"] == []


def test_a_product_typed_in_by_hand(shipdesk):
    added = shipdesk("catalog", "add", "NEW-1", "name_th=ทุเรียนสด", "hs_code=0810.60").told
    assert (added["catalog"], added["product"]["hs_code"]) == ("products", "081060")
    assert "orchard" in [one["field"] for one in added["completeness"]["CN"]["missing"]]
    assert shipdesk("catalog", "add", "NEW-1", "name_th=x").error == ("exists", "/sku")
    assert shipdesk("catalog", "add", "NEW-2", "brand=x").error == ("required", "/name_en")
    assert shipdesk("catalog", "search", "ทุเรียนสด").told["hits"][0]["sku"] in ("FF-001", "NEW-1")
