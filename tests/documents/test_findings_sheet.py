"""The findings sheet as a reader gets it: rules, what they found, what it stops, who let what pass and why."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from shipdesk import documents, paths
from shipdesk.checks import Finding, Override, with_overrides
from shipdesk.errors import WrongInput
from shipdesk.reference.rules import OwnChange, load_rule_pack
from tests.documents import samples
from tests.documents.conftest import page_texts

DAY = date(2026, 11, 24)
REASON = "คุณสมชายยืนยันทางโทรศัพท์ว่าด่านเปิด"
GATE = Finding(
    rule="RTE-01",
    severity="block",
    pointer="/desk/gates/exit",
    values={"place": "TH-ARY", "closed_from": "2025-06-23", "departure": "2026-12-10", "pack_version": "2026.11.24"},
    source="S20",
    to_verify=True,
    blocks=("paper:commercial-invoice", "paper:transit-data", "booking"),
)
TERM = Finding(
    rule="INC-01",
    severity="warn",
    pointer="/incoterm",
    values={"incoterm": "CIF", "mode": "ROAD", "better": "CIP"},
    source="trade-practice",
    to_verify=False,
    blocks=(),
)


@pytest.fixture(scope="module")
def pack():
    return load_rule_pack(paths.resources() / "rules")


@pytest.fixture
def sheet(context, pack):
    def issued(findings, second="th", rules=None):
        rules = rules or pack
        found = documents.sheet_findings(findings, rules, DAY, second)
        data = documents.paper_data_of(
            samples.consignment("LA"), context.reference, context.wording, second=second, revision=1, findings=found
        )
        return documents.render("findings-sheet", data, context)

    return issued


def passed(finding):
    override = Override(
        key="1",
        rule=finding.rule,
        pointer=finding.pointer,
        found=finding.fingerprint,
        reason=REASON,
        who="Nok",
        made_at=datetime(2026, 11, 23, tzinfo=UTC),
    )
    return with_overrides([finding], [override])[0]


def text_of(rendered):
    return " ".join(page_texts(rendered.pdf))


def test_each_finding_stands_with_what_it_stops_its_source_and_its_mark(sheet, pack):
    text = text_of(sheet([GATE, TERM]))
    for finding in (GATE, TERM):
        assert finding.rule in text
        assert finding.pointer in text
        for language in ("en", "th"):
            for sentence in pack.texts(finding, language):
                assert sentence[:20] in text
    for words in ("2026.11.24", "2026-11-24", "Commercial invoice", "transit data", "Booking", "การจอง"):
        assert words in text
    assert "https://laotiantimes.com" in text
    assert text.count("To verify before you rely on it") == 1
    assert pack.rules["INC-01"].why["en"][:30] in text


def test_an_override_is_printed_with_who_when_and_why(sheet):
    text = text_of(sheet([passed(GATE)]))
    assert "Let pass by Nok on 2026-11-23" in text
    assert REASON[:12] in text
    assert "Stops" in text


def test_a_sheet_without_findings_says_so_and_the_users_own_rules_are_named(sheet, pack):
    own = replace(pack, version="2026.11.24+own", own=(OwnChange("WGT-06", ("off",), "Our buyer has a crane."),))
    text = text_of(sheet([], rules=own))
    assert "nothing that stands in the way" in text
    assert "2026.11.24+own" in text
    assert "WGT-06: off: Our buyer has a crane." in text


@pytest.mark.parametrize("second", ["zh", "lo", "km", "my", "vi", None])
def test_every_second_language_can_be_set(sheet, second, context):
    text = text_of(sheet([passed(GATE), TERM], second))
    assert "Aranyaprathet" in text
    if second is not None:
        assert context.wording.word(second, "title.findings-sheet") in text


def test_the_data_is_attached_and_the_same_twice(sheet, pack):
    first, second = sheet([passed(GATE), TERM]), sheet([passed(GATE), TERM])
    assert first.pdf == second.pdf
    members = json.loads(first.attachment)
    assert (members["kind"], members["pack_version"], members["checked_on"]) == (
        "findings-sheet",
        pack.version,
        "2026-11-24",
    )
    assert [one["rule"] for one in members["findings"]] == ["RTE-01", "INC-01"]
    assert members["findings"][0]["override"] == {"who": "Nok", "on": "2026-11-23", "reason": REASON}


def test_a_long_sheet_runs_over_pages_with_its_heading(sheet):
    rendered = sheet([replace(TERM, pointer=f"/items/{number}") for number in range(40)])
    assert rendered.pages > 2
    assert all("What was found" in page for page in page_texts(rendered.pdf))


def test_a_sheet_that_was_not_given_its_findings_is_refused(issue):
    with pytest.raises(WrongInput) as refused:
        issue("findings-sheet", samples.consignment("LA"), "lo")
    assert refused.value.reason == "findings_sheet_unchecked"
