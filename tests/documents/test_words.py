"""Amounts and counts in words, against a table and read back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icu4py.messageformat import MessageFormat

from shipdesk import paths
from shipdesk.documents import chinese_numbers, english_numbers, khmer_numbers, thai_numbers, vietnamese_numbers
from shipdesk.documents.words import LANGUAGES, amount_in_words, count_in_words
from shipdesk.domain.money import Money
from shipdesk.errors import WrongInput
from shipdesk.reference import Wording
from shipdesk.typeset import load_typesetter

WORDS = Wording.load(paths.resources() / "wording").by_language
MINOR = {"THB": 2, "USD": 2, "VND": 0, "KWD": 3}


@pytest.mark.parametrize(
    ("amount", "currency", "english", "thai"),
    [
        ("0", "THB", "THAI BAHT ZERO ONLY", "ศูนย์บาทถ้วน"),
        ("1", "THB", "THAI BAHT ONE ONLY", "หนึ่งบาทถ้วน"),
        ("0.25", "THB", "THAI BAHT ZERO AND TWENTY-FIVE SATANG ONLY", "ศูนย์บาทยี่สิบห้าสตางค์"),
        ("10", "THB", "THAI BAHT TEN ONLY", "สิบบาทถ้วน"),
        ("11", "THB", "THAI BAHT ELEVEN ONLY", "สิบเอ็ดบาทถ้วน"),
        ("21.01", "THB", "THAI BAHT TWENTY-ONE AND ONE SATANG ONLY", "ยี่สิบเอ็ดบาทหนึ่งสตางค์"),
        ("101", "THB", "THAI BAHT ONE HUNDRED AND ONE ONLY", "หนึ่งร้อยเอ็ดบาทถ้วน"),
        ("1001", "USD", "US DOLLARS ONE THOUSAND AND ONE ONLY", "หนึ่งพันเอ็ดดอลลาร์สหรัฐถ้วน"),
        (
            "1234067.89",
            "USD",
            "US DOLLARS ONE MILLION TWO HUNDRED AND THIRTY-FOUR THOUSAND AND SIXTY-SEVEN AND EIGHTY-NINE CENTS ONLY",
            "หนึ่งล้านสองแสนสามหมื่นสี่พันหกสิบเจ็ดดอลลาร์สหรัฐแปดสิบเก้าเซนต์",
        ),
        ("11000001", "THB", "THAI BAHT ELEVEN MILLION AND ONE ONLY", "สิบเอ็ดล้านเอ็ดบาทถ้วน"),
        ("5000000", "VND", "VIETNAMESE DONG FIVE MILLION ONLY", "ห้าล้านดองถ้วน"),
        ("2.345", "KWD", "KWD TWO AND 345/1000 ONLY", "สองKWD 345/1000"),
        ("1.005", "THB", "THAI BAHT ONE AND ONE SATANG ONLY", "หนึ่งบาทหนึ่งสตางค์"),
    ],
)
def test_amounts(amount, currency, english, thai):
    money = Money(Decimal(amount), currency)
    assert amount_in_words(money, "en", WORDS["en"], MINOR) == english
    assert amount_in_words(money, "th", WORDS["th"], MINOR) == thai


@pytest.mark.parametrize(
    ("amount", "currency", "language", "words"),
    [
        ("0", "CNY", "zh", "人民币零元整"),
        ("10", "CNY", "zh", "人民币壹拾元整"),
        ("16409.02", "CNY", "zh", "人民币壹万陆仟肆佰零玖元零贰分"),
        ("1409.50", "CNY", "zh", "人民币壹仟肆佰零玖元伍角整"),
        ("6007.14", "CNY", "zh", "人民币陆仟零柒元壹角肆分"),
        ("107000.53", "CNY", "zh", "人民币壹拾万柒仟元伍角叁分"),
        ("29273.70", "THB", "zh", "贰万玖仟贰佰柒拾叁泰铢柒拾萨当"),
        ("1200", "USD", "zh", "壹仟贰佰美元整"),
        ("2.345", "KWD", "zh", "贰KWD 345/1000"),
        ("29273.70", "THB", "vi", "Hai mươi chín nghìn hai trăm bảy mươi ba baht Thái Lan và bảy mươi satang"),
        ("5000015", "VND", "vi", "Năm triệu không trăm mười lăm đồng chẵn"),
        ("105.05", "USD", "vi", "Một trăm lẻ năm đô la Mỹ và năm xu"),
        ("29273.70", "THB", "km", "ពីរម៉ឺនប្រាំបួនពាន់ពីររយចិតសិបបីបាតថៃ និងចិតសិបសាតាំង"),
        ("5000000", "KHR", "km", "ប្រាំលានរៀលគត់"),
    ],
)
def test_amounts_in_other_languages(amount, currency, language, words):
    assert amount_in_words(Money(Decimal(amount), currency), language, WORDS[language], MINOR) == words


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))
def test_every_currency_with_english_words_has_words_in_each_language(language):
    english = {key for key in WORDS["en"] if key.startswith("words.") and key.endswith(".major")}
    assert {key for key in english if not WORDS[language].get(key)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_number_words_can_be_printed(language):
    typesetter = load_typesetter(paths.resources())
    for amount in ("1234567890.56", "9080706050403.02", "11"):
        text = amount_in_words(Money(Decimal(amount), "CNY"), language, WORDS[language], MINOR)
        assert typesetter.line(text, 9, language=language).width > 0


def test_an_amount_below_zero_is_refused():
    with pytest.raises(WrongInput) as fault:
        amount_in_words(Money(Decimal("-0.01"), "THB"), "en", WORDS["en"], MINOR)
    assert fault.value.reason == "amount_has_no_words"


def test_counts():
    assert count_in_words(113, "en", "cartons", WORDS["en"]) == "TOTAL: ONE HUNDRED AND THIRTEEN (113) CARTONS ONLY"
    assert count_in_words(21, "th", "กล่อง", WORDS["th"]) == "รวม ยี่สิบเอ็ด (21) กล่อง"
    assert count_in_words(500, "zh", "纸箱", WORDS["zh"]) == "合计 伍佰（500）纸箱"
    assert count_in_words(21, "vi", "thùng", WORDS["vi"]) == "Tổng cộng hai mươi mốt (21) thùng"


ENGLISH = {word: number for number, word in enumerate(english_numbers._ONES)} | {
    word: 10 * number for number, word in enumerate(english_numbers._TENS) if number > 1
}
POWERS = {word: 1000**power for power, word in enumerate(english_numbers._GROUPS) if word}
THAI_PLACES = {"สิบ": 10, "ร้อย": 100, "พัน": 1000, "หมื่น": 10_000, "แสน": 100_000}
THAI_DIGITS = {word: digit for digit, word in enumerate(thai_numbers._DIGITS)} | {"เอ็ด": 1, "ยี่": 2}


def read_english(text: str) -> int:
    total = group = 0
    for word in text.replace("-", " ").split():
        if word == "AND":
            continue
        if word == "HUNDRED":
            group *= 100
        elif word in POWERS:
            total, group = total + group * POWERS[word], 0
        else:
            group += ENGLISH[word]
    return total + group


def read_thai(text: str) -> int:
    total = below = digit = 0
    while text:
        if text.startswith("ล้าน"):
            total, below, digit, text = (total + below + digit) * 1_000_000, 0, 0, text[4:]
            continue
        place = next((word for word in THAI_PLACES if text.startswith(word)), None)
        if place:
            below, digit, text = below + (digit or 1) * THAI_PLACES[place], 0, text[len(place) :]
            continue
        word = next(word for word in THAI_DIGITS if text.startswith(word))
        digit, text = THAI_DIGITS[word], text[len(word) :]
    return total + below + digit


@given(st.integers(0, 10**18 - 1))
def test_words_read_back_as_the_same_number(number):
    assert read_english(english_numbers.in_words(number)) == number
    assert read_thai(thai_numbers.in_words(number)) == number


MANY_ZEROS = st.text("0000123456789", min_size=1, max_size=12).map(int)
"""Numbers where every empty place matters."""


def by_icu(number: int, language: str, rules: str = "") -> str:
    """As the Unicode Common Locale Data Repository spells it."""
    return MessageFormat(f"{{0,spellout{rules}}}", language).format({"0": number}).replace("\u200b", "")


@given(MANY_ZEROS | st.integers(0, 10**12 - 1))
@settings(max_examples=300)
def test_thai_is_spelt_as_icu_spells_it(number):
    """But for the last one after empty tens, which the Royal Society writes เอ็ด (the table above) and ICU หนึ่ง."""
    ours, theirs = thai_numbers.in_words(number), by_icu(number, "th")
    if number // 10 % 10:
        assert ours.endswith("เอ็ด") == theirs.endswith("เอ็ด")
    assert ours.replace("เอ็ด", "หนึ่ง") == theirs.replace("เอ็ด", "หนึ่ง")


@given(MANY_ZEROS | st.integers(0, 10**12 - 1))
@settings(max_examples=300)
def test_chinese_capitals_are_those_of_icu(number):
    """Above a hundred million ICU leaves out a zero that Chinese banks ask for; figures and places are the same."""
    ours = chinese_numbers.in_words(number).replace("壹拾", "拾")
    theirs = by_icu(number, "zh", ",%spellout-cardinal-financial").replace("壹拾", "拾")
    if number >= 10**8:
        ours, theirs = ours.replace("零", ""), theirs.replace("零", "")
    assert ours == theirs


@given(MANY_ZEROS | st.integers(0, 10**12 - 1))
@settings(max_examples=300)
def test_vietnamese_is_spelt_as_icu_spells_it(number):
    """But for empty hundreds, which ICU says only after thousands."""
    assert without_fillers(vietnamese_numbers.in_words(number)) == without_fillers(by_icu(number, "vi"))


def without_fillers(words: str) -> list[str]:
    return [word for word in words.replace("không trăm", "").split() if word != "lẻ"]


@given(st.integers(0, 10**10 - 1) | MANY_ZEROS.map(lambda number: number % 10**10))
@settings(max_examples=300)
def test_khmer_is_spelt_as_icu_spells_it(number):
    assert khmer_numbers.in_words(number) == by_icu(number, "km")


CHINESE_DIGITS = {word: digit for digit, word in enumerate("零壹贰叁肆伍陆柒捌玖")}
CHINESE_PLACES = {"拾": 10, "佰": 100, "仟": 1000}


def read_chinese(text: str) -> int:
    for unit, name in ((10**8, "亿"), (10**4, "万")):
        head, found, tail = text.rpartition(name)
        if found:
            return read_chinese(head) * unit + read_chinese(tail)
    total = digit = 0
    for letter in text:
        if letter in CHINESE_PLACES:
            total, digit = total + digit * CHINESE_PLACES[letter], 0
        else:
            digit = CHINESE_DIGITS[letter]
    return total + digit


VIETNAMESE = {word: digit for digit, word in enumerate(vietnamese_numbers._DIGITS)} | {"mốt": 1, "tư": 4, "lăm": 5}


def read_vietnamese(text: str) -> int:
    head, found, tail = text.rpartition("tỷ")
    if found:
        return read_vietnamese(head) * 10**9 + read_vietnamese(tail)
    total = group = digit = 0
    for word in text.split():
        if word in ("nghìn", "triệu"):
            total, group, digit = total + (group + digit) * {"nghìn": 10**3, "triệu": 10**6}[word], 0, 0
        elif word == "trăm":
            group, digit = digit * 100, 0
        elif word == "mươi":
            group, digit = group + digit * 10, 0
        elif word == "mười":
            group += 10
        elif word != "lẻ":
            digit = VIETNAMESE[word]
    return total + group + digit


@given(st.integers(0, 10**18 - 1) | MANY_ZEROS)
def test_chinese_and_vietnamese_read_back_as_the_same_number(number):
    assert read_chinese(chinese_numbers.in_words(number)) == number
    assert read_vietnamese(vietnamese_numbers.in_words(number)) == number


@given(st.integers(0, 10**18 - 1))
def test_chinese_never_writes_two_zeros_nor_ends_in_one(number):
    words = chinese_numbers.in_words(number)
    assert "零零" not in words
    assert words == "零" or not words.endswith("零")
