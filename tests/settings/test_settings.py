"""Settings: what is allowed, and what an unknown key is told."""

import pytest

from shipdesk.errors import WrongInput
from shipdesk.settings import SETTINGS, setting


@pytest.mark.parametrize("key", SETTINGS)
def test_every_default_is_allowed(key):
    assert setting(key).validate(setting(key).default) == setting(key).default


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("language", "zh"),
        ("theme", "dark"),
        ("gs1_prefix", "885000"),
        ("gs1_prefix", "885000123456"),
        ("gs1_prefix", ""),
    ],
)
def test_what_is_allowed(key, value):
    assert setting(key).validate(value) == value


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("language", "fr", "not_in_enum"),
        ("language", "", "not_in_enum"),
        ("training", "true", "not_in_enum"),
        ("gs1_prefix", "88500", "pattern"),
        ("gs1_prefix", "8850001234567", "pattern"),
        ("gs1_prefix", "๘๘๕๐๐๐", "pattern"),
        ("gs1_prefix", "885000\n", "pattern"),
        ("sscc_extension_digit", "33", "pattern"),
        ("sscc_extension_digit", "", "pattern"),
    ],
)
def test_what_is_not(key, value, code):
    with pytest.raises(WrongInput) as caught:
        setting(key).validate(value)
    assert (caught.value.code, caught.value.pointer) == (code, f"/{key}")


def test_an_unknown_key_is_told_the_known_ones():
    with pytest.raises(WrongInput) as caught:
        setting("colour")
    assert (caught.value.code, caught.value.pointer) == ("not_in_enum", "/key")
    assert "gs1_prefix" in caught.value.values["choices"]
