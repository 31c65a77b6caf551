"""Hostile and broken text in names: printed as it is or refused by its field; nothing read, no page more (F36, F39)."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from shipdesk.domain.consignment import Consignment
from shipdesk.errors import WrongInput
from tests.documents import samples
from tests.documents.conftest import page_texts

KIND = "commercial-invoice"
NAME_POINTER = "/consignee/name_latin"
MARKUP = (
    "<img src=/etc/passwd>", '<img src="file:///etc/passwd">', "<img src=data:text/plain,x/>", "<b>open", "</para>",
    "<para>", "<font size=90>", "<a href='file:///'>x</a>", "[[[", "[[link]]", "{{ 7*7 }}", "${HOME}", "%(name)s",
    "%s%n", "{0.__class__}", "&lt;&amp;&nbsp;", "&#0;", "<!DOCTYPE x SYSTEM 'file:///x'>", "<![CDATA[", "<?xml?>",
    "\\\\host\\x", "../../etc", "(unclosed", ")Tj ET", "BT /F1 9 Tf", "endstream endobj", "<</S /JavaScript>>",
    "\\060\\)", "'; DROP--", "^XA^FO0^XZ", "~JA", "=1+1", "@SUM(A1)", "*bold* _x_", "# head", "`code`",
    "<svg/onload=x>", "\\input{x}", "$x^2$", "<unichar code='0x1F600'/>",
)  # fmt: skip
UNPRINTABLE = (
    ("a\u0007b", "U+0007"), ("a\tb", "U+0009"), ("a\u0000b", "U+0000"), ("a\ud800b", "U+D800"), ("a\udfffb", "U+DFFF"),
    ("a\u202eb", "U+202E"), ("a\u200fb", "U+200F"), ("a\u2066b", "U+2066"), ("a\ufeffb", "U+FEFF"),
    ("Mango 😀", "U+1F600"), ("שלום", "U+05E9"), ("사과", "U+C0AC"), ("\ue000", "U+E000"), ("\U000e0041", "U+E0041"),
)  # fmt: skip


def named(name: str) -> Consignment:
    plain = samples.consignment()
    return replace(plain, consignee=replace(plain.consignee, name_latin=name))


@pytest.fixture(scope="module")
def pages(issue) -> int:
    return issue(KIND, named("Yunnan Fruit")).pages


@pytest.fixture(scope="module")
def opened() -> list[str]:
    """What the process opens or connects to from here on."""
    events: list[str] = []
    sys.addaudithook(lambda event, args: events.append(f"{event} {args[0]!r}") if is_outside(event) else None)
    return events


def is_outside(event: str) -> bool:
    return event in {"open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "urllib.Request"}


@pytest.mark.parametrize("markup", MARKUP)
def test_markup_is_printed_as_text_and_nothing_is_read(issue, pages, opened, markup):
    before = len(opened)
    paper = issue(KIND, named(markup))
    read = opened[before:]
    assert read == []
    assert paper.pages == pages
    assert markup in " ".join(page_texts(paper.pdf))


@pytest.mark.parametrize(("name", "code_point"), UNPRINTABLE)
def test_what_no_font_has_is_refused_with_its_field_and_place(issue, name, code_point):
    with pytest.raises(WrongInput) as fault:
        issue(KIND, named(name))
    assert (fault.value.code, fault.value.pointer) == ("unprintable_text", NAME_POINTER)
    assert fault.value.values["code_point"] == code_point


@pytest.mark.parametrize("name", ["\u0e49", "\u0301", "\u102d", "\u17d2"])
def test_a_mark_without_a_letter_takes_no_letter_away(issue, pages, name):
    paper = issue(KIND, named(f"Green {name} Fruit"))
    assert paper.pages == pages
    assert f"Green {name} Fruit" in " ".join(page_texts(paper.pdf))


@pytest.mark.parametrize("name", ["ผลไม้" * 2_000, "Fruit " * 1_700 + "Co.", "W" * 10_000, "果" * 10_000])
def test_a_name_of_ten_thousand_letters_is_refused_with_its_field_rather_than_cut(issue, name):
    with pytest.raises(WrongInput) as fault:
        issue(KIND, named(name))
    assert (fault.value.code, fault.value.pointer) == ("too_long", NAME_POINTER)
    assert fault.value.values["document"] == "Commercial invoice SO/2026-0117"
    assert fault.value.values["text"] == name[:80] + "…"
