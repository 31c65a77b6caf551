"""Addresses as they are written, whatever of them was typed where."""

from __future__ import annotations

import pytest

from shipdesk.domain.party import Address, AddressText
from shipdesk.domain.written_address import latin_lines, native_lines


def address(latin: AddressText, native: AddressText | None = None, postal_code: str | None = "10520") -> Address:
    return Address(country_code="TH", postal_code=postal_code, latin=latin, native=native)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (AddressText(language="en", lines=("1 Road",)), ("1 Road 10520, Thailand",)),
        (AddressText(language="en", lines=("1 Road", "Bangkok 10520")), ("1 Road", "Bangkok 10520, Thailand")),
        (
            AddressText(language="en", lines=("1 Road",), district="Bang Rak", city="Bangkok", province="Bangkok"),
            ("1 Road", "Bang Rak, Bangkok 10520, Thailand"),
        ),
    ],
)
def test_latin(text, written):
    assert latin_lines(address(text), "Thailand") == written


def test_thai_is_written_from_narrow_to_wide_and_chinese_from_wide_to_narrow():
    latin = AddressText(language="en", lines=("1 Road",))
    thai = AddressText(language="th", lines=("1 ถนนสีลม",), district="เขตบางรัก", province="กรุงเทพมหานคร")
    chinese = AddressText(
        language="zh-Hans", lines=("洛羊物流园8号",), district="官渡区", city="昆明市", province="云南省"
    )
    assert native_lines(address(latin, thai)) == ("1 ถนนสีลม", "เขตบางรัก, กรุงเทพมหานคร 10520")
    assert native_lines(address(latin, chinese, "650217")) == ("云南省昆明市官渡区洛羊物流园8号 650217",)
    assert native_lines(address(latin, chinese, None)) == ("云南省昆明市官渡区洛羊物流园8号",)
    assert native_lines(address(latin)) == ()
