"""Contract JSON in and out: every shape, every fault with its pointer, and the same again on the way back."""

import string
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.domain.codec import (
    Amount,
    Many,
    Nested,
    Words,
    always,
    at,
    centimetres,
    decode,
    encode,
    kilograms,
    many,
    optional,
    required,
    words,
)
from shipdesk.domain.consignment import Consignment
from shipdesk.domain.desk_object import DeskObject
from shipdesk.domain.measures import Length, Weight
from shipdesk.domain.money import Money
from shipdesk.domain.restore import restore
from shipdesk.domain.shapes import CalendarDate, Flag, Integer, Moment, Number, Text, shorten
from shipdesk.errors import WrongInput


@dataclass(frozen=True, kw_only=True)
class Leaf:
    name: str = required(Text(10))
    weight: Weight | None = optional(kilograms())


@dataclass(frozen=True, kw_only=True)
class Tree:
    name: str = required(Text(20))
    from_where: str | None = optional(Text(20))
    source: str = required(Text(5), name="from")
    count: int | None = optional(Integer(1, 9))
    grown: date | None = optional(CalendarDate())
    cut_at: datetime | None = optional(Moment())
    price: Money | None = optional(Amount(4))
    height: Length | None = optional(centimetres())
    share: Decimal | None = optional(Number(3, 2))
    evergreen: bool | None = optional(Flag())
    leaf: Leaf | None = optional(Nested(Leaf))
    leaves: tuple[Leaf, ...] = many(Nested(Leaf), 0, 3)
    rings: tuple[int, ...] = always(Integer(0, 99), 5)
    notes: tuple[tuple[str, str], ...] = words()


WHOLE = {
    "name": "Teak",
    "from": "TH-22",
    "count": 3,
    "grown": "2020-02-29",
    "cut_at": "2026-11-24T10:00:00+07:00",
    "price": {"amount": "85.00", "currency": "THB"},
    "height": "180.5",
    "share": "12.25",
    "evergreen": False,
    "leaf": {"name": "one", "weight": "0.005"},
    "leaves": [{"name": "two"}, {"name": "ใบ"}],
    "rings": [1, 2],
    "notes": {"po": "7", "empty": ""},
}


def fault(shape, value):
    with pytest.raises(WrongInput) as caught:
        shape.read(value, "/here")
    return caught.value


def pointers(kind, members):
    with pytest.raises(WrongInput) as caught:
        decode(kind, members)
    return {(one.pointer, one.code) for one in caught.value.all}


def test_every_shape_is_read_and_written_again():
    tree = decode(Tree, WHOLE)
    assert tree.source == "TH-22"
    assert tree.grown == date(2020, 2, 29)
    assert tree.cut_at == datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
    assert tree.price == Money(Decimal("85.00"), "THB")
    assert tree.leaf == Leaf(name="one", weight=Weight(Decimal("0.005")))
    assert tree.notes == (("po", "7"), ("empty", ""))
    assert encode(tree) == WHOLE


def test_what_is_absent_stays_absent_but_a_promised_array_is_written():
    assert encode(decode(Tree, {"name": "Teak", "from": "x"})) == {"name": "Teak", "from": "x", "rings": []}


def test_null_is_the_same_as_absent():
    assert decode(Tree, {"name": "Teak", "from": "x", "leaf": None, "leaves": None}).leaves == ()
    assert ("/name", "required") in pointers(Tree, {"name": None, "from": "x"})


def test_all_faults_are_told_at_once_with_their_pointers():
    members = WHOLE | {
        "name": "",
        "count": 10,
        "grown": "2569-11-22",
        "price": {"amount": 85.0, "currency": "baht", "vat": "7"},
        "leaf": {"weight": "-1", "colour": "green"},
        "leaves": [{"name": "ok"}, {"name": "far too long a name"}, "leaf"],
        "roots/deep~": 1,
    }
    del members["from"]
    assert pointers(Tree, members) == {
        ("/name", "too_short"),
        ("/from", "required"),
        ("/count", "out_of_range"),
        ("/grown", "out_of_range"),
        ("/price/vat", "unknown_field"),
        ("/leaf/name", "required"),
        ("/leaf/weight", "out_of_range"),
        ("/leaf/colour", "unknown_field"),
        ("/leaves/1/name", "too_long"),
        ("/leaves/2", "wrong_type"),
        ("/roots~1deep~0", "unknown_field"),
    }


def test_both_faults_of_an_amount_are_told():
    assert pointers(Tree, {"name": "a", "from": "b", "price": {"amount": 85.0, "currency": "baht"}}) == {
        ("/price/amount", "wrong_type"),
        ("/price/currency", "too_long"),
    }


@pytest.mark.parametrize("value", [[], "x", 3, None, True])
def test_something_else_than_an_object(value):
    assert pointers(Tree, value) == {("", "wrong_type")}


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("1e9999", "pattern"),
        ("1E3", "pattern"),
        ("NaN", "pattern"),
        ("Infinity", "pattern"),
        ("", "pattern"),
        (" 1", "pattern"),
        ("1 ", "pattern"),
        ("1\n", "pattern"),
        ("+1", "pattern"),
        ("01", "pattern"),
        (".5", "pattern"),
        ("5.", "pattern"),
        ("1,000", "pattern"),
        ("0x10", "pattern"),
        ("--1", "pattern"),
        ("१", "pattern"),
        ("1.1234567", "pattern"),
        ("1234567890123456", "out_of_range"),
        ("-0.1", "out_of_range"),
        (12, "wrong_type"),
        (1.5, "wrong_type"),
        (True, "wrong_type"),
        (float("inf"), "wrong_type"),
        (["1"], "wrong_type"),
    ],
)
def test_numbers_that_are_refused(value, code):
    assert fault(Number(), value).code == code


@pytest.mark.parametrize("value", ["0", "-0", "0.0"])
def test_nothing_is_not_above_zero(value):
    assert fault(Number(above_zero=True), value).code == "out_of_range"


def test_thai_digits_count_as_digits():
    assert Number().read("๑๒๐.๕", "") == Decimal("120.5")


def test_a_weight_goes_to_the_gram_and_a_length_to_the_millimetre():
    assert kilograms().read("9999999.999", "") == Weight(Decimal("9999999.999"))
    assert fault(kilograms(), "0.0005").code == "pattern"
    assert fault(kilograms(above_zero=True), "0").code == "out_of_range"
    assert fault(centimetres(), "0").code == "out_of_range"
    assert fault(centimetres(), "1.25").code == "pattern"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("2569-11-22", "out_of_range"),
        ("1999-12-31", "out_of_range"),
        ("2101-01-01", "out_of_range"),
        ("2026-02-29", "pattern"),
        ("2026-13-01", "pattern"),
        ("2026-1-1", "pattern"),
        ("20261122", "pattern"),
        ("22/11/2026", "pattern"),
        ("2026-11-22T00:00:00Z", "pattern"),
        ("๒๕๖๙-๑๑-๒๒", "pattern"),
        (20261122, "wrong_type"),
    ],
)
def test_dates_that_are_refused(value, code):
    assert fault(CalendarDate(), value).code == code


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("2026-11-24T10:00:00", "pattern"),
        ("2026-11-24 10:00:00Z", "pattern"),
        ("2026-11-24T25:00:00Z", "pattern"),
        ("2569-11-24T10:00:00Z", "out_of_range"),
        (0, "wrong_type"),
    ],
)
def test_moments_that_are_refused(value, code):
    assert fault(Moment(), value).code == code


@pytest.mark.parametrize(
    ("value", "code_point"),
    [("a\x00b", "U+0000"), ("a\x1b[2J", "U+001B"), ("line\nline", "U+000A"), ("\x7f", "U+007F"), ("a\ud800", "U+D800")],
)
def test_a_character_that_controls_a_terminal_is_named(value, code_point):
    told = fault(Text(), value)
    assert (told.code, told.values["code_point"]) == ("pattern", code_point)


def test_lines_are_allowed_where_the_text_has_lines():
    assert Text(multiline=True).read("one\ntwo", "") == "one\ntwo"
    assert fault(Text(multiline=True), "one\rtwo").code == "pattern"


def test_text_comes_in_nfc_and_is_measured_so():
    assert Text(1).read("e\u0301", "") == "\u00e9"
    assert Text().read("\u0e19\u0e49\u0e33", "") == "\u0e19\u0e49\u0e33"


@pytest.mark.parametrize("value", ["", "   ", "\u00a0", "\u3000"])
def test_blank_text_is_no_text(value):
    assert fault(Text(), value).code == "too_short"


def test_a_word_that_is_not_in_the_list_is_shown_the_list():
    told = fault(Text(choices=frozenset({"CT", "BX"})), "BOX")
    assert (told.code, told.pointer, told.values["choices"]) == ("not_in_enum", "/here", "BX, CT")


def test_a_pattern_holds_for_the_whole_text():
    assert fault(Text(3, 3, "[A-Z]{3}"), "thb").code == "pattern"
    assert Text(3, 3, "[A-Z]{3}").read("THB", "") == "THB"


@pytest.mark.parametrize("value", [True, "1", 1.0, None])
def test_an_integer_is_an_integer(value):
    assert fault(Integer(0, 9), value).code == "wrong_type"


@pytest.mark.parametrize("value", [0, 1, "true", None])
def test_a_flag_is_a_flag(value):
    assert fault(Flag(), value).code == "wrong_type"


def test_arrays_have_their_limits():
    assert fault(Many(Integer(0, 9), 1, 2), []).code == "too_few_items"
    assert fault(Many(Integer(0, 9), 1, 2), [1, 2, 3]).code == "too_many_items"
    assert fault(Many(Integer(0, 9), 1, 2), {"0": 1}).code == "wrong_type"


def test_free_words_have_names_of_their_own_form():
    assert fault(Words(), {"Bad Name": "x"}).pointer == "/here/Bad Name"
    assert fault(Words(1), {"a": "x", "b": "y"}).code == "too_many_items"


def test_a_long_value_is_shortened_in_a_message():
    assert shorten("x" * 100) == "x" * 59 + "…"
    assert len(fault(Number(), "9" * 5000).values["value"]) == 60


def test_a_pointer_escapes_what_rfc_6901_escapes():
    assert at("/a", "b/c~d") == "/a/b~1c~0d"


LETTERS = string.ascii_letters + string.digits + "กขค ມຽນ ខ្មែរ မြန်မာ 云南 điều"
TEXTS = st.text(LETTERS, min_size=1, max_size=10).filter(lambda text: text.strip())
DECIMALS = st.decimals(0, 999, places=2, allow_nan=False, allow_infinity=False).map(lambda number: format(number, "f"))
LEAVES = st.fixed_dictionaries({"name": TEXTS}, optional={"weight": DECIMALS})
TREES = st.fixed_dictionaries(
    {"name": TEXTS, "from": TEXTS.map(lambda text: text.strip()[:5])},
    optional={
        "count": st.integers(1, 9),
        "grown": st.dates(date(2000, 1, 1), date(2100, 12, 31)).map(date.isoformat),
        "price": st.fixed_dictionaries({"amount": DECIMALS, "currency": st.sampled_from(["THB", "VND", "CNY"])}),
        "share": DECIMALS,
        "evergreen": st.booleans(),
        "leaf": LEAVES,
        "leaves": st.lists(LEAVES, max_size=3),
        "rings": st.lists(st.integers(0, 99), max_size=5),
    },
)


@given(TREES)
def test_a_value_survives_the_way_out_and_in(members):
    tree = decode(Tree, members)
    assert decode(Tree, encode(tree)) == tree
    assert encode(decode(Tree, encode(tree))) == encode(tree)


@given(TREES)
def test_what_was_written_is_restored_as_it_would_be_judged(members):
    tree = decode(Tree, members)
    assert restore(Tree, encode(tree)) == tree


def test_every_shape_is_restored():
    assert restore(Tree, WHOLE) == decode(Tree, WHOLE)


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("grown", "yesterday"),
        ("price", {"amount": "85.00"}),
        ("share", "much"),
        ("leaf", "green"),
        ("leaves", 3),
        ("notes", ["po"]),
        ("roots", 1),
        ("from", None),
    ],
)
def test_what_nobody_wrote_so_is_refused_by_name(member, value):
    with pytest.raises(WrongInput) as refused:
        restore(Tree, WHOLE | {member: value})
    assert refused.value.pointer.startswith(f"/{member}")


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)
MEMBERS = st.sampled_from(
    ["client_reference", "items", "handling_units", "exporter", "declared_value", "metadata", "customs", "temperature"]
)
FACTS = st.sampled_from(["invoice", "charges", "gates", "received_papers", "origin", "no_commercial_value", "buyer"])


@given(st.dictionaries(MEMBERS, ANY_JSON))
def test_whatever_comes_is_a_consignment_or_a_list_of_faults(members):
    with pytest.raises(WrongInput) as caught:
        decode(Consignment, members)
    assert all(one.pointer is not None and one.code for one in caught.value.all)


@given(st.dictionaries(FACTS, ANY_JSON))
def test_whatever_comes_is_a_desk_object_or_a_list_of_faults(members):
    facts = read_or_faults(members)
    if isinstance(facts, DeskObject):
        assert decode(DeskObject, encode(facts)) == facts
    else:
        assert all(one.pointer.startswith("/") for one in facts)


def read_or_faults(members):
    try:
        return decode(DeskObject, members)
    except WrongInput as wrong:
        return wrong.all
