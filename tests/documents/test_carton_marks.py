"""The sheet of carton marks read back: one drawing for equal packages, the marks as typed, numbers without a gap."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from shipdesk import documents
from shipdesk.documents.mark_groups import mark_groups
from shipdesk.documents.terms import Terms
from shipdesk.domain.consignment import LocalizedText, TemperatureRange, UnitContent
from shipdesk.domain.measures import Length
from shipdesk.errors import WrongInput
from tests.documents import samples
from tests.documents.conftest import page_texts
from tests.documents.test_papers import palletised

KIND = "carton-marks"


def groups(context, consignment):
    data = documents.paper_data_of(consignment, context.reference, context.wording, second=None, revision=1)
    return mark_groups(consignment, data.lines, Terms(context.reference, context.wording, None))


def text_of(rendered) -> str:
    return " ".join(page_texts(rendered.pdf))


def test_both_sides_bear_all_that_is_painted(issue):
    text = text_of(issue(KIND, samples.consignment()))
    for shown in (
        "YHFT", "SO/2026-0117 KUNMING, CHINA VIA MOHAN C/NO. 1–12 / 28", "C/NO. 13–17 / 28", "C/NO. 18–27 / 28",
        "C/NO. 28 / 28", "Dried mango slices, 500 g bag LOT L26A1 N.W. 12.000 KG G.W. 13.370 KG", "40 × 30.5 × 25 CM",
        "MADE IN THAILAND", "Letters as high as the side allows",
    ):  # fmt: skip
        assert shown in text, shown
    assert "THB" not in text


def test_every_package_is_in_one_group(context):
    consignment = samples.consignment("CN", ("2700", "20", "130"))
    found = groups(context, consignment)
    numbers = [number for group in found for number in group.numbers]
    assert sorted(numbers) == list(range(1, len(consignment.handling_units) + 1))
    assert {group.of for group in found} == {len(consignment.handling_units)}
    weighed = sum((group.gross.kg * len(group.numbers) for group in found), Decimal(0))
    assert weighed == sum((unit.gross_weight_kg.kg for unit in consignment.handling_units), Decimal(0))
    net = sum((group.net.kg * len(group.numbers) for group in found), Decimal(0))
    assert net == sum((item.net_weight_kg.kg for item in consignment.items), Decimal(0))


def test_cartons_on_several_pallets_are_painted_alike(context):
    flat = samples.consignment("LA", ("288", "20"))
    assert [group.numbers for group in groups(context, palletised())] == [
        group.numbers for group in groups(context, flat)
    ]


@pytest.mark.parametrize(
    ("marks", "text", "number"),
    [
        ("KFT / ORDER 88 7/40", "KFT / ORDER 88", 7),
        ("N/M", "N/M", 1),
        (None, "SO/2026-0117", 1),
    ],
)
def test_marks_stand_as_typed_and_keep_their_own_number(context, issue, marks, text, number):
    consignment = samples.consignment("CN", ("24",))
    first, *others = consignment.handling_units
    typed = replace(consignment, handling_units=(replace(first, marks=marks), *others))
    group = groups(context, typed)[0]
    assert (group.text, group.numbers[0]) == (text, number)
    assert text in text_of(issue(KIND, typed))


def test_the_count_of_packages_is_the_typed_one(context):
    consignment = samples.consignment("CN", ("24",))
    typed = replace(consignment, handling_units=(replace(consignment.handling_units[0], marks="PART 3/90"),))
    group = groups(context, typed)[0]
    assert (group.text, group.numbers, group.of) == ("PART", (3,), 90)


@pytest.mark.parametrize("kind", [KIND, "shipping-instruction"])
def test_nothing_is_painted_or_carried_before_it_is_packed(issue, kind):
    with pytest.raises(WrongInput) as fault:
        issue(kind, samples.consignment(handling_units=()))
    assert (fault.value.reason, fault.value.pointer) == ("pack_first", "/handling_units")


def test_big_cartons_bear_letters_of_fifty_millimetres(issue):
    consignment = samples.consignment("CN", ("24",))
    units = tuple(replace(unit, height_cm=Length(Decimal(60))) for unit in consignment.handling_units)
    assert "Letters at least 50 mm high" in text_of(issue(KIND, replace(consignment, handling_units=units)))


def test_chilled_cartons_bear_their_limits(issue):
    consignment = samples.consignment(
        temperature=TemperatureRange(regime="CHILLED", min_c=Decimal(13), max_c=Decimal(15))
    )
    text = text_of(issue(KIND, consignment))
    assert "15 °C" in text
    assert "13 °C" in text
    assert "15 °C" not in text_of(issue(KIND, samples.consignment()))


def test_a_carton_of_many_products_says_how_many(issue):
    consignment = samples.consignment("CN", ("1",) * 5)
    unit = replace(
        consignment.handling_units[0],
        contents=tuple(UnitContent(line_no=number, quantity=Decimal(1)) for number in range(1, 6)),
    )
    text = text_of(issue(KIND, replace(consignment, handling_units=(unit,))))
    assert "5 PRODUCTS, AS IN THE PACKING LIST" in text


def test_the_longest_names_stay_whole_and_on_the_page(issue):
    consignment = samples.consignment("CN", ("1",) * 3)
    long = tuple(
        replace(item, descriptions=(LocalizedText(language="en", text=f"{'durian paste ' * 38}{item.line_no:06d}"),))
        for item in consignment.items
    )
    unit = replace(
        consignment.handling_units[0],
        contents=tuple(UnitContent(line_no=number, quantity=Decimal(1)) for number in range(1, 4)),
        marks="M" * 190,
    )
    rendered = issue(KIND, replace(consignment, items=long, handling_units=(unit,)))
    text = re.sub(r"\s+", "", text_of(rendered))
    assert text.count("durianpaste") == 3 * 38
    assert text.count("M" * 190) == 2


@pytest.mark.parametrize("second", ["th", "zh", "vi", "lo", "km", "my", None])
def test_every_language_and_many_groups(issue, second):
    rendered = issue(KIND, samples.consignment("CN", tuple(str(5 + n) for n in range(40))), second)
    assert rendered.pages > 10
    assert all("C/NO." in page for page in page_texts(rendered.pdf)[1:])
