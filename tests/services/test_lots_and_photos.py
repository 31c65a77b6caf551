"""Lots and photos stand in the catalog's file under the SKU; a line that names a lot takes its dates."""

import io
import sqlite3
from datetime import date

import pytest
from PIL import Image

from shipdesk.domain.lot import Lot, read_lot
from shipdesk.errors import WrongInput
from shipdesk.services.browse_catalogs import set_product_fields
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.find_consignment import members_of
from shipdesk.services.product_lots import keep_lot, lots_of, remove_lot
from shipdesk.services.product_photos import MOST_PHOTOS, add_photo, full_photo, photos_of, remove_photo
from tests.builders import body, line

EARLY = Lot(number="L1", production_date=date(2026, 11, 1), expiry_date=date(2027, 5, 1))
LATE = Lot(number="L2", production_date=date(2026, 11, 20), expiry_date=date(2027, 6, 1), note="second shift")


def picture(colour="red"):
    out = io.BytesIO()
    Image.new("RGB", (60, 40), colour).save(out, "PNG")
    return out.getvalue()


def test_lots_come_back_in_the_order_of_expiry_and_follow_the_sku(desk):
    for lot in (LATE, EARLY, Lot(number="L0")):
        keep_lot(desk.catalogs, "DF-001", lot)
    assert lots_of(desk.catalogs, "DF-001").lots == (EARLY, LATE, Lot(number="L0"))
    set_product_fields(desk.catalogs, "DF-001", {"sku": "DF-NEW"})
    renamed = keep_lot(desk.catalogs, "DF-NEW", Lot(number="L9"), replaces="L0")
    assert [lot.number for lot in renamed.lots] == ["L1", "L2", "L9"]
    assert remove_lot(desk.catalogs, "DF-NEW", "L9").lots == (EARLY, LATE)
    with pytest.raises(WrongInput, match="not_found"):
        remove_lot(desk.catalogs, "DF-NEW", "L9")


def test_lots_wait_for_a_product_in_the_trash(desk):
    keep_lot(desk.catalogs, "DF-001", EARLY)
    with desk.catalogs.open("products") as catalog:
        catalog.trash(["DF-001"], date(2026, 12, 1))
        catalog.restore(["DF-001"])
    assert lots_of(desk.catalogs, "DF-001").lots == (EARLY,)


@pytest.mark.parametrize(
    ("number", "made", "expires", "pointer"),
    [(" ", None, None, "/lot_number"), ("x" * 41, None, None, "/lot_number"),
     ("L1", date(2027, 1, 2), date(2027, 1, 1), "/expiry_date")],
)  # fmt: skip
def test_what_is_no_lot(number, made, expires, pointer):
    with pytest.raises(WrongInput) as caught:
        read_lot(number, made, expires)
    assert caught.value.pointer == pointer


def test_a_line_that_names_a_lot_takes_its_dates(desk):
    keep_lot(desk.catalogs, "DF-001", EARLY)
    lines = [line("DF-001", "10", lot_number="L1"), line("DF-001", "10", lot_number="L1", expiry_date="2027-01-31"),
             line("DF-001", "5", lot_number="unknown")]  # fmt: skip
    items = members_of(new_consignment(desk, body(items=lines)))["items"]
    dates = [(item.get("production_date"), item.get("expiry_date")) for item in items]
    assert dates == [("2026-11-01", "2027-05-01"), (None, "2027-01-31"), (None, None)]


def test_photos_are_kept_once_in_their_order_in_the_catalogs_file(desk):
    for colour in ("red", "green", "red"):
        add_photo(desk.catalogs, "DF-001", picture(colour))
    kept = photos_of(desk.catalogs, "DF-001").photos
    assert [(one.width, one.height) for one in kept] == [(60, 40), (60, 40)]
    second = Image.open(io.BytesIO(full_photo(desk.catalogs, "DF-001", 2)))
    assert second.getchannel("G").tobytes()[0] > 100
    other = sqlite3.connect(desk.folder.catalogs / "products.sqlite3")
    assert other.execute("SELECT count(*), min(length(photo)) > 0 FROM product_photos").fetchone() == (2, 1)
    other.close()
    left = remove_photo(desk.catalogs, "DF-001", 1)
    assert [one.sha256 for one in left.photos] == [kept[1].sha256]
    with pytest.raises(WrongInput, match="not_found"):
        remove_photo(desk.catalogs, "DF-001", 2)


def test_a_product_has_only_so_many_photos(desk):
    for number in range(MOST_PHOTOS):
        add_photo(desk.catalogs, "DF-001", picture((number * 9, 0, 0)))
    with pytest.raises(WrongInput, match="too_many_items"):
        add_photo(desk.catalogs, "DF-001", picture("white"))
