"""What a scanner typed: undone what a Thai keyboard layout made of it, and the SSCC in it."""

from __future__ import annotations

import re

_US = (
    "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"
    '!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?'
)  # fmt: skip
_THAI = (
    "ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ"
    '+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ'
)  # fmt: skip
"""What the same keys give with Windows' Thai layout (Kedmanee, TIS 820)."""
_TO_US = dict(zip(_THAI, _US, strict=True))
_PREFIX = re.compile(r"\](C1|d2|Q3|e0)")
_SSCC = re.compile(r"(?:\(00\)|00)?([0-9]{18})")
FIELD_END = "\x1d"


def as_on_us_keys(text: str) -> str:
    """The text as the scanner meant it; a text without a Thai letter is left as it is."""
    if not any("\u0e00" <= sign <= "\u0e7f" for sign in text):
        return text
    return "".join(_TO_US.get(sign, sign) for sign in text)


def sscc_in(text: str) -> str | None:
    """The 18 digits of a scanned SSCC, with or without its identifiers; None where it is something else."""
    code = as_on_us_keys(text.strip()).replace(FIELD_END, "")
    found = _SSCC.fullmatch(_PREFIX.sub("", code, count=1).replace(" ", ""))
    return None if found is None else found[1]
