"""Settings that belong to the business, declared once: key, default, what is allowed.

They live in the desk database (backed up with it); window geometry and printers are not here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from shipdesk.errors import WrongInput


@dataclass(frozen=True)
class Setting:
    """`pattern` is what a value must fully match; `choices` where it is one of a few words."""

    key: str
    default: str
    pattern: str = r".{0,200}"
    choices: tuple[str, ...] = ()

    def validate(self, value: str) -> str:
        """The value, or `WrongInput` saying what is allowed."""
        if self.choices and value not in self.choices:
            raise WrongInput(
                "not_in_enum", "setting_choice", pointer=f"/{self.key}", key=self.key, choices=", ".join(self.choices)
            )
        if not re.fullmatch(self.pattern, value):
            raise WrongInput("pattern", f"setting_{self.key}", pointer=f"/{self.key}", key=self.key, value=value)
        return value


MARKS_PATTERN = r"(?=.{1,150}$)([^{}]|\{(initials|consignee|reference|destination|origin)\})*\{n\}/\{N\}"
"""Shipping marks end in the carton's number of all: the checks and the packing list look for it there."""

_ALL = (
    Setting("language", "th", choices=("th", "en", "zh")),
    Setting("theme", "system", choices=("system", "light", "dark")),
    Setting("era", "be", choices=("be", "ce")),
    Setting("company", "", r".{0,120}"),
    Setting("gs1_prefix", "", r"([0-9]{6,12})?"),
    Setting("sscc_extension_digit", "3", r"[0-9]"),
    Setting("marks_template", "{reference} {n}/{N}", MARKS_PATTERN),
    Setting("training", "no", choices=("yes", "no")),
    Setting("backup_place", "", r".{0,1000}"),
    Setting("updates", "no", choices=("yes", "no")),
)

SETTINGS: Mapping[str, Setting] = MappingProxyType({setting.key: setting for setting in _ALL})


def setting(key: str) -> Setting:
    """The declaration; an unknown key is `WrongInput`."""
    found = SETTINGS.get(key)
    if found is None:
        raise WrongInput("not_in_enum", "setting_unknown", pointer="/key", key=key, choices=", ".join(SETTINGS))
    return found
