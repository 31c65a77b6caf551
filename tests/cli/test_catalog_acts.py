"""The table, the trash, undo and catalog files on the command line."""

from __future__ import annotations

import shutil

import pytest


def test_products_are_filtered_sorted_and_paged(shipdesk):
    told = shipdesk("catalog", "products", "--where", "unit_price>=100", "--sort", "unit_price", "--limit", "3").told
    prices = [float(one["unit_price"]) for one in told["products"]]
    assert prices == sorted(prices)
    assert prices[0] >= 100
    assert told["more"]
    assert told["total"] > 3
    next_page = shipdesk(
        "catalog", "products", "--where", "unit_price>=100", "--sort", "unit_price", "--offset", "3", "--limit", "1"
    ).told
    assert float(next_page["products"][0]["unit_price"]) >= prices[-1]
    found = shipdesk("catalog", "products", "--search", "mango", "--where", "brand!=", "--where", "name_en~DRIED").told
    assert [one["sku"] for one in found["products"]] == ["DF-002"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--where", "price"], "pattern"),
        (["--where", "colour=red"], "not_in_enum"),
        (["--sort", "colour"], "not_in_enum"),
    ],
)
def test_a_filter_that_says_nothing_is_refused(shipdesk, words, code):
    answer = shipdesk("catalog", "products", *words)
    assert (answer.status, answer.told["error"]["code"]) == (1, code)


def test_what_is_deleted_lies_in_the_trash_and_comes_back(shipdesk):
    told = shipdesk("catalog", "trash", "DF-001", "DF-002").told
    assert told["trashed"] == 2
    assert {one["sku"] for one in told["trash"]} == {"DF-001", "DF-002"}
    assert all(one["until"] > one["trashed_on"] for one in told["trash"])
    assert shipdesk("catalog", "show", "DF-001").status == 1
    assert shipdesk("catalog", "trash", "NONE").told["error"]["code"] == "not_found"
    assert shipdesk("catalog", "restore", "DF-001").told["restored"] == 1
    assert shipdesk("catalog", "undo").told == {"catalog": "products", "act": "restore", "products": 1}
    assert shipdesk("catalog", "undo").told["act"] == "trash"
    assert shipdesk("catalog", "trash").told == {"trashed": 0, "trash": []}
    assert shipdesk("catalog", "show", "DF-001").told["product"]["sku"] == "DF-001"


def test_several_products_are_changed_undone_and_done_again(shipdesk):
    told = shipdesk("catalog", "set", "DF-001", "DF-002", "brand=Baan", "origin_criterion=").told
    assert [one["brand"] for one in told["products"]] == ["Baan", "Baan"]
    assert told["product"]["sku"] == "DF-001"
    assert shipdesk("catalog", "undo").told["products"] == 2
    assert shipdesk("catalog", "show", "DF-001").told["product"]["brand"] != "Baan"
    shipdesk("catalog", "redo")
    assert shipdesk("catalog", "show", "DF-002").told["product"]["brand"] == "Baan"
    refused = shipdesk("catalog", "set", "DF-001", "DF-002", "net_weight_kg=heavy")
    assert refused.status == 1
    assert shipdesk("catalog", "redo").told["error"]["code"] == "not_found"


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_chosen_and_filtered_products_are_exported_and_come_back_unchanged(shipdesk, tmp_path, ending):
    everything, some = tmp_path / f"all.{ending}", tmp_path / f"some.{ending}"
    shipdesk("catalog", "set", "DF-001", "description_en==SUM(A1)", "brand=+66 2", "manufacturer='quoted")
    assert shipdesk("catalog", "export", everything).told["products"] == 77
    told = shipdesk("catalog", "import", everything).told
    assert (told["unchanged"], told["rows"]) == (77, 77)
    assert shipdesk("catalog", "export", some, "--sku", "DF-002", "--sku", "DF-001").told["products"] == 2
    assert shipdesk("catalog", "import", some, "--catalog", "other").told["added"] == 2
    assert shipdesk("catalog", "export", some, "--search", "mango", "--where", "hs_code~08").told["products"] > 0
    assert shipdesk("catalog", "export", some, "--catalog", "none").told["error"]["code"] == "not_found"


def test_a_catalog_is_mailed_and_opened_elsewhere(shipdesk, tmp_path):
    mailed = tmp_path / "mail" / "fruit.sqlite3"
    assert shipdesk("catalog", "copy", "products", mailed).told["products"] == 77
    told = shipdesk("catalog", "open", mailed).told
    assert (told["catalog"], told["read_only"]) == ("fruit", False)
    assert [one["name"] for one in shipdesk("catalog", "list").told["catalogs"]] == ["fruit", "products"]
    shipdesk("catalog", "set", "DF-001", "brand=Elsewhere", "--catalog", "fruit")
    assert shipdesk("catalog", "show", "DF-001", "--catalog", "products").told["product"]["brand"] != "Elsewhere"
    shutil.rmtree(mailed.parent)
    assert [one["name"] for one in shipdesk("catalog", "list").told["catalogs"]] == ["products"]
    assert shipdesk("catalog", "close", "fruit").status == 0
    assert shipdesk("catalog", "close", "fruit").told["error"]["code"] == "not_found"
    assert shipdesk("catalog", "open", mailed).told["error"]["code"] == "not_found"
