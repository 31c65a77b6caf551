"""What further bars say of the goods: whole element strings, never too wide, never apart from what they need."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from shipdesk.drawing import gs1_128
from shipdesk.labels import codes_of, label_data_of
from shipdesk.labels.goods_elements import split
from tests.documents import samples
from tests.labels.made import REFERENCE

GTIN = "9521234000013"
LOTS = st.text("ABCDEFGHJK0123456789-/.", min_size=1, max_size=20)


def with_gtin(country="CN", gtin=GTIN, **changes):
    consignment = samples.consignment(country, ("48",))
    return replace(consignment, items=(replace(consignment.items[0], gtin=gtin, **changes),))


def test_the_worked_example_is_split_with_the_sscc_lowest():
    labels = label_data_of(with_gtin(), REFERENCE)
    sscc = labels[0].sscc
    assert [code.text for code in codes_of("logistic-sscc", labels[0], "A5", REFERENCE)] == [
        "(02)09521234000013(37)24(17)271031", "(10)L26A1", f"(00){sscc}",
    ]  # fmt: skip
    assert [code.text for code in codes_of("logistic-sscc", labels[0], "L100X180", REFERENCE)] == [
        "(02)09521234000013(37)24", f"(00){sscc}",
    ]  # fmt: skip
    assert [code.text for code in codes_of("logistic-sscc", labels[0], "L100X150", REFERENCE)] == [f"(00){sscc}"]


def test_a_wrong_gtin_is_not_put_into_bars():
    labels = label_data_of(with_gtin(gtin="9521234000019"), REFERENCE)
    assert all(identifier not in ("02", "37") for identifier, _ in labels[0].elements)


@given(LOTS, st.integers(1, 99_999_999), st.sampled_from([196, 290, 324]))
def test_no_symbol_is_too_wide_and_counts_stay_with_their_goods(lot, count, modules):
    elements = (("02", "19521234000010"), ("37", str(count)), ("17", "270331"), ("10", lot))
    strings = split(elements, modules)
    for string in strings:
        assert gs1_128(string).width + 20 <= modules
        assert sum(len(identifier) + len(value) for identifier, value in string) <= 48
        identifiers = [identifier for identifier, _ in string]
        assert ("02" in identifiers) == ("37" in identifiers)
    said = [element for string in strings for element in string]
    assert said == [element for element in elements if element in said]
    assert ("17", "270331") in said
