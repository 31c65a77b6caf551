"""A shipment as a sealed file on the command line: out, in at another desk, back with a conflict."""

from __future__ import annotations

from tests.builders import KUNMING


def test_a_conflict_is_told_and_decided(shipdesk, draft, tmp_path, write):
    reference, out, other = draft("kunming", pack=False), tmp_path / "out", tmp_path / "other"
    assert reference == KUNMING
    told = shipdesk("consignment", "hand-over", reference, out).told
    assert told["sha256"].upper().startswith(told["short"])

    def there(*words):
        return shipdesk.runner.invoke(shipdesk_main(shipdesk), ["--desk", str(other), *map(str, words)])

    assert there("consignment", "take-in", out).exit_code == 0
    assert there("consignment", "edit", reference, write("a.json", {"incoterm_place": "Mukdahan"})).exit_code == 0
    assert there("consignment", "hand-over", reference, tmp_path / "back").exit_code == 0
    assert shipdesk("consignment", "edit", reference, write("b.json", {"incoterm_place": "Nong Khai"})).status == 0
    asked = shipdesk("consignment", "take-in", tmp_path / "back")
    assert asked.error == ("state_conflict", "/incoterm_place")
    assert [one["pointer"] for one in asked.told["conflicts"]] == ["/incoterm_place"]
    came = shipdesk("consignment", "take-in", tmp_path / "back", "--take", "/incoterm_place=theirs").told
    assert (came["new"], came["changed"], came["by"]) == (False, ["/incoterm_place"], "desk")


def shipdesk_main(shipdesk):
    from shipdesk.cli.main import build

    return build(shipdesk.program)


def test_a_desk_goes_out_and_is_checked(shipdesk, tmp_path):
    told = shipdesk("desk", "export", tmp_path / "desk.shipdesk").told
    assert shipdesk("desk", "check", tmp_path / "desk.shipdesk").told == told
    assert shipdesk("desk", "import", tmp_path / "desk.shipdesk").error[0] == "exists"
    (tmp_path / "desk.shipdesk").write_bytes(b"cut off")
    assert shipdesk("desk", "check", tmp_path / "desk.shipdesk").error[0] == "not_a_table"
