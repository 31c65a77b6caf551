"""Sums at the end of each page and on top of the next: what stood on all pages so far."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from shipdesk.documents import paper_data_of
from tests.documents import samples
from tests.documents.conftest import page_texts
from tests.documents.test_papers import palletised

FIGURE = r"[\d,]+(?:\.\d+)?"


def figures(page: str, name: str, after: int, before: int = 0) -> list[Decimal]:
    """So many figures before and after the name of the row."""
    row = re.search(rf"(?:({FIGURE}) ){{{before}}}{name}((?: {FIGURE}){{{after}}})", page)
    assert row, name
    return [Decimal(one.replace(",", "")) for one in re.findall(FIGURE, row.group(0))]


def many(lines: int = 60, **changes):
    return samples.consignment("CN", tuple(str(5 + 7 * number) for number in range(lines)), **changes)


def test_amounts_are_those_of_the_lines_above(issue):
    consignment = many()
    pages = page_texts(issue("commercial-invoice", consignment, None).pdf)
    for index, page in enumerate(pages[:-1]):
        last = max(int(number) for number in re.findall(r"Lot L26A(\d+) ", page))
        above = consignment.items[:last]
        sums = [
            sum((one.quantity for one in above), Decimal(0)),
            sum((one.line_value.amount for one in above), Decimal(0)),
        ]
        assert figures(page, "Carried forward", 2) == sums
        assert figures(pages[index + 1], "Brought forward", 2) == sums
    assert "Carried forward" not in pages[-1]
    assert "Brought forward" not in pages[0]


def test_packages_and_weights_are_those_of_the_rows_above(issue, context):
    consignment = many(45)
    pages = page_texts(issue("packing-list", consignment, None).pdf)
    rows = paper_data_of(consignment, context.reference, context.wording, second=None, revision=1).packed
    carried = [figures(page, "Carried forward", 4, 1) for page in pages if "Carried forward" in page]
    assert len(carried) > 4
    for sums, page in zip(carried, pages[1:], strict=False):
        above = [row for row in rows if row.last <= sums[0]]
        quantity = sum((content.total for row in above for content in row.contents), Decimal(0))
        net = sum((row.net_total.kg for row in above), Decimal(0))
        gross = sum((row.gross_total.kg for row in above), Decimal(0))
        volume = sum((row.volume_total.m3 for row in above), Decimal(0))
        assert sums == [above[-1].last, quantity, net, gross, volume]
        assert figures(page, "Brought forward", 4, 1) == sums


def test_quantities_of_several_units_are_not_added(issue):
    consignment = many()
    mixed = replace(consignment, items=(replace(consignment.items[0], unit_code="KGM"), *consignment.items[1:]))
    page = page_texts(issue("commercial-invoice", mixed, None).pdf)[0]
    amounts = [item.line_value.amount for item in mixed.items]
    carried = figures(page, "Carried forward", 1)[0]
    assert carried in [sum(amounts[:count], Decimal(0)) for count in range(5, 20)]


def test_one_page_carries_nothing(issue):
    for kind in ("proforma-invoice", "commercial-invoice", "packing-list"):
        text = " ".join(page_texts(issue(kind, samples.consignment()).pdf))
        assert "forward" not in text


def test_under_pallets_the_cartons_bear_no_sum_that_the_pallets_have(issue):
    consignment = palletised()
    units = tuple(
        replace(
            unit, contents=(replace(unit.contents[0], quantity=unit.contents[0].quantity - Decimal(number) / 1000),)
        )
        if unit.contents
        else unit
        for number, unit in enumerate(consignment.handling_units)
    )
    pages = page_texts(issue("packing-list", replace(consignment, handling_units=units), None).pdf)
    rows = [row for page in pages for row in re.findall(rf"{FIGURE} Carried forward(?: {FIGURE})+", page)]
    assert rows
    assert {len(re.findall(FIGURE, row)) for row in rows} == {3}


@pytest.mark.parametrize("lines", range(1, 25))
def test_nothing_is_lost_or_drawn_over_at_any_length(issue, lines):
    consignment = many(lines)
    pages = page_texts(issue("commercial-invoice", consignment, None).pdf)
    text = " ".join(pages)
    assert all(f"Lot {item.lot_number} " in text for item in consignment.items)
    with_goods = [page for page in pages if "Description of goods" in page]
    assert text.count("Carried forward") == text.count("Brought forward") == len(with_goods) - 1


def test_a_row_taller_than_a_page_is_whole_between_its_sums(issue):
    consignment = samples.consignment("CN", ("288", "20", "130"))
    words = " ".join(f"word{number}" for number in range(900))
    goods = (consignment.goods[0], (2, replace(consignment.goods[1][1], description_en=words)), consignment.goods[2])
    pages = page_texts(issue("commercial-invoice", replace(consignment, goods=goods), None).pdf)
    text = " ".join(pages) + " "
    assert [number for number in range(900) if f"word{number} " not in text] == []
    assert figures(pages[1], "Brought forward", 2) == [Decimal(288), Decimal("24624.00")]


def test_the_shipping_instruction_carries_gross_weight_and_volume(issue, context):
    consignment = many(120)
    pages = page_texts(issue("shipping-instruction", consignment, None).pdf)
    cargo = paper_data_of(consignment, context.reference, context.wording, second=None, revision=1).carriage.cargo
    grosses = [sum((row.gross.kg for row in cargo[:count]), Decimal(0)) for count in range(len(cargo))]
    carried = [figures(page, "Carried forward", 2) for page in pages if "Carried forward" in page]
    assert len(carried) > 1
    for sums, page in zip(carried, pages[1:], strict=False):
        count = grosses.index(sums[0])
        assert sums[1] == sum((row.volume.m3 for row in cargo[:count]), Decimal(0))
        assert figures(page, "Brought forward", 2) == sums


def test_the_export_declaration_carries_net_weight_and_value(issue, context):
    consignment = many(desk=samples.desk_object(charges=[]), incoterm="FOB")
    pages = page_texts(issue("export-declaration-data", consignment, None).pdf)
    carried = [figures(page, "Carried forward", 2) for page in pages if "Carried forward" in page]
    assert len(carried) > 1
    items = consignment.items
    nets = [sum((one.net_weight_kg.kg for one in items[:count]), Decimal(0)) for count in range(len(items))]
    for net, fob in carried:
        assert fob == sum((one.line_value.amount for one in items[: nets.index(net)]), Decimal(0))
