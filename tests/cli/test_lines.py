"""`consignment lines`: the command-line twin of pasting lines."""

from tests.builders import VIENTIANE, body


def test_lines_are_added_from_a_table(shipdesk, write):
    shipdesk("consignment", "new", write("new.json", body("vientiane")))
    had = len(shipdesk("consignment", "show", VIENTIANE).told["items"])
    table = write("lines.csv", "sku,quantity,price\nSN-001,๑๒,9.50\nNO-SUCH,1,\n".encode())
    answer = shipdesk("consignment", "lines", VIENTIANE, table)
    assert (answer.status, answer.told["added"]) == (0, 1)
    (rejected,) = answer.told["rejected"]
    assert (rejected["row"], rejected["column"], rejected["code"]) == (3, "sku", "not_found")
    items = shipdesk("consignment", "show", VIENTIANE).told["items"]
    assert (len(items), items[-1]["quantity"]) == (had + 1, "12")
    assert shipdesk("consignment", "lines", VIENTIANE, table, "--strict").error == ("not_found", "/row/3/sku")
