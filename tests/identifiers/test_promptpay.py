"""Thai QR payment texts: the published ones pass, what is built reads back, and one changed character never passes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipdesk.errors import WrongInput
from shipdesk.identifiers import promptpay

MOBILE = "00020101021129370016A0000006770101110113006681234567853037645802TH6304823E"
TRANSFER = "00020101021229370016A00000067701011102130105556001234530376454074220.005802TH630442EE"
BILL = (
    "00020101021230650016A00000067701011201150105556001234000211INV202600010307CUST001"
    "53037645409107000.005802TH63048B02"
)

amounts = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("9999999999.99"), places=2)
references = st.text(st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"), min_size=1, max_size=20)
tax_ids = st.text(st.sampled_from("0123456789"), min_size=13, max_size=13)


def test_published_texts_are_built_and_read() -> None:
    assert promptpay.transfer_to_tax_id("0105556001234", Decimal("4220")) == TRANSFER
    assert promptpay.bill("010555600123400", "INV20260001", "CUST001", Decimal("107000")) == BILL
    assert promptpay.validate(f" {MOBILE} ") == MOBILE
    assert [promptpay.amount_of(text) for text in (MOBILE, TRANSFER, BILL)] == [None, Decimal(4220), Decimal(107000)]
    assert all(promptpay.is_in_baht(text) for text in (MOBILE, TRANSFER, BILL))


@given(amount=amounts | st.none(), tax_id=tax_ids, first=references, second=references)
def test_what_is_built_is_valid_and_says_its_amount(
    amount: Decimal | None, tax_id: str, first: str, second: str
) -> None:
    for text in (promptpay.transfer_to_tax_id(tax_id, amount), promptpay.bill(tax_id + "00", first, second, amount)):
        assert promptpay.is_valid(text)
        assert promptpay.amount_of(text) == amount


@given(data=st.data(), amount=amounts)
def test_one_changed_character_never_passes(data: st.DataObject, amount: Decimal) -> None:
    text = promptpay.transfer_to_tax_id("0105556001234", amount)
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from("0123456789ABCDEFTH.").filter(lambda one: one != text[place]))
    assert not promptpay.is_valid(text[:place] + other + text[place + 1 :])


@given(text=st.text(max_size=60))
def test_any_text_is_judged_without_failing(text: str) -> None:
    assert not promptpay.is_valid(text)
    promptpay.find(text)
    promptpay.find(f"{promptpay.BEGINNING}{text}")


@given(
    before=st.text(st.sampled_from("abc /,3-"), max_size=20), after=st.text(st.sampled_from("abc 0,6-"), max_size=20)
)
def test_a_code_is_found_within_a_longer_text(before: str, after: str) -> None:
    assert promptpay.find(f"{before}{TRANSFER}{after}") == TRANSFER
    assert promptpay.find(before) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "pattern"),
        ("0002", "pattern"),
        ("000201", "pattern"),
        ("00020163", "pattern"),
        ("00020163021A", "pattern"),
        ("0002015802TH", "pattern"),
        ("๐๐๐๒๐๑", "pattern"),
        (MOBILE[:-1] + "F", "check_digit"),
        (MOBILE[:-1], "pattern"),
        (MOBILE + "5802TH", "pattern"),
    ],
)
def test_each_fault_has_its_code_and_pointer(text: str, code: str) -> None:
    with pytest.raises(WrongInput) as caught:
        promptpay.validate(text, pointer="/desk/payment/terms")
    assert (caught.value.code, caught.value.pointer) == (code, "/desk/payment/terms")
