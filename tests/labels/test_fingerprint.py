"""Which labels the print queue takes for the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pytest

from shipdesk.labels import LabelHead, fingerprint
from shipdesk.labels.label_head import LabelParty

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


def newer(**members):
    return Newer(**vars(HEAD), **members)


@pytest.mark.parametrize("same", [replace(HEAD, pointer="/y"), newer(), newer(carrier="", marks=())])
def test_what_says_the_same_is_the_same(same):
    assert fingerprint("waybill", same) == fingerprint("waybill", HEAD)


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
    assert fingerprint("waybill", other) != fingerprint("waybill", HEAD)


def test_printed_labels_stay_known():
    """Changing this makes every label that was printed look new once its shipment is edited."""
    assert fingerprint("waybill", HEAD) == "89f92f67b902b7790114f2ebc6fd7193c5bc50adf96e66c70c1d22b1b8f86f82"
    assert fingerprint("logistic-sscc", HEAD) != fingerprint("waybill", HEAD)
