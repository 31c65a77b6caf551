"""How many of a label: for the packs of a consignment, for the sides of a pallet, or as somebody says."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from shipdesk.drawing import printer_languages
from shipdesk.labels import KINDS, render
from tests.documents import samples
from tests.labels.made import facts_of, palletised, stickered


def usual(kind, consignment):
    return [KINDS[kind].usual(label) for label in KINDS[kind].labels(facts_of(consignment))]


def of_unit(code, quantity):
    consignment = stickered("LA")
    item = replace(consignment.items[0], unit_code=code, quantity=Decimal(quantity))
    return replace(consignment, items=(item, *consignment.items[1:]))


@pytest.mark.parametrize(
    ("code", "quantity", "stickers"), [("H87", "48", 48), ("DZN", "4", 48), ("KGM", "24", 1), ("H87", "1.5", 1)]
)
def test_a_sticker_for_each_retail_pack_where_the_data_says_it(code, quantity, stickers):
    assert usual("consumer-sticker", of_unit(code, quantity)) == [stickers]


def test_two_labels_on_a_pallet_and_one_on_a_carton():
    assert usual("logistic-sscc", palletised("CN")) == [2, *[1] * 7]
    assert usual("pallet-sheet", palletised("CN")) == [2]
    assert usual("carton-mark", palletised("CN")) == [1] * 7


def test_sheets_are_filled_with_copies(context):
    labels = KINDS["consumer-sticker"].labels(facts_of(stickered("VN")))
    (full,) = render("consumer-sticker", labels, context, size="A4_24UP", copies=[48])
    (more,) = render("consumer-sticker", labels, context, size="A4_24UP", start=2, copies=[48])
    assert (full.pages, more.pages) == (2, 3)
    assert len(render("consumer-sticker", labels, context, size="A4_24UP", form="png", copies=[25])) == 2


@pytest.mark.parametrize(("form", "said"), [("zpl", b"^PQ3"), ("tspl", b"PRINT 1,3")])
def test_a_printer_is_told_the_number(context, form, said):
    labels = KINDS["logistic-sscc"].labels(facts_of(samples.consignment("CN", ("24",))))
    (file,) = render("logistic-sscc", labels, context, form=form, copies=[3])
    assert (file.pages, len(printer_languages.decode(form, file.data)), file.data.count(said)) == (1, 1, 1)


def test_pages_and_pictures_of_copies(context):
    labels = KINDS["logistic-sscc"].labels(facts_of(samples.consignment("CN", ("48",))))
    assert render("logistic-sscc", labels, context, copies=[2, 1])[0].pages == 3
    pictures = render("logistic-sscc", labels, context, form="png", copies=[2, 1])
    assert [one.unit_reference for one in pictures] == ["C1", "C2"]
