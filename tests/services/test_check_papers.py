"""The papers of the six cases agree; a figure that does not is found wherever it stands, and nothing else."""

from __future__ import annotations

import shutil

import pytest

from shipdesk import paths
from shipdesk.app.wiring import open_desk
from shipdesk.errors import StoppedByCheck
from shipdesk.reference import Messages
from shipdesk.services.check_papers import check_papers, told
from shipdesk.services.draft_consignment import edit_consignment, new_consignment
from shipdesk.services.issue_papers import freeze_papers
from shipdesk.services.pack_consignment import pack_consignment
from tests.builders import fixed_world
from tests.cases.prepared import NAMES, case, case_desk

SNACKS = "CASE-2-SNACKS"
MESSAGES = Messages.load(paths.resources() / "messages")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A desk with the cases' catalog and parties, to copy: an import takes longer than most that is tried here."""
    root = tmp_path_factory.mktemp("made") / "desk"
    case_desk(root).store.close()
    return root


@pytest.fixture
def desk(tmp_path, made):
    shutil.copytree(made, tmp_path / "desk")
    desk = open_desk(tmp_path / "desk", fixed_world(seed=2))
    yield desk
    desk.store.close()


@pytest.fixture
def snacks(desk):
    pack_consignment(desk, new_consignment(desk, case("shenzhen-snacks-sea")).reference)
    return SNACKS


def found(desk, reference=SNACKS):
    return [
        (one.field, *((said.source.kind, said.value) for said in one.said)) for one in check_papers(desk, reference)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_papers_of_the_six_cases_agree(desk, name):
    reference = new_consignment(desk, case(name)).reference
    assert found(desk, reference) == []
    pack_consignment(desk, reference)
    assert found(desk, reference) == []
    freeze_papers(desk, reference)
    assert found(desk, reference) == []


SOUND = (
    {"desk": {"payment": {"terms": "T/T, 30% deposit THB 31,320, balance THB 73,080 before departure"}}},
    {"desk": {"payment": {"terms": "L/C at sight for THB 104,400.00, bank charges USD 25 for the buyer"}}},
    {"delivery_instructions": "64 CARTONS, G.W. 239.6 KG, MADE IN THAILAND, INVOICE NO. siam 2026 1201"},
    {"delivery_instructions": "Call 30 minutes before. Seal No. CASE0077205"},
)


@pytest.mark.parametrize("edit", SOUND)
def test_right_figures_in_texts_alarm_nobody(desk, snacks, edit):
    edit_consignment(desk, snacks, edit)
    assert found(desk) == []


WRONG = (
    ({"desk": {"payment": {"terms": "L/C for THB 1,200"}}},
     ("invoice_total", ("typed-text", "THB 1,200"), ("commercial-invoice", "104400 THB"))),
    ({"delivery_instructions": "65 CARTONS"},
     ("total.packages", ("typed-text", "65 CARTONS"), ("packing-list", "64"))),
    ({"delivery_instructions": "MADE IN VIETNAM"},
     ("origin", ("typed-text", "MADE IN VIETNAM"), ("commercial-invoice", "TH"))),
    ({"delivery_instructions": "Invoice no. SIAM-2026-9999"},
     ("invoice_number", ("typed-text", "Invoice no. SIAM-2026-9999"), ("commercial-invoice", "SIAM-2026-1201"))),
    ({"delivery_instructions": "Gross weight 250 kg"},
     ("total.gross_weight", ("typed-text", "Gross weight 250 kg"), ("packing-list", "239.6"))),
)  # fmt: skip


@pytest.mark.parametrize(("edit", "finding"), WRONG)
def test_a_typed_figure_that_no_paper_bears_out_stops_the_issue(desk, snacks, edit, finding):
    edit_consignment(desk, snacks, edit)
    assert found(desk) == [finding]
    with pytest.raises(StoppedByCheck):
        freeze_papers(desk, snacks)


def received(**states):
    papers = case("shenzhen-snacks-sea")["desk"]["received_papers"]
    return {"desk": {"received_papers": [*papers, {"document_type": "LETTER_OF_CREDIT", "number": "LC-7",
                                                    "states": states}]}}  # fmt: skip


OF_OTHERS = (
    ({"amount": "100000", "currency": "THB"}, ("invoice_total", ("LETTER_OF_CREDIT", "100000 THB"),
                                               ("commercial-invoice", "104400 THB"))),
    ({"latest_shipment": "2026-12-01"}, ("departure", ("LETTER_OF_CREDIT", "2026-12-01"),
                                         ("commercial-invoice", "2026-12-05"))),
    ({"consignee_name": "Other Trading Co., Ltd."}, ("consignee.name", ("LETTER_OF_CREDIT", "Other Trading Co., Ltd."),
                                                     ("commercial-invoice", "Shenzhen Sample Food Trading Co., Ltd."))),
    ({"currency": "USD"}, ("currency", ("LETTER_OF_CREDIT", "USD"), ("commercial-invoice", "THB"))),
    ({"container_number": "CSQU3054383"}, ("container", ("LETTER_OF_CREDIT", "CSQU3054383"),
                                           ("packing-list", "SMPU1000012"))),
)  # fmt: skip


@pytest.mark.parametrize(("states", "finding"), OF_OTHERS)
def test_a_paper_of_others_that_says_otherwise_is_found_once(desk, snacks, states, finding):
    edit_consignment(desk, snacks, received(**states))
    assert found(desk) == [finding]


def test_a_bill_of_lading_that_counts_less_is_told_in_the_words_of_the_rule(desk, snacks):
    papers = case("shenzhen-snacks-sea")["desk"]["received_papers"]
    papers[3]["states"]["packages"] = 63
    edit_consignment(desk, snacks, {"desk": {"received_papers": papers}})
    [one] = check_papers(desk, snacks)
    assert one.rule is not None
    assert one.rule.rule == "PKG-01"
    assert [said.value for said in one.said] == ["63", "64"]
    freeze_papers(desk, snacks)


def test_an_issued_paper_that_fell_behind_is_found_and_issued_again_it_agrees(desk, snacks):
    freeze_papers(desk, snacks)
    edit_consignment(desk, snacks, {"desk": {"invoice": {"number": "NEW-7"}}})
    [one] = check_papers(desk, snacks)
    assert (one.field, one.odd[0].value, one.others.value) == ("invoice_number", "SIAM-2026-1201", "NEW-7")
    assert all(said.source.revision == 1 for said in one.odd)
    with pytest.raises(StoppedByCheck) as stopped:
        freeze_papers(desk, snacks, kinds=["packing-list"])
    assert stopped.value.reason == "papers_do_not_agree"
    freeze_papers(desk, snacks)
    assert found(desk) == []


def test_each_disagreement_has_words_in_three_languages(desk, snacks):
    freeze_papers(desk, snacks)
    edit_consignment(desk, snacks, {"desk": {"invoice": {"number": "NEW-7"}}, "delivery_instructions": "65 CARTONS",
                                    "consignee": {"name_latin": "Other Co., Ltd."}})  # fmt: skip
    for one in check_papers(desk, snacks):
        said = {language: told(desk, one, language, sentences(language)) for language in ("en", "th", "zh")}
        assert len({one.message for one in said.values()}) == 3
        assert len({one.remedy for one in said.values()}) == 3
        assert all(value in said["th"].message for value in (one.odd[0].value, one.others.value))


def sentences(language):
    return lambda reason, values: MESSAGES.sentence(language, reason, values)
