"""Papers held against one another: each shared field changed in one paper at a time is found once, with both values."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk import documents
from shipdesk.documents.agreement import Source, disagreements
from shipdesk.documents.statements import Statement
from tests.documents import samples

RICH = ("288", "20", "130")


@pytest.fixture(scope="module")
def papers(context):
    """What every kind that can be drawn would say of one shipment to China."""
    consignment = samples.consignment("CN", RICH)
    data = documents.paper_data_of(consignment, context.reference, context.wording, second="zh", revision=1)
    said = {Source(name): kind.statements(data) for name, kind in documents.KINDS.items() if name != "findings-sheet"}
    return {source: statements for source, statements in said.items() if statements}


def shared_fields(papers):
    """(field, papers that say it) for each field on two papers or more."""
    fields: dict[str, list[Source]] = {}
    for source, statements in papers.items():
        for one in statements:
            fields.setdefault(one.field, []).append(source)
    return {field: sources for field, sources in fields.items() if len(sources) > 1}


def changed(papers, source, field, value):
    return {
        one: tuple(replace(said, value=value) if one == source and said.field == field else said for said in statements)
        for one, statements in papers.items()
    }


def test_the_papers_of_one_shipment_agree(papers):
    assert list(disagreements(papers)) == []
    assert len(papers) > 5
    assert len(shared_fields(papers)) > 30


def test_each_shared_field_changed_in_one_paper_is_found_once_with_both(papers):
    changes = 0
    for field, sources in shared_fields(papers).items():
        right = next(one.value for one in papers[sources[0]] if one.field == field)
        for source in sources:
            [found] = disagreements(changed(papers, source, field, "something else"))
            changes += 1
            assert found.field == field
            assert {one.source for one in found.said} >= {source}
            assert {one.value for one in found.said} == {"something else", right}
            assert len({one.source for one in found.said}) == 2
            if len(sources) > 2:
                assert [one.source for one in found.odd] == [source], "most papers are right"
    assert changes > 100


def statement(field, value):
    return Statement(field, value, value, f"/{field}")


def test_of_two_papers_the_issued_one_is_odd():
    now, issued = Source("packing-list"), Source("commercial-invoice", 1, "zh")
    for papers in ((now, issued), (issued, now)):
        values = {now: (statement("net", "5"),), issued: (statement("net", "4"),)}
        [found] = disagreements({source: values[source] for source in papers})
        assert [(one.source, one.value) for one in found.said] == [(issued, "4"), (now, "5")]


def test_two_papers_with_the_same_wrong_value_are_one_finding():
    said = {Source(name): (statement("net", value),) for name, value in zip("abcde", "55655", strict=True)}
    said[Source("f")] = (statement("net", "6"),)
    [found] = disagreements(said)
    assert [(one.source.kind, one.value) for one in found.said] == [("c", "6"), ("f", "6"), ("a", "5")]


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("xyz"), st.sampled_from("123")), max_size=30))
def test_it_finds_a_field_exactly_where_two_values_of_it_stand(said):
    papers: dict[Source, tuple[Statement, ...]] = {}
    values: dict[str, set[str]] = {}
    for (name, field), value in {(name, field): value for name, field, value in said}.items():
        papers[Source(name)] = (*papers.get(Source(name), ()), statement(field, value))
        values.setdefault(field, set()).add(value)
    found = list(disagreements(papers))
    assert {one.field for one in found} == {field for field, known in values.items() if len(known) > 1}
    assert len(found) == sum(len(known) - 1 for known in values.values())
