"""Tables that shops and Odoo export come in without a word about their columns."""

from __future__ import annotations

import pytest

from shipdesk.catalogs import Catalogs
from shipdesk.domain.product import PRODUCT_FIELDS
from shipdesk.paths import resources
from shipdesk.progress import Progress
from shipdesk.reference.product_layouts import product_layout_of, read_product_layouts
from shipdesk.services.import_catalog import ImportWish, import_catalog

MINOR_UNITS = {"THB": 2}

SHOPIFY = """\
Handle,Title,Body (HTML),Vendor,Type,Option1 Value,Variant SKU,Variant Grams,Variant Price,Variant Barcode,Image
mango,Dried mango,"<p>Sweet &amp; soft</p>",Siam,Snacks,100 g,M-100,100,45.00,8850999111117,https://x/1.jpg
mango,,,,,250 g,M-250,250,99.50,,
mango,,,,,,,,,,https://x/2.jpg
tea,Thai tea,,Siam,Drinks,Default Title,T-1,500,60,,
"""
WOOCOMMERCE = """ID,Type,SKU,Name,Published,Short description,Regular price,Categories,Weight (g),Length (mm)
1,simple,W-1,Coconut chips,1,<b>Crisp</b> chips,30,Snacks,250,120
"""
ODOO = """Internal Reference,Name,Barcode,Sales Price,Weight
O-1,Rice noodles,8850999111117,25.0,0.4
"""
LAZADA = """SellerSKU,Product Name,Brand,price,package_weight(kg)
ข้อบังคับ,ข้อบังคับ,เลือกได้,ข้อบังคับ,ข้อบังคับ
L-1,ขนมปัง,Siam,20,0.3
"""
SHOPEE = """ps_category|0|0,ps_product_name|1|0,ps_sku_short|0|0,ps_price|1|1,ps_weight|1|1
หมวดหมู่,ชื่อสินค้า,เลข SKU,ราคา,น้ำหนัก
จำเป็น,จำเป็น,ไม่จำเป็น,จำเป็น,จำเป็น
100,กะทิ,P-1,35,1.1
"""
EXPECTED = {
    "shopify": (SHOPIFY, {
        "M-100": {"name_en": "Dried mango 100 g", "description_en": "Sweet & soft", "gross_weight_kg": "0.1",
                  "gtin": "8850999111117", "unit_price": "45"},
        "M-250": {"name_en": "Dried mango 250 g", "brand": "Siam", "unit_price": "99.5"},
        "T-1": {"name_en": "Thai tea", "category": "Drinks"},
    }),
    "woocommerce": (WOOCOMMERCE, {"W-1": {"description_en": "Crisp chips", "gross_weight_kg": "0.25",
                                          "length_cm": "12"}}),
    "odoo": (ODOO, {"O-1": {"name_en": "Rice noodles", "gtin": "8850999111117", "gross_weight_kg": "0.4"}}),
    "lazada": (LAZADA, {"L-1": {"name_th": "ขนมปัง", "brand": "Siam", "gross_weight_kg": "0.3"}}),
    "shopee": (SHOPEE, {"P-1": {"name_th": "กะทิ", "unit_price": "35", "gross_weight_kg": "1.1"}}),
}  # fmt: skip


@pytest.mark.parametrize("kind", list(EXPECTED))
def test_a_known_export_comes_in_whole(tmp_path, kind):
    text, expected = EXPECTED[kind]
    path = tmp_path / "export.csv"
    path.write_text(text, encoding="utf-8")
    catalogs = Catalogs(tmp_path / "catalogs", MINOR_UNITS)
    wish = ImportWish(path, defaults={"currency": "THB"})
    report = import_catalog(catalogs, wish, MINOR_UNITS, Progress())
    assert (report.layout, report.added, report.rejected) == (kind, len(expected), ())
    with catalogs.open("products") as catalog:
        rows = {row["sku"]: row for row in catalog.rows()}
    assert {sku: {field: rows[sku][field] for field in fields} for sku, fields in expected.items()} == expected
    assert import_catalog(catalogs, wish, MINOR_UNITS, Progress()).unchanged == len(expected)


def test_every_layout_fills_fields_that_there_are():
    for layout in read_product_layouts(resources() / "tables" / "product_layouts.toml"):
        assert set(layout.headers) <= set(PRODUCT_FIELDS)
        assert product_layout_of(["sku", "name_en", "price"]) is None
