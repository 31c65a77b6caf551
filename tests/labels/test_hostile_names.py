"""Eighty names that are markup, printer commands or barcode controls elsewhere: labels print them as text (F39)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from shipdesk.labels import KINDS, codes_of, label_data_of, render
from tests.documents import samples
from tests.documents.conftest import page_texts
from tests.documents.test_bad_input import MARKUP
from tests.labels.made import REFERENCE, facts_of, stickered

COMMANDS = (
    "^XA", "^XZ", "^XA^XZ", "^FO50,50", "^FDx^FS", "^GFA,1,1,1,FF", "^CI28", "^PQ9999", "^MMC", "^JUS", "^XFR:A.ZPL",
    "^IDR:*.*", "^DFR:X.ZPL", "~DGR:X,1,1,FF", "~JR", "~HS", "~SD30", "~CC|", "^CC|", "^CT|", "^FH_", "_5EXA_5EXZ",
    "PRINT 1,99", "CLS", 'TEXT 0,0,"3",0,1,1,"x"', "BITMAP 0,0,1,1,0,x", "SIZE 4,3", 'DOWNLOAD "X.BAS"', "EOP",
    "SET TEAR OFF", "<ESC>@", "{F1}", "{FNC1}", "(00)395212340000000427", "]C1003952", "\\x1d", "[GS]10L26", ">8",
    ">;00", "|SDW1|C1|1/3|", "%PDF-1.7",
)  # fmt: skip
PAYLOADS = (*MARKUP, *COMMANDS)


def named(payloads):
    label: Any
    (label,) = KINDS["consumer-sticker"].labels(facts_of(stickered("VN")))
    return [replace(label, name=payload, unit_reference=f"N{place}") for place, payload in enumerate(payloads)]


def test_there_are_eighty():
    assert len(set(PAYLOADS)) >= 80


def test_each_is_printed_as_it_is_written(context):
    (file,) = render("consumer-sticker", named(PAYLOADS), context, size="L76X130")
    texts = page_texts(file.data)
    assert len(texts) == file.pages == len(PAYLOADS)
    for payload, text in zip(PAYLOADS, texts, strict=True):
        assert "".join(payload.split()) in "".join(text.split())


def test_printers_get_pictures_and_our_own_commands_alone(context):
    payloads = COMMANDS[:20]
    (zpl,) = render("consumer-sticker", named(payloads), context, size="L76X130", form="zpl")
    (plain,) = render("consumer-sticker", named(["Name"] * 20), context, size="L76X130", form="zpl")
    said, usual = (sorted(re.findall(rb"[\^~][A-Z]{2}", one.data)) for one in (zpl, plain))
    assert said == usual
    assert said.count(b"^XA") == 20


@pytest.mark.parametrize("lot", ["L26^XA", "L26\x1d10X", "ล็อต 1", "(10)L26", "L" * 21])
def test_a_lot_that_bars_cannot_say_is_left_out_of_them(lot):
    consignment = samples.consignment("CN", ("24",))
    item = replace(consignment.items[0], lot_number=lot)
    (label,) = label_data_of(replace(consignment, items=(item,)), REFERENCE)
    assert all(identifier != "10" for identifier, _ in label.elements)
    assert [code.text for code in codes_of("logistic-sscc", label, "A5", REFERENCE)][-1] == f"(00){label.sscc}"
