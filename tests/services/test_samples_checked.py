"""The samples as the rules see them: packed, none has an open block, and fruit carries China's words on its cartons."""

import json

import pytest

from shipdesk import paths
from shipdesk.services.business_settings import set_setting
from shipdesk.services.check_consignment import check_consignment
from shipdesk.services.draft_consignment import new_consignment
from shipdesk.services.pack_consignment import pack_consignment

FOLDER = paths.resources() / "samples"
SAMPLES = sorted((*FOLDER.glob("*.json"), *FOLDER.glob("more/*.json")))
DURIAN = FOLDER / "more" / "kunming-durian.json"


def drafted(desk, file):
    given = json.loads(file.read_text(encoding="utf-8"))
    new_consignment(desk, given)
    return pack_consignment(desk, given["client_reference"])


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_a_packed_sample_has_no_block(desk, file):
    stored = drafted(desk, file)
    assert [one.rule for one in check_consignment(desk, stored.reference) if one.is_block] == []


def test_cartons_of_fruit_for_china_say_so_before_the_business_own_marks(desk):
    set_setting(desk, "marks_template", "{initials} {n}/{N}")
    first = drafted(desk, DURIAN).consignment.handling_units[0]
    assert first.marks == "Export to the People's Republic of China KSIET 1/100"


def test_other_cartons_keep_the_business_own_marks(desk):
    stored = drafted(desk, FOLDER / "consignment-kunming.json")
    assert stored.consignment.handling_units[0].marks == "SAMPLE-KUNMING-001 1/40"
