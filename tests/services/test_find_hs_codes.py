"""HS codes are looked up in every script, and suggested from what was chosen before, with the place of that choice."""

from shipdesk.progress import Progress
from shipdesk.services.browse_catalogs import set_product_fields
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.find_hs_codes import CATALOG, SHIPMENT, TRADE_WORD, find_hs_codes, suggest_hs_codes
from tests.builders import body, line


def suggested(desk, *names, sku=""):
    return [(one.code, one.source, one.place) for one in suggest_hs_codes(desk, names, Progress(), sku)]


def test_a_found_code_says_where_it_lies(desk):
    first = find_hs_codes(desk, "๐๘๑๐.๖๐")[0]
    assert (first.code, first.section.number) == ("081060", "II")
    assert [part.code for part in first.path] == ["08", "0810", "081060"]


def test_what_was_chosen_for_a_similar_name_comes_first(desk):
    set_product_fields(desk.catalogs, "FF-001", {"hs_code": "0810600010"}, catalog="products")
    assert suggested(desk, "Durian fresh")[0] == ("0810600010", CATALOG, "products/FF-001")
    assert suggested(desk, "ทุเรียนสดก้านยาว")[0] == ("0810600010", CATALOG, "products/FF-001")


def test_a_product_is_no_example_for_itself(desk):
    assert ("081060", CATALOG, "products/FF-001") not in suggested(desk, "Fresh durian, Monthong", sku="FF-001")


def test_lines_of_shipments_count_too(desk):
    given = line("DF-001", "10", descriptions=[{"language": "en", "text": "Zebra wood toys"}], hs_code="950300")
    new_consignment(desk, body(items=[given]))
    assert ("950300", SHIPMENT, body()["client_reference"]) in suggested(desk, "zebra wood toys")


def test_words_of_the_trade_stand_last_and_nothing_is_made_up(desk):
    assert suggested(desk, "เบียร์สิงห์")[-1][:2] == ("220300", TRADE_WORD)
    assert suggested(desk, "qwxz") == []
    assert suggested(desk, "", " ") == []
