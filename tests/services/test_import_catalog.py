"""The import from file to catalog: what lands, what is rejected, what is refused whole, what a cancel leaves."""

import csv

import pytest

from shipdesk.catalogs import Catalogs, Verdict, View
from shipdesk.domain.product import PRODUCT_FIELDS, Product
from shipdesk.errors import Cancelled, WrongInput
from shipdesk.paths import resources
from shipdesk.progress import Progress
from shipdesk.reference.messages import Messages
from shipdesk.services.browse_catalogs import search_catalogs
from shipdesk.services.column_mapping import ColumnWish
from shipdesk.services.export_products import export_view
from shipdesk.services.import_catalog import ImportWish, import_catalog

MINOR_UNITS = {"THB": 2, "CNY": 2}
REAL_COLUMNS = (ColumnWish("gtin", "sku"), ColumnWish("gtin", "gtin"), ColumnWish("name", "name_en"))


@pytest.fixture
def catalogs(tmp_path):
    return Catalogs(tmp_path / "catalogs", MINOR_UNITS)


@pytest.fixture
def bring(catalogs, tmp_path):
    def bring_in(content, progress=None, **wish):
        sheet = tmp_path / "in.csv"
        sheet.write_bytes(content if isinstance(content, bytes) else content.encode())
        return import_catalog(catalogs, ImportWish(sheet, **wish), MINOR_UNITS, progress or Progress())

    return bring_in


def counts(report):
    return report.rows, report.added, report.changed, report.unchanged, len(report.rejected)


def skus(catalogs, name="products"):
    with catalogs.open(name) as catalog:
        return [product.sku for product in catalog.all()]


GOOD = "sku,name_en,net_weight_kg\nA,Durian,1.5\nB,Mango,0.5\n"
MIXED = "sku,name_en,net_weight_kg\nA,Durian,1.5\nB,Mango,-0.5\nC,,1\n"


def test_good_rows_land_and_the_same_file_twice_changes_nothing(bring, catalogs):
    assert counts(bring(GOOD)) == (2, 2, 0, 0, 0)
    assert counts(bring(GOOD)) == (2, 0, 0, 2, 0)
    assert counts(bring(GOOD.replace("Mango", "Mango Nam Dok Mai"))) == (2, 0, 1, 1, 0)
    assert skus(catalogs) == ["A", "B"]


def test_bad_rows_are_rejected_by_row_and_column_and_the_good_land(bring, catalogs):
    report = bring(MIXED)
    assert counts(report) == (3, 1, 0, 0, 2)
    assert [(bad.row, bad.column, bad.code) for bad in report.rejected] == [
        (3, "net_weight_kg", "out_of_range"), (4, "name_en", "required"),
    ]  # fmt: skip
    assert report.rejected[0].faults[0].pointer == "/row/3/net_weight_kg"
    assert report.written
    assert report.error is None
    assert skus(catalogs) == ["A"]


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [("net_weight_kg", "-1", "out_of_range"), ("currency", "XXQ", "not_in_enum"), ("hs_code", "08A060", "pattern"),
     ("unit_price", "1e9999", "pattern"), ("gtin", "123", "too_short")],
)  # fmt: skip
def test_the_bad_input_of_every_kind_names_row_and_field(bring, column, cell, code):
    report = bring(f"sku,name_en,{column}\nA,Durian,\nB,Mango,{cell}\n")
    assert [(bad.row, bad.column, bad.code) for bad in report.rejected] == [(3, column, code)]
    assert report.added == 1


def test_two_rows_with_one_sku_are_both_rejected(bring, catalogs):
    report = bring("sku,name_en\nA,Durian\nB,Mango\n A ,Durian again\n")
    assert [(bad.row, bad.column, bad.code) for bad in report.rejected] == [
        (2, "sku", "duplicate"),
        (4, "sku", "duplicate"),
    ]
    assert report.rejected[0].faults[0].values["rows"] == "2, 4"
    assert skus(catalogs) == ["B"]


def test_a_row_with_too_many_cells_is_rejected(bring):
    report = bring("sku,name_en\nA,Durian, fresh\nB,Mango\n")
    assert [(bad.row, bad.code) for bad in report.rejected] == [(2, "too_many_items")]


def test_strict_with_a_bad_row_writes_nothing(bring, catalogs, tmp_path):
    report = bring(MIXED, strict=True, rejects=tmp_path / "bad.csv")
    assert not report.written
    assert report.error.pointer == "/row/3/net_weight_kg"
    assert counts(report) == (3, 1, 0, 0, 2)
    assert catalogs.names() == []
    assert not (tmp_path / "bad.csv").exists()
    assert bring(GOOD, strict=True).written
    assert bring(MIXED.replace("Durian", "Other"), strict=True).error
    with catalogs.open("products") as catalog:
        assert catalog.get("A").names == {"en": "Durian"}


def test_a_dry_run_counts_and_writes_nothing(bring, catalogs):
    assert counts(bring(MIXED, dry_run=True)) == (3, 1, 0, 0, 2)
    assert catalogs.names() == []
    bring(GOOD)
    assert counts(bring(GOOD.replace("Mango", "Lychee"), dry_run=True)) == (2, 0, 1, 1, 0)
    with catalogs.open("products") as catalog:
        assert catalog.get("B").names == {"en": "Mango"}


@pytest.mark.parametrize(
    ("content", "code"),
    [("sku,name_th\nA,ทุเรียน ก้าน\n".encode() + b"B,\xff\xff", "encoding"), (b"", "not_a_table"),
     (b"name_en\nDurian\n", "missing_header"), (b"sku\nA\n", "missing_header"), (b"PK\x03\x04", "not_a_table"),
     (b'sku,name_en\nA,Durian\nB,"open\n', "not_a_table"),
     (b"sku,name_en\n" + b"A,ok\n" * 9000 + b"B,\xb7\xff\xfe\n", "encoding")],
)  # fmt: skip
def test_a_file_that_is_no_table_touches_nothing(bring, catalogs, content, code):
    with pytest.raises(WrongInput) as caught:
        bring(content)
    assert caught.value.code == code
    assert catalogs.names() == []


def test_a_wrong_catalog_name_or_map_touches_nothing(bring, catalogs):
    for wish in (
        {"catalog": "../x"},
        {"columns": [ColumnWish("sku", "colour")]},
        {"columns": [ColumnWish("z", "sku")]},
    ):
        with pytest.raises(WrongInput):
            bring(GOOD, **wish)
    assert catalogs.names() == []


def test_fields_the_sheet_does_not_speak_of_stay(bring, catalogs):
    bring("sku,name_en,unit_price,currency\nA,Durian,12.5,THB\n")
    bring("sku,name_en,name_th,currency\nA,Durian,ทุเรียน,CNY\n")
    with catalogs.open("products") as catalog:
        product = catalog.get("A")
    assert product.names["th"] == "ทุเรียน"
    assert (str(product.unit_price), product.unit_price.currency) == ("12.5", "THB")


def test_rejects_can_be_mended_and_imported_again(bring, catalogs, tmp_path):
    rejects = tmp_path / "bad.csv"
    bring("sku,name_en,net_weight_kg,note\nA,Durian,1\nB,=Mango,-1,'+66\nC,Lychee,x,\n", rejects=rejects)
    text = rejects.read_text(encoding="utf-8-sig")
    with rejects.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["rejected_row"], row["rejected_column"], row["rejected_code"]) for row in rows] == [
        ("3", "net_weight_kg", "out_of_range"), ("4", "net_weight_kg", "pattern"),
    ]  # fmt: skip
    assert "'=Mango" in text
    assert "'+66" in text
    report = bring(text.replace("'-1", "1").replace(",x,", ",2,"))
    assert counts(report) == (2, 2, 0, 0, 0)
    assert report.unmapped == ("note",)
    with catalogs.open("products") as catalog:
        assert catalog.get("B").names == {"en": "=Mango"}


def test_rejects_that_cannot_be_written_undo_the_import(bring, catalogs, tmp_path):
    with pytest.raises(WrongInput, match="file_not_writable"):
        bring(MIXED, rejects=tmp_path / "none" / "bad.csv")
    assert catalogs.names() == []


@pytest.mark.parametrize("at_row", [0, 600, 1000])
def test_a_cancel_leaves_nothing(bring, catalogs, at_row):
    progress = Progress(lambda done, total: progress.cancel() if done >= at_row and total else None)
    rows = "".join(f"S{number},Durian\n" for number in range(1000))
    with pytest.raises(Cancelled):
        bring("sku,name_en\n" + rows, progress)
    assert catalogs.names() == []


def test_a_cancel_keeps_the_catalog_that_was_there(bring, catalogs):
    bring(GOOD)
    progress = Progress(lambda done, total: progress.cancel() if total else None)
    with pytest.raises(Cancelled):
        bring("sku,name_en\nC,Lychee\n", progress)
    assert skus(catalogs) == ["A", "B"]


def test_progress_knows_the_whole(bring):
    seen = []
    rows = "".join(f"S{number},{'x' * 90}\n" for number in range(1200))
    bring(f"sku,name_en\n{rows}", Progress(lambda *step: seen.append(step)))
    assert [done for done, _ in seen] == [500, 1000, 1200]
    assert seen[-1] == (1200, 1200)
    assert all(abs(total - 1200) < 240 for _, total in seen)


def test_an_export_comes_back_unchanged(bring, catalogs, tmp_path):
    with catalogs.open_or_create("products") as catalog:
        catalog.put_all(
            [Product(sku="=A", names={"en": "+66", "th": "-ทุเรียน"}, brand="'@x", units_per_carton=3),
             Product(sku="B", names={"zh": '榴莲, "王"'}, ingredients={"th": "ก;ข"})]
        )  # fmt: skip
    assert export_view(catalogs, tmp_path / "out.csv", View(order="sku"), Progress(), catalog="products") == 2
    content = (tmp_path / "out.csv").read_bytes()
    assert content.decode("utf-8-sig").splitlines()[0] == ",".join(PRODUCT_FIELDS)
    assert counts(bring(content)) == (2, 0, 0, 2, 0)
    assert counts(bring(content, catalog="copy")) == (2, 2, 0, 0, 0)
    with catalogs.open("products") as one, catalogs.open("copy") as other:
        assert list(one.all()) == list(other.all())


def test_all_real_products_land(catalogs, shared):
    sheet = shared / "data" / "thai-market-products.csv"
    wish = ImportWish(sheet, columns=(*REAL_COLUMNS, ColumnWish("ingredients", "ingredients_th")))
    assert counts(import_catalog(catalogs, wish, MINOR_UNITS, Progress())) == (1561, 1561, 0, 0, 0)
    assert counts(import_catalog(catalogs, wish, MINOR_UNITS, Progress())) == (1561, 0, 0, 1561, 0)
    for query in ("ขนมปัง", "咖啡", "8850123130212"):
        assert search_catalogs(catalogs, query).hits


def test_the_issue_s_command_on_the_real_file(catalogs, shared):
    wish = ImportWish(shared / "data" / "thai-market-products.csv", columns=REAL_COLUMNS)
    report = import_catalog(catalogs, wish, MINOR_UNITS, Progress())
    assert counts(report) == (1561, 1561, 0, 0, 0)
    assert report.unmapped == ("ingredients",)


def test_every_fault_has_its_sentence_in_three_languages(bring):
    long = "x" * 6000
    report = bring(
        "sku,name_en,gtin,hs_code,unit_code,unit_price,currency,net_weight_kg,gross_weight_kg,length_cm,width_cm,"
        "units_per_carton,shelf_life_days,origin_country,un_number,temperature_regime,description_en\n"
        f"A,,12,08A0,BOX,x,??,-1,99999999,0,1.25,1.5,0,THA,1,COLD,{long}\n"
        "B,ok,9521234000014,0810601,,1,,,,,,,,,,,,,surplus\nB,ok\n,ok\n"
    )
    messages = Messages.load(resources() / "messages")
    faults = [fault for bad in report.rejected for fault in bad.faults]
    assert len(faults) > 20
    for fault in faults:
        sentences = {messages.sentence(language, fault.reason, fault.values) for language in ("en", "th", "zh")}
        assert len(sentences) == 3
        assert max(map(len, sentences)) < 500


def test_a_repeated_sku_far_down_leaves_its_first_row_out_too(bring, catalogs):
    rows = [f"S{number},Thing" for number in range(1200)]
    rows[1100] = "S3,Again"
    report = bring("sku,name_en\n" + "\n".join(rows))
    assert counts(report) == (1200, 1198, 0, 0, 2)
    assert [bad.row for bad in report.rejected] == [5, 1102]
    assert "S3" not in skus(catalogs)


def test_the_user_leaves_rows_and_kinds_out(bring, catalogs):
    bring(GOOD)
    news = "sku,name_en\nA,Durian\nB,Changed\nC,New\nD,Unwanted\n"
    assert counts(bring(news, take={Verdict.ADDED}, leave_out={5})) == (4, 1, 0, 1, 0)
    assert skus(catalogs) == ["A", "B", "C"]
    report = bring(news, take={Verdict.CHANGED})
    assert (report.changed, report.added, report.left_out) == (1, 0, 1)


def test_an_import_is_taken_back_whole(bring, catalogs):
    bring(GOOD)
    bring(GOOD.replace("Mango", "Lychee") + "C,New,\n")
    with catalogs.open("products") as catalog:
        assert catalog.undo().products == 2
        assert catalog.get("B").names == {"en": "Mango"}
        assert not catalog.has("C")


def test_a_file_that_changed_since_it_was_looked_at_is_not_taken(bring, catalogs):
    with pytest.raises(WrongInput, match="sheet_changed_since_preview"):
        bring(GOOD, seen=(1, 1))
    assert catalogs.names() == []


@pytest.mark.parametrize(
    ("headers", "cells", "stored"),
    [("sku,name_en,Weight (g)", "A,a,500", {"gross_weight_kg": "0.5"}),
     ("sku,name_en,net weight", "A,a,500 g", {"net_weight_kg": "0.5"}),
     ("รหัสสินค้า,ชื่อสินค้า,น้ำหนักสุทธิ (กรัม),ความยาว (มม.)", "A,ก,๑๒๕๐,๑๒๓", {"net_weight_kg": "1.25", "length_cm": "12.3"}),
     ("货号,品名,单价（元）,净重（克）", "A,榴莲,12.5,750", {"currency": "CNY", "net_weight_kg": "0.75"}),
     ("sku;name_en;price (THB);Length mm", "A;a;1.234,5;105", {"unit_price": "1234.5", "length_cm": "10.5"}),
     ("sku,name_en,price THB", 'A,a,"1,234.50"', {"unit_price": "1234.5", "currency": "THB"})],
)  # fmt: skip
def test_units_commas_and_other_digits_are_understood(bring, catalogs, headers, cells, stored):
    assert counts(bring(f"{headers}\n{cells}\n", guess=True)) == (1, 1, 0, 0, 0)
    with catalogs.open("products") as catalog:
        row = next(iter(catalog.rows()))
    assert {field: row[field] for field in stored} == stored


def test_a_number_that_could_be_two_is_refused(bring):
    report = bring('sku,name_en,net_weight_kg\nA,a,"1,234"\n')
    assert [(bad.row, bad.column, bad.code) for bad in report.rejected] == [(2, "net_weight_kg", "pattern")]
