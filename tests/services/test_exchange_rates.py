"""Exchange rates: brought in from a table, refused by row and column, and taken into a shipment by its day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from shipdesk.domain.border_value import border_value
from shipdesk.domain.desk_object import ExchangeRate
from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.exchange_rates import HEADERS, add_rate, import_rates, list_rates
from shipdesk.services.find_consignment import find
from shipdesk.services.take_rates import rates_in_table, take_rates
from tests.builders import KUNMING, body

GOOD = "from,to,rate,date,source\nUSD,THB,32.4512,2026-11-20,Customs Department\nCNY,THB,4.55,2026-11-20,Bank\n"


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "rates.csv"
    file.write_text(text, encoding="utf-8")
    return file


def known(desk):
    return [(one.from_currency, one.to, str(one.rate), one.date.isoformat(), one.source) for one in list_rates(desk)]


def test_a_file_is_brought_in_and_the_same_again_changes_nothing(desk, tmp_path):
    file = written(tmp_path, GOOD)
    first, again = import_rates(desk, file, Progress()), import_rates(desk, file, Progress())
    assert (first.rows, first.added, first.changed, first.unchanged) == (2, 2, 0, 0)
    assert (again.added, again.changed, again.unchanged) == (0, 0, 2)
    assert known(desk) == [
        ("CNY", "THB", "4.55", "2026-11-20", "Bank"),
        ("USD", "THB", "32.4512", "2026-11-20", "Customs Department"),
    ]
    changed = import_rates(desk, written(tmp_path, GOOD.replace("4.55", "4.60")), Progress())
    assert (changed.changed, changed.unchanged) == (1, 1)


@pytest.mark.parametrize("day", ["20/11/2569", "2569-11-20", "๒๐/๑๑/๒๕๖๙", "20.11.2026", "20-11-2026"])
def test_a_date_of_either_era_is_kept_as_one_of_the_common_era(desk, tmp_path, day):
    import_rates(desk, written(tmp_path, f"From,To,Rate,Date,Source\nusd,thb,32,{day},Bank\n"), Progress())
    assert known(desk) == [("USD", "THB", "32", "2026-11-20", "Bank")]


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("USX,THB,32,2026-11-20,Bank", "from", "cell_unknown_currency"),
        ("USD,,32,2026-11-20,Bank", "to", "required"),
        ("USD,USD,1,2026-11-20,Bank", "to", "rate_of_one_currency"),
        ("USD,THB,0,2026-11-20,Bank", "rate", "must_be_above_zero"),
        ("USD,THB,-32,2026-11-20,Bank", "rate", "cell_negative"),
        ('USD,THB,"32,45",2026-11-20,Bank', "rate", "cell_not_a_number"),
        ("USD,THB,32,31/02/2569,Bank", "date", "date_unreadable"),
        ("USD,THB,32,2612-11-20,Bank", "date", "date_out_of_range"),
        ("USD,THB,32,2026-11-20,", "source", "required"),
        ("USD,THB,33,20/11/2569,Customs Department", "rate", "rate_twice"),
    ],
)
def test_a_bad_row_is_refused_at_its_cell_and_the_good_ones_land(desk, tmp_path, row, column, reason):
    report = import_rates(desk, written(tmp_path, f"{GOOD}{row}\n"), Progress())
    assert (report.rows, report.added) == (3, 2)
    assert [(one.row, one.column, one.fault.reason) for one in report.rejected] == [(4, column, reason)]
    assert report.rejected[0].fault.pointer == f"/row/4/{column}"


def test_every_fault_of_a_row_is_told(desk, tmp_path):
    report = import_rates(desk, written(tmp_path, "from,to,rate,date,source\n,XXX,x,x,\n"), Progress())
    assert [one.column for one in report.rejected] == ["from", "to", "rate", "date", "source"]


def test_a_table_without_a_column_is_refused_whole(desk, tmp_path):
    with pytest.raises(WrongInput) as refused:
        import_rates(desk, written(tmp_path, "from,to,rate,date\nUSD,THB,32,2026-11-20\n"), Progress())
    assert (refused.value.code, refused.value.values["header"]) == ("missing_header", "source")


def test_a_workbook_is_read_as_well(desk, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(list(HEADERS))
    book.active.append(["USD", "THB", 32.45, date(2026, 11, 20), "Customs Department"])
    book.save(tmp_path / "rates.xlsx")
    assert import_rates(desk, tmp_path / "rates.xlsx", Progress()).added == 1
    assert known(desk) == [("USD", "THB", "32.45", "2026-11-20", "Customs Department")]


def test_a_rate_is_added_by_hand(desk):
    cells = dict(zip(HEADERS, ("usd", "thb", "32.1", "24/11/2569", "Our bank"), strict=True))
    assert add_rate(desk, cells).date == date(2026, 11, 24)
    add_rate(desk, cells | {"rate": "32.2"})
    assert known(desk) == [("USD", "THB", "32.2", "2026-11-24", "Our bank")]
    assert list_rates(desk, "cny") == []


def shipment(desk, **desk_members):
    freight = {"code": "freight", "amount": "300", "currency": "USD"}
    new_consignment(desk, body("kunming", desk={"charges": [freight]} | desk_members))


def put(desk, *rates):
    for start, end, rate, day in rates:
        add_rate(desk, {"from": start, "to": end, "rate": rate, "date": day, "source": "Bank"})


def test_a_shipment_takes_the_newest_rate_not_after_its_departure(desk):
    put(
        desk, ("USD", "THB", "32", "2026-12-01"), ("USD", "THB", "33", "2026-12-08"), ("USD", "THB", "34", "2026-12-09")
    )
    shipment(desk, planned_departure="2026-12-08")
    assert border_value(find(desk, KUNMING).consignment, desk.reference.minor_units).fob.money is None
    stored, found = take_rates(desk, KUNMING)
    assert [str(one.rate) for one in found.taken] == ["33"]
    assert found.missing == ()
    worked_out = border_value(stored.consignment, desk.reference.minor_units)
    assert [str(step.money) for step in worked_out.fob.steps if step.element == "freight"] == ["-9900.00"]
    assert take_rates(desk, KUNMING)[1].taken == (), "what stands there stays"


def test_a_rate_the_other_way_round_serves_as_well(desk):
    put(desk, ("THB", "USD", "0.031", "2026-11-01"))
    shipment(desk)
    stored, _ = take_rates(desk, KUNMING)
    expected = ExchangeRate(from_currency="THB", to="USD", rate=Decimal("0.031"), date=date(2026, 11, 1), source="Bank")
    assert stored.consignment.desk.exchange_rates == (expected,)


def test_what_the_table_lacks_is_told_and_nothing_is_guessed(desk):
    put(
        desk, ("USD", "THB", "34", "2026-12-09"), ("USD", "CNY", "7", "2026-12-01"), ("CNY", "THB", "4.5", "2026-12-01")
    )
    shipment(desk, planned_departure="2026-12-08")
    stored, found = take_rates(desk, KUNMING)
    assert [(one.start, one.end) for one in found.needed] == [("USD", "THB")]
    assert stored.consignment.desk.exchange_rates == ()


def test_values_of_materials_and_the_customs_currency_ask_for_rates_too(desk):
    put(desk, ("CNY", "THB", "4.5", "2026-12-01"))
    origin = [{"line_no": 1, "materials": [{"description": "Sugar", "value": {"amount": "5", "currency": "CNY"}}]}]
    shipment(desk, charges=[], origin=origin)
    edit_consignment(desk, KUNMING, {"customs": {"preference_scheme": "ACFTA_FORM_E"}})
    found = rates_in_table(desk, find(desk, KUNMING).consignment)
    assert [one.from_currency for one in found.taken] == ["CNY"]
    assert [(one.start, one.end, one.is_optional) for one in found.missing] == [("THB", "USD", True)]
