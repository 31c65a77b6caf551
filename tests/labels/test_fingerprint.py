"""Which labels the print queue takes for the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest

from shipdesk.domain.measures import Weight
from shipdesk.labels import KINDS, LabelHead, fingerprint_of, tell_labels
from shipdesk.labels.label_head import LabelParty
from tests.labels.made import facts_of, sample_of

PARTY = LabelParty("Sample Siam Foods", ("99/15 Road",), "ตัวอย่าง", (), "th", None, "/exporter")
HEAD = LabelHead(
    reference="SO-1", unit_reference="C1", word="carton", number=1, total=2, sender=PARTY, receiver=PARTY,
    language="lo", country_code="LA", place="Vientiane", local_place=None, route="R", specimen=False,
    day=date(2026, 12, 1), pointer="/x",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Newer(LabelHead):
    """The label of a later program."""

    carrier: str | None = None
    frozen: bool = False
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Weighed(LabelHead):
    gross: Weight


def newer(**members):
    return Newer(**vars(HEAD), **members)


@pytest.mark.parametrize("same", [replace(HEAD, pointer="/y"), newer(), newer(carrier="", marks=())])
def test_what_says_the_same_is_the_same(same):
    assert fingerprint_of("waybill", same) == fingerprint_of("waybill", HEAD)


@pytest.mark.parametrize(
    "other",
    [
        replace(HEAD, number=2),
        replace(HEAD, specimen=True),
        replace(HEAD, receiver=replace(PARTY, lines=("99/16 Road",))),
        newer(carrier="SF"),
    ],
)
def test_what_says_something_else_is_another(other):
    assert fingerprint_of("waybill", other) != fingerprint_of("waybill", HEAD)


def test_printed_labels_stay_known():
    """Changing this makes every label that was printed look new once its shipment is edited."""
    assert fingerprint_of("waybill", HEAD) == "89f92f67b902b7790114f2ebc6fd7193c5bc50adf96e66c70c1d22b1b8f86f82"
    assert fingerprint_of("logistic-sscc", HEAD) != fingerprint_of("waybill", HEAD)


@pytest.mark.parametrize(
    ("other", "is_alike"),
    [
        (replace(HEAD, number=2, unit_reference="C8"), True),
        (replace(HEAD, number=12), False),
        (replace(HEAD, unit_reference="D1"), False),
        (replace(HEAD, place="Vientiane 1"), False),
        (replace(HEAD, receiver=replace(PARTY, lines=("99/16 Road",))), False),
        (Weighed(**vars(HEAD), gross=Weight(Decimal("12.345"))), False),
    ],
)
def test_labels_that_differ_in_their_own_digits_have_one_shape(other, is_alike):
    mine, its = (tell_labels("waybill", [one])[0].shape for one in (HEAD, other))
    assert (mine == its) is is_alike


@pytest.mark.parametrize(
    ("kg", "is_alike"), [("78.999", True), ("78.990", False), ("8.999", False), ("112.345", False), ("12.3456", False)]
)
def test_weights_have_one_shape_where_they_are_written_as_long(kg, is_alike):
    """Noughts at the end are left out on carton marks; more decimals than grams are rounded."""
    labels = [Weighed(**vars(HEAD), gross=Weight(Decimal(one))) for one in ("12.345", kg)]
    mine, its = (one.shape for one in tell_labels("carton-mark", labels))
    assert (mine == its) is is_alike


def test_all_digits_are_of_one_width_whatever_stands_beside_them(context):
    """Labels of one shape are laid out once."""
    for bold in (False, True):
        latin = context.typesetter.book.latin.file(bold)
        assert latin.untouched.fullmatch("0123456789")
        assert len({latin.advances[latin.glyphs[digit]] for digit in "0123456789"}) == 1


@pytest.mark.parametrize("kind", list(KINDS))
def test_what_many_labels_share_is_told_as_if_each_were_alone(kind):
    labels = KINDS[kind].labels(facts_of(sample_of(kind, "CN")))
    assert [one.fingerprint for one in tell_labels(kind, labels)] == [fingerprint_of(kind, one) for one in labels]
    assert len({fingerprint_of(kind, one) for one in labels}) == len(labels)
