"""Every identifier: the worked examples pass, and each way of being wrong is told apart."""

from __future__ import annotations

from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.errors import WrongInput
from shipdesk.identifiers import (
    awb,
    cn_uscc,
    gacc,
    gln,
    gtin,
    hs_code,
    iso6346,
    kh_tin,
    la_tin,
    mm_tin,
    s10,
    sscc,
    tariff_code,
    th_tax_id,
    un_number,
    vn_tax_code,
)

RIGHT = [
    (gtin, "95200002", "95200002"),
    (gtin, "012345678905", "012345678905"),
    (gtin, "952-1234-000013", "9521234000013"),
    (gtin, "19521234000010", "19521234000010"),
    (gln, "9521234000006", "9521234000006"),
    (sscc, "(00) 3 9521234 000000042 7", "395212340000000427"),
    (th_tax_id, "0-1055-56001-23-4", "0105556001234"),
    (th_tax_id, "3101200123453", "3101200123453"),
    (cn_uscc, "91440300ma5f2k8l7p", "91440300MA5F2K8L7P"),
    (vn_tax_code, "0312345673", "0312345673"),
    (vn_tax_code, "0312345673001", "0312345673-001"),
    (vn_tax_code, "001099012345", "001099012345"),
    (la_tin, "123456789-000", "123456789000"),
    (kh_tin, "k001 123456789", "K001-123456789"),
    (mm_tin, "123456789", "123456789"),
    (gacc, "CTHA19052203150021", "CTHA19052203150021"),
    (iso6346, "csqu 305438 3", "CSQU3054383"),
    (iso6346, "MSKU1234565", "MSKU1234565"),
    (hs_code, "0804.50", "080450"),
    (hs_code, "0804.50.20.00", "0804502000"),
    (tariff_code, "0804.50.20.000", "08045020000"),
    (tariff_code, "0804 5020 00 999", "0804502000999"),
    (un_number, "UN 1266", "1266"),
    (awb, "217-0123 4564", "217-01234564"),
    (s10, "ee 123 456 785 th", "EE123456785TH"),
    (s10, "RR473124829CN", "RR473124829CN"),
]

WRONG = [
    (tariff_code, "080450", "too_short"),
    (tariff_code, "080450200", "too_short"),
    (tariff_code, "08045020000000", "too_long"),
    (tariff_code, "0804502O", "pattern"),
    (gtin, "9521234000014", "check_digit"),
    (gtin, "952123400001", "check_digit"),
    (gtin, "9521234", "too_short"),
    (gtin, "952123400001300", "too_long"),
    (gtin, "95212340000I3", "pattern"),
    (gtin, "๙๕๒๑๒๓๔๐๐๐๐๑๓", "pattern"),
    (gtin, "", "too_short"),
    (gln, "9521234000007", "check_digit"),
    (gln, "95200002", "too_short"),
    (sscc, "395212340000000428", "check_digit"),
    (sscc, "39521234000000042", "too_short"),
    (sscc, "3952123400000004277", "too_long"),
    (th_tax_id, "0105556001235", "check_digit"),
    (th_tax_id, "9101200123453", "pattern"),
    (th_tax_id, "010555600123", "too_short"),
    (cn_uscc, "91440300MA5F2K8L7Q", "check_digit"),
    (cn_uscc, "91440300MA5F2K8L7O", "pattern"),
    (cn_uscc, "91A40300MA5F2K8L7P", "pattern"),
    (cn_uscc, "91440300MA5F2K8L7", "too_short"),
    (vn_tax_code, "0312345674", "check_digit"),
    (vn_tax_code, "0312345674-001", "check_digit"),
    (vn_tax_code, "03123456", "too_short"),
    (vn_tax_code, "03123456A3", "pattern"),
    (la_tin, "12345678", "too_short"),
    (la_tin, "1234567890123", "too_long"),
    (kh_tin, "1001-123456789", "pattern"),
    (kh_tin, "K001-12345678", "too_short"),
    (mm_tin, "12345678", "too_short"),
    (mm_tin, "12345678A", "pattern"),
    (gacc, "CTHA1905223315002", "too_short"),
    (gacc, "CTHA19052213150021", "pattern"),
    (gacc, "XTHA19052203150021", "pattern"),
    (iso6346, "CSQU3054384", "check_digit"),
    (iso6346, "CSQX3054383", "pattern"),
    (iso6346, "CSQU305438", "too_short"),
    (hs_code, "0804A0", "pattern"),
    (hs_code, "08045", "too_short"),
    (hs_code, "0804501", "too_short"),
    (hs_code, "08045020001234", "too_long"),
    (un_number, "UN348", "too_short"),
    (un_number, "UN34801", "too_long"),
    (awb, "217-01234565", "check_digit"),
    (awb, "217-0123456", "too_short"),
    (awb, "217-012345640", "too_long"),
    (awb, "TG-01234564", "pattern"),
    (s10, "EE123456786TH", "check_digit"),
    (s10, "EE12345678TH", "too_short"),
    (s10, "EE1234567850TH", "too_long"),
    (s10, "E1234567855TH", "pattern"),
]


@pytest.mark.parametrize(("module", "written", "stored"), RIGHT)
def test_worked_example_passes(module: ModuleType, written: str, stored: str) -> None:
    assert module.validate(written) == stored
    assert module.validate(stored) == stored
    assert module.is_valid(written)


@pytest.mark.parametrize(("module", "written", "code"), WRONG)
def test_each_fault_has_its_code_and_pointer(module: ModuleType, written: str, code: str) -> None:
    with pytest.raises(WrongInput) as caught:
        module.validate(written, pointer="/row/2/number")
    assert (caught.value.code, caught.value.pointer) == (code, "/row/2/number")
    assert not module.is_valid(written)


def test_check_digit_fault_names_the_right_digit() -> None:
    with pytest.raises(WrongInput) as caught:
        gtin.validate("9521234000019")
    assert caught.value.values == {"number": "9521234000019", "expected": "3"}


@pytest.mark.parametrize("module", [gtin, gln, sscc, th_tax_id, iso6346])
@given(data=st.data())
def test_one_changed_digit_never_passes(module: ModuleType, data: st.DataObject) -> None:
    """Except the third digit of a Thai tax ID: its weight is 11, so the check mod 11 cannot see it."""
    right = next(stored for owner, _, stored in RIGHT if owner is module)
    places = [place for place, sign in enumerate(right) if sign.isdigit()]
    places = [place for place in places if (module, place) != (th_tax_id, 2)]
    place = data.draw(st.sampled_from(places))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != right[place]]))
    changed = right[:place] + other + right[place + 1 :]
    assert not module.is_valid(changed)


@given(serial=st.integers(0, 9_999_999), last=st.integers(0, 9))
def test_an_air_waybill_ends_in_its_serial_modulo_7(serial: int, last: int) -> None:
    assert awb.is_valid(f"217{serial:07d}{last}") == (last == serial % 7)


@given(serial=st.integers(0, 99_999_999), data=st.data())
def test_a_postal_number_has_one_check_digit(serial: int, data: st.DataObject) -> None:
    digits = f"{serial:08d}"
    right = f"EE{digits}{s10.check_digit(digits)}TH"
    assert s10.is_valid(right)
    wrong = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != right[10]]))
    assert not s10.is_valid(f"{right[:10]}{wrong}TH")


@given(extension=st.integers(0, 9), prefix=st.from_regex("[0-9]{4,12}", fullmatch=True), data=st.data())
def test_built_sscc_is_valid_and_holds_its_parts(extension: int, prefix: str, data: st.DataObject) -> None:
    serial = data.draw(st.integers(0, 10 ** (16 - len(prefix)) - 1))
    number = sscc.build(extension, prefix, serial)
    assert sscc.validate(number) == number
    assert number.startswith(f"{extension}{prefix}")
    assert int(number[1 + len(prefix) : 17]) == serial


@pytest.mark.parametrize(("prefix", "serial"), [("952123400000", 10_000), ("9521234", -1), ("9521234", 10**9)])
def test_serial_without_room_is_refused(prefix: str, serial: int) -> None:
    with pytest.raises(WrongInput) as caught:
        sscc.build(3, prefix, serial)
    assert caught.value.code == "out_of_range"


@pytest.mark.parametrize("prefix", ["952", "95212X4", "9521234567890", ""])
def test_gs1_prefix_of_wrong_form_is_refused(prefix: str) -> None:
    with pytest.raises(WrongInput) as caught:
        sscc.build(3, prefix, 1)
    assert caught.value.reason == "gs1_prefix_pattern"


def test_thai_tax_id_is_grouped_for_paper() -> None:
    assert th_tax_id.grouped("0105556001234") == "0-1055-56001-23-4"


def test_subheading_is_the_shared_six_digits() -> None:
    assert hs_code.subheading("0804502000") == "080450"
