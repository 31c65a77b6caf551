"""What the kinds say, which a consignment needs, and what is refused before anything is made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from shipdesk.domain.desk_object import DangerousGoodsLine
from shipdesk.errors import WrongInput
from shipdesk.labels import KINDS, Carriage, needed_labels, render
from shipdesk.labels.needed import CONDITIONS
from tests.documents import samples
from tests.documents.conftest import page_texts
from tests.labels.made import LANGUAGE, NUTRITION, REFERENCE, dangerous, facts_of, sample_of

NOT_BOOKED = Carriage(service="TH-CN-RAIL-LAOS-STD")


def texts_of(kind, consignment, context, size=None, carriage=None):
    facts = facts_of(consignment, carriage) if carriage else facts_of(consignment)
    labels = KINDS[kind].labels(facts)[:1]
    (file,) = render(kind, labels, context, size=size or next(iter(REFERENCE.label_pairs[kind].pairs)))
    return page_texts(file.data)[0]


def refusal_of(kind, consignment, context, **changes):
    with pytest.raises(WrongInput) as fault:
        render(kind, KINDS[kind].labels(facts_of(consignment)), context, **changes)
    return fault.value


@pytest.mark.parametrize("country", sorted(LANGUAGE))
def test_a_waybill_has_both_scripts_and_the_hubs_number(country, context):
    consignment = samples.consignment(country, ("50",))
    text = texts_of("waybill", consignment, context)
    for expected in (
        consignment.consignee.name_latin, consignment.consignee.name_native, samples.EXPORTER.name_latin,
        samples.EXPORTER.name_native, "SD26110000017", "1/3", "SPECIMEN", "TH-CN-RAIL-LAOS-STD",
    ):  # fmt: skip
        assert expected in text, expected
    booked_elsewhere = Carriage(service="AIR", number="217-01234564")
    assert "SPECIMEN" not in texts_of("waybill", consignment, context, carriage=booked_elsewhere)


def test_a_waybill_without_a_number_says_so(context):
    text = texts_of("waybill", samples.consignment("VN", ("50",)), context, carriage=NOT_BOOKED)
    assert "Not booked yet" in text
    assert "Chưa đặt chỗ" in text


def test_a_carton_mark_says_what_the_papers_say(context):
    text = texts_of("carton-mark", samples.consignment("CN", ("50",)), context)
    for expected in (
        "SO/2026-0117",
        "KUNMING, CHINA",
        "C/NO. 1/3",
        "N.W. 12 KG",
        "MADE IN THAILAND",
        "LOT L26A1",
        "YHFT",
    ):
        assert expected in text, expected
    assert "SPECIMEN" not in text


def test_a_fruit_carton_has_the_protocols_words_and_numbers(context):
    text = texts_of("phyto-carton-mark", samples.fruit("CN", ("50", "30")), context)
    for expected in (
        "输往中华人民共和国", "Fresh durian, Monthong", "鲜榴莲（金枕）", "Thailand 泰国", "AC 03-9001-22990000-001",
        "DOA 99001 22 000001", "L26A1", "2026-11-23", "10.000 kg", "Chanthaburi",
    ):  # fmt: skip
        assert expected in text, expected
    assert "Export to the People's Republic of China" in text.replace("\n", " ")


@pytest.mark.parametrize(
    ("change", "field"), [({"orchard": None}, "orchard"), ({"packing_house": None}, "packing_house")]
)
def test_a_fruit_carton_without_its_numbers_is_refused(change, field, context):
    fruit = samples.fruit("CN", ("50",))
    (line_no, product) = fruit.goods[0]
    bare = replace(fruit, goods=((line_no, replace(product, **change)),))
    fault = refusal_of("phyto-carton-mark", bare, context)
    assert (fault.reason, fault.values["field"], fault.pointer) == ("fruit_label_lacks", field, "/items/0/sku")


def test_fruit_for_elsewhere_has_no_such_label(context):
    assert refusal_of("phyto-carton-mark", samples.fruit("VN", ("50",)), context).reason == "no_fresh_fruit"


@pytest.mark.parametrize("country", sorted(LANGUAGE))
def test_a_sticker_speaks_the_language_of_the_destination(country, context):
    consignment = sample_of("consumer-sticker", country)
    text = texts_of("consumer-sticker", consignment, context)
    label = consignment.desk.label_data[0]
    squeezed = "".join(text.split())
    for expected in (label.ingredients, label.storage, label.use, label.responsible, "L26A1"):
        assert "".join(expected.split()) in squeezed, expected
    assert "500" in text


@pytest.mark.parametrize("country", sorted(LANGUAGE))
def test_a_sticker_without_a_field_of_the_law_names_it(country, context):
    consignment = sample_of("consumer-sticker", country)
    lacking = replace(consignment.desk.label_data[0], ingredients=None)
    bare = replace(consignment, desk=replace(consignment.desk, label_data=(lacking,)))
    fault = refusal_of("consumer-sticker", bare, context)
    assert (fault.reason, fault.values["field"]) == ("sticker_lacks", "ingredients")
    assert fault.pointer == "/desk/label_data/0/ingredients"


@pytest.mark.parametrize(
    ("country", "facts"),
    [
        ("CN", ("营养成分表", "每100克(g)", "NRV%", "1480 千焦(kJ)", "18%", "脂肪", "84.3 克(g)", "38 毫克(mg)")),
        ("VN", ("Thành phần dinh dưỡng", "Trong 100 g", "354 kcal", "Chất đạm", "1.5 g", "Natri", "38 mg")),
    ],
)
@pytest.mark.parametrize("size", ["L76X130", "A4_24UP"])
def test_a_nutrition_table_in_a_box_or_in_one_line(country, facts, size, context):
    squeezed = "".join(texts_of("consumer-sticker", sample_of("consumer-sticker", country), context, size=size).split())
    for fact in facts:
        assert "".join(fact.split()) in squeezed, fact


def test_where_no_law_asks_or_nobody_typed_it_there_is_no_table(context):
    assert "38" not in texts_of("consumer-sticker", sample_of("consumer-sticker", "LA"), context)
    consignment = sample_of("consumer-sticker", "CN")
    nothing: dict[str, Any] = dict.fromkeys(NUTRITION)
    bare = replace(consignment.desk.label_data[0], **nothing)
    text = texts_of("consumer-sticker", _labelled(consignment, bare), context)
    assert "营养成分表" not in text


def test_half_a_nutrition_table_is_refused(context):
    consignment = sample_of("consumer-sticker", "CN")
    half = replace(consignment.desk.label_data[0], sodium_mg=None)
    fault = refusal_of("consumer-sticker", _labelled(consignment, half), context)
    assert (fault.reason, fault.pointer) == ("sticker_lacks", "/desk/label_data/0/sodium_mg")


def _labelled(consignment, label):
    return replace(consignment, desk=replace(consignment.desk, label_data=(label,)))


def test_too_long_a_sticker_for_its_size_is_refused(context):
    consignment = sample_of("consumer-sticker", "LA")
    long = replace(consignment.desk.label_data[0], storage="ເກັບຮັກສາໄວ້ບ່ອນແຫ້ງ " * 60)
    wordy = replace(consignment, desk=replace(consignment.desk, label_data=(long,)))
    fault = refusal_of("consumer-sticker", wordy, context, size="A4_24UP")
    assert (fault.code, fault.values["document"]) == ("too_long", "consumer-sticker")


@pytest.mark.parametrize(("departure", "has_phone"), [("2026-12-31", True), ("2027-01-01", False)])
def test_a_battery_mark_has_a_telephone_number_while_that_is_asked(departure, has_phone, context):
    consignment = dangerous("CN")
    desk = replace(
        consignment.desk,
        planned_departure=date.fromisoformat(departure),
        dangerous_goods=(DangerousGoodsLine(line_no=1, telephone_mark=True),),
    )
    text = texts_of("battery-mark", replace(consignment, desk=desk), context)
    assert "UN3481" in text
    assert ("+66812345678" in text) == has_phone


def test_limited_quantities_that_fly_have_a_y(context):
    by_road, by_air = dangerous("LA"), replace(dangerous("LA"), mode="AIR")
    assert "Y" not in texts_of("limited-quantity-mark", by_road, context).split()
    assert "Y" in texts_of("limited-quantity-mark", by_air, context).split()


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("battery-mark", "no_batteries"),
        ("limited-quantity-mark", "no_limited_quantities"),
        ("pallet-sheet", "no_pallets"),
    ],
)
def test_marks_of_what_is_not_there_are_refused(kind, reason, context):
    assert refusal_of(kind, samples.consignment("CN", ("50",)), context).reason == reason


@pytest.mark.parametrize("kind", ["logistic-sscc", "waybill", "carton-mark"])
def test_commands_of_a_printer_in_a_name_stay_a_picture(kind, context):
    consignment = sample_of(kind, "CN")
    named = replace(consignment, consignee=replace(consignment.consignee, name_latin="^XA^FO50,50^XZ Trading"))
    (file,) = render(kind, KINDS[kind].labels(facts_of(named))[:1], context, form="zpl")
    assert (file.data.count(b"^XA"), file.data.count(b"^XZ"), file.data.count(b"^FO")) == (1, 1, 1)


@pytest.mark.parametrize("kind", ["logistic-sscc", "waybill", "phyto-carton-mark"])
def test_control_characters_are_refused_with_the_field(kind, context):
    consignment = sample_of(kind, "CN")
    named = replace(consignment, exporter=replace(consignment.exporter, name_latin="Siam\x1bOrchard"))
    fault = refusal_of(kind, named, context)
    assert (fault.code, fault.reason, fault.pointer) == (
        "unprintable_text", "control_character", "/exporter/name_latin",
    )  # fmt: skip


def test_what_a_consignment_needs_is_told_with_reasons():
    def kinds(kind):
        needs = needed_labels(facts_of(sample_of(kind, "CN")), REFERENCE.label_set)
        assert all(set(need.why) == {"en", "th", "zh"} for need in needs)
        return [need.kind for need in needs]

    assert kinds("logistic-sscc") == ["logistic-sscc"]
    assert kinds("phyto-carton-mark") == ["logistic-sscc", "phyto-carton-mark"]
    assert kinds("consumer-sticker") == ["logistic-sscc"]
    assert kinds("battery-mark") == ["logistic-sscc", "battery-mark", "limited-quantity-mark"]


def test_the_table_of_needs_names_what_there_is():
    sources = REFERENCE.rules.sources
    for need in REFERENCE.label_set:
        assert need.kind in KINDS
        assert set(need.holds) <= CONDITIONS.keys()
        assert need.source in sources


def test_long_addresses_in_both_scripts_fit_on_a_waybill(context):
    """As long as the sample exporter's and a little more."""
    consignment = samples.consignment("LA", ("50",))
    exporter, address = consignment.exporter, consignment.exporter.address
    assert address.native is not None
    long = replace(
        address,
        latin=replace(address.latin, lines=("99/15 Chalong Krung Industrial Estate, Building 7, Floor 12",)),
        native=replace(address.native, lines=("99/15 นิคมอุตสาหกรรมลาดกระบัง อาคาร 7 ชั้น 12 ถนนฉลองกรุง",)),
    )
    text = texts_of("waybill", replace(consignment, exporter=replace(exporter, address=long)), context)
    assert "Chalong Krung Industrial Estate" in text.replace("\n", " ")
