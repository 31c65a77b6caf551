"""What was done is taken back and done again, byte for byte; what was deleted comes back; views page in every order."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shipdesk.catalogs import Act, Catalog
from shipdesk.domain.product import Product
from shipdesk.errors import WrongInput

DAY = date(2026, 11, 26)


@pytest.fixture
def catalog():
    with Catalog.in_memory("trial", {"THB": 2}) as opened:
        opened.put_all(Product(sku=sku, names={"en": f"Mango {sku}"}, brand="Baan") for sku in "ABCD")
        yield opened


def state(catalog):
    return list(catalog.rows()), [hit.sku for hit in catalog.search("mango", 1000).hits if not hit.near]


def test_an_edit_of_many_is_one_act(catalog):
    before = state(catalog)
    catalog.change_all({"A": {"brand": "X", "name_en": "Durian"}, "B": {"sku": "B2"}})
    after = state(catalog)
    assert catalog.undo().products == 2
    assert state(catalog) == before
    assert catalog.redo().kind is Act.EDIT
    assert state(catalog) == after


def test_a_wrong_value_in_one_product_changes_none(catalog):
    before = state(catalog)
    with pytest.raises(WrongInput):
        catalog.change_all({"A": {"brand": "X"}, "B": {"net_weight_kg": "-1"}})
    assert state(catalog) == before
    assert catalog.can_undo() is Act.IMPORT


def test_what_changes_nothing_is_no_act(catalog):
    catalog.set_fields("A", {"brand": "Baan"})
    assert catalog.can_undo() is Act.IMPORT


def test_an_import_goes_and_comes_again_as_a_whole(catalog):
    before = state(catalog)
    catalog.put_all(
        [Product(sku="A", names={"en": "New"}), *(Product(sku=f"N{at}", names={"en": "Mango"}) for at in range(900))]
    )
    after = state(catalog)
    assert catalog.undo().products == 901
    assert state(catalog) == before
    catalog.redo()
    assert state(catalog) == after
    catalog.undo()
    catalog.set_fields("A", {"brand": "Y"})
    assert catalog.can_redo() is None
    with pytest.raises(WrongInput, match="nothing_to_redo"):
        catalog.redo()


def test_the_trash_keeps_products_whole_and_gives_them_back(catalog):
    before = state(catalog)
    assert catalog.trash(["B", "D", "none"], DAY) == 2
    assert [one.sku for one in catalog.trashed()] == ["D", "B"]
    assert [hit.sku for hit in catalog.search("mango").hits] == ["A", "C"]
    assert catalog.restore(["B", "D"]) == 2
    assert state(catalog) == before
    assert catalog.trashed() == []
    catalog.undo()
    assert [one.sku for one in catalog.trashed()] == ["D", "B"]
    catalog.undo()
    assert state(catalog) == before


def test_a_sku_that_was_taken_meanwhile_stays_in_the_trash(catalog):
    catalog.trash(["B"], DAY)
    catalog.put_all([Product(sku="B", names={"en": "Another"})])
    with pytest.raises(WrongInput, match="exists"):
        catalog.restore(["B"])
    with pytest.raises(WrongInput, match="product_not_in_trash"):
        catalog.restore(["Z"])
    assert [one.sku for one in catalog.trashed()] == ["B"]


def test_the_trash_forgets_what_is_too_old(catalog):
    catalog.trash(["A"], date(2026, 10, 1))
    catalog.trash(["B"], DAY)
    assert catalog.empty_trash(date(2026, 10, 27)) == 1
    assert [one.sku for one in catalog.trashed()] == ["B"]
    assert catalog.undo().kind is Act.TRASH
    assert catalog.can_undo() is Act.IMPORT


acts = st.lists(
    st.tuples(st.sampled_from(["edit", "rename", "trash", "restore", "import"]), st.sampled_from("ABCDE")), max_size=12
)


def act_out(catalog, wish, sku, at):
    if wish == "edit":
        catalog.set_fields(sku, {"brand": f"b{at}", "name_th": f"มะม่วง {at}"})
    elif wish == "rename":
        catalog.set_fields(sku, {"sku": f"{sku}{at}"})
    elif wish == "trash":
        catalog.trash([sku], DAY)
    elif wish == "restore":
        catalog.restore([sku])
    else:
        catalog.put_all([Product(sku=sku, names={"en": f"Mango {at}"})])


@settings(max_examples=60, deadline=None)
@given(acts)
def test_any_acts_are_undone_and_redone_byte_for_byte(wishes):
    with Catalog.in_memory("trial", {}) as catalog:
        states = [state(catalog)]
        for at, (wish, sku) in enumerate(wishes):
            try:
                act_out(catalog, wish, sku, at)
            except WrongInput:
                continue
            if state(catalog) != states[-1]:
                states.append(state(catalog))
        for wanted in states[-2::-1]:
            catalog.undo()
            assert state(catalog) == wanted
        for wanted in states[1:]:
            catalog.redo()
            assert state(catalog) == wanted
