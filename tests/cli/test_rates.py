"""`rates` and what a consignment makes of them: FOB and CIF with every step."""

from __future__ import annotations

from tests.builders import KUNMING, body

RATES = "from,to,rate,date,source\nUSD,THB,32.5,01/12/2569,Customs Department\nUSD,THB,x,2026-12-01,Bank\n"


def test_rates_are_imported_added_and_listed(shipdesk, tmp_path):
    file = tmp_path / "rates.csv"
    file.write_text(RATES, encoding="utf-8")
    told = shipdesk("rates", "import", str(file)).told
    assert {name: told[name] for name in ("rows", "added", "changed", "unchanged")} == {
        "rows": 2, "added": 1, "changed": 0, "unchanged": 0,
    }  # fmt: skip
    assert [(one["pointer"], one["code"]) for one in told["rejected"]] == [("/row/3/rate", "pattern")]
    added = shipdesk("rates", "add", "CNY", "THB", "4.5", "--date", "2026-12-02", "--source", "Bank")
    rate = {"from": "CNY", "to": "THB", "rate": "4.5", "date": "2026-12-02", "source": "Bank"}
    assert (added.status, added.told) == (0, {"rate": rate})
    assert shipdesk("rates", "list", "--currency", "CNY").told == {"rates": [rate]}
    refused = shipdesk("rates", "add", "CNY", "THB", "0", "--date", "2026-12-02", "--source", "Bank")
    assert (refused.status, refused.error) == (1, ("out_of_range", "/rate"))


def test_a_consignment_takes_its_rates_and_says_its_value_at_the_border(shipdesk, write):
    freight = {"code": "freight", "amount": "300", "currency": "USD"}
    members = body("kunming", desk={"charges": [freight], "planned_departure": "2026-12-08"})
    assert shipdesk("consignment", "new", write("kunming.json", members)).status == 0
    before = shipdesk("consignment", "value", KUNMING).told
    assert before["fob"]["amount"] is None
    assert before["fob"]["missing"] == [
        {"element": "freight", "pointer": "/desk/charges/0/currency", "rate": {"from": "USD", "to": "THB"}}
    ]
    lacking = shipdesk("consignment", "rates", KUNMING)
    assert (lacking.status, lacking.error) == (1, ("not_found", "/desk/exchange_rates"))
    assert lacking.told["missing"] == [{"from": "USD", "to": "THB", "needed": True}]
    shipdesk("rates", "add", "USD", "THB", "32.5", "--date", "2026-12-01", "--source", "Customs")
    taken = shipdesk("consignment", "rates", KUNMING)
    assert (taken.status, taken.told["missing"]) == (0, [])
    after = shipdesk("consignment", "value", KUNMING).told
    step = after["fob"]["steps"][1]
    assert (step["why"], step["amount"], step["given"]) == (
        "contained",
        "-9750.00",
        {"amount": "300", "currency": "USD"},
    )
    assert step["rate"] == {
        "from": "USD", "to": "THB", "rate": "32.5", "date": "2026-12-01", "source": "Customs", "inverse": False,
    }  # fmt: skip
    assert [one["element"] for one in after["cif"]["missing"]] == ["insurance"]
    assert after["fob_customs"] == {"amount": after["fob"]["amount"], "currency": "THB", "rate": None}
