"""Rows are sorted by value, not by writing, and found by any word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from shipdesk.ui.table import SORT_ROLE, Column, Kind, RowsModel


@dataclass(frozen=True)
class Line:
    name: str
    weight: Decimal | None = None
    day: date | None = None


COLUMNS = (
    Column[Line]("name", lambda: "Name", lambda row: row.name),
    Column[Line]("kg", lambda: "kg", lambda row: row.weight, kind=Kind.FIGURE),
    Column[Line]("day", lambda: "Day", lambda row: row.day, kind=Kind.FIGURE),
    Column[Line]("next", lambda: "Next", lambda _: "Check", kind=Kind.BUTTON),
)


@pytest.fixture
def model(qapp):
    return RowsModel(COLUMNS, lambda row: row.name)


def shown(model):
    return [model.row_at(number).name for number in range(model.rowCount())]


def test_decimals_are_ordered_by_size_with_nothing_last_both_ways(model):
    model.set_rows([Line("a", Decimal("10")), Line("b", Decimal("9.5")), Line("c"), Line("d", Decimal("100"))])
    model.sort(1)
    assert shown(model) == ["b", "a", "d", "c"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert shown(model) == ["d", "a", "b", "c"]
    model.sort(-1)
    assert shown(model) == ["a", "b", "c", "d"]


def test_dates_are_ordered_by_day(model):
    model.set_rows(
        [Line("a", day=date(2026, 2, 1)), Line("b", day=date(2026, 1, 30)), Line("c", day=date(2025, 12, 31))]
    )
    model.sort(2)
    assert shown(model) == ["c", "b", "a"]


def test_thai_words_are_ordered_as_in_a_dictionary(model):
    model.set_rows([Line("เงาะ"), Line("กล้วย"), Line("แตงโม"), Line("ขนุน"), Line("SKU-10"), Line("SKU-9")])
    model.sort(0)
    words = [name for name in shown(model) if not name.startswith("SKU")]
    assert words == ["กล้วย", "ขนุน", "เงาะ", "แตงโม"]
    assert [name for name in shown(model) if name.startswith("SKU")] == ["SKU-9", "SKU-10"]


def test_the_order_stays_when_rows_come_new(model):
    model.set_rows([Line("b"), Line("a")])
    model.sort(0)
    model.set_rows([Line("d"), Line("c"), Line("a")])
    assert shown(model) == ["a", "c", "d"]


def test_the_filter_wants_every_word_and_reads_thai_figures(model):
    model.set_rows([Line("Durian 12", Decimal(5)), Line("Mango 12"), Line("Durian 13")])
    model.set_filter("DUR ๑๒")
    assert shown(model) == ["Durian 12"]
    assert model.total == 3
    model.set_filter("")
    assert len(shown(model)) == 3


def test_figures_stand_right_and_keep_their_native_value(model):
    model.set_rows([Line("a", Decimal("1.50"))])
    cell = model.index(0, 1)
    assert cell.data(SORT_ROLE) == Decimal("1.50")
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert (
        model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    )


def test_tsv_has_headers_no_buttons_and_no_torn_cells(model):
    model.set_rows([Line("two\nlines\tand tab", Decimal("1.5"), date(2026, 1, 2))])
    assert model.as_tsv([0], [1, 0, 2, 3]) == "kg\tName\tDay\n1.5\ttwo lines and tab\t2026-01-02\n"


def test_50000_rows_are_sorted(model):
    model.set_rows([Line(f"SKU {number * 7919 % 50_000}", Decimal(number % 977)) for number in range(50_000)])
    model.sort(1)
    weights = [model.row_at(place).weight for place in range(50_000)]
    assert weights == sorted(weights)


def test_only_rows_that_are_others_are_told_where_the_same_stand_in_the_same_order(model):
    model.set_rows([Line("a"), Line("b"), Line("c")])
    told, resets = [], []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row(), last.column())))
    model.modelReset.connect(lambda: resets.append(True))
    model.set_rows([Line("a"), Line("b", Decimal("2")), Line("c")])
    assert (told, resets) == ([(1, 1, len(COLUMNS) - 1)], [])
    assert model.row_at(1).weight == Decimal("2")
    model.sort(1)
    model.set_rows([Line("a", Decimal("3")), Line("b", Decimal("2")), Line("c", Decimal("1"))])
    assert shown(model) == ["c", "b", "a"]
    assert len(resets) == 2
