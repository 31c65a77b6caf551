"""Page operators, fonts and attachments into the bytes of one PDF.

The only module that looks into reportlab's document, as `Any`: its stubs leave half of it untyped. Nothing comes from
the clock, the environment or memory addresses: the same arguments give the same bytes.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFPage,
    PDFResourceDictionary,
    PDFStream,
    PDFStreamFilterZCompress,
    PDFString,
)

from shipdesk.drawing.pdf_fonts import EmbeddedFont

_VERSION = (1, 7)
_LEVEL = 4
_SYMBOLIC = 4
_CAP_HEIGHT = 714
_CHARACTER_COLLECTION = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
_BOLD_STEM, _REGULAR_STEM = 140, 80


@dataclass(frozen=True)
class Page:
    """One page's size in points and its operators."""

    width: float
    height: float
    operators: str


@dataclass(frozen=True)
class Form:
    """Operators that several pages draw, kept once; `name` is how pages call it."""

    name: str
    width: float
    height: float
    operators: str


@dataclass(frozen=True)
class Attachment:
    """A file that travels inside the PDF."""

    name: str
    data: bytes
    media_type: str
    description: str


@dataclass(frozen=True)
class Particulars:
    """What the file says of itself."""

    title: str
    author: str
    language: str
    document_id: str
    date: date


def write_pdf(
    particulars: Particulars,
    pages: Iterable[Page],
    fonts: Iterable[EmbeddedFont],
    attachments: Iterable[Attachment],
    forms: Sequence[Form] = (),
) -> bytes:
    """The whole file."""
    document: Any = PDFDocument(compression=1, invariant=1, lang=particulars.language, pdfVersion=_VERSION)
    _describe(document, particulars)
    font_table = document.Reference(PDFDictionary({font.key: _font(document, font) for font in fonts}))
    form_table = document.Reference(_forms(document, forms, font_table)) if forms else None
    for page in pages:
        _add_page(document, page, font_table, form_table)
    _attach(document, list(attachments), particulars)
    document.Catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true", "PrintScaling": PDFName("None")})
    data: bytes = document.GetPDFData(None)
    return data


def _describe(document: Any, particulars: Particulars) -> None:
    document.signature = hashlib.md5(particulars.document_id.encode(), usedforsecurity=False)
    document.setTitle(particulars.title)
    document.setAuthor(particulars.author)
    document.setSubject(particulars.document_id)
    document.setCreator("ShipDesk")
    document.setProducer("ShipDesk")
    stamp = _stamp(particulars.date)
    document.setDateFormatter(lambda *_: stamp)


def _stamp(day: date) -> str:
    return f"D:{day:%Y%m%d}000000Z"


def _forms(document: Any, forms: Sequence[Form], font_table: Any) -> Any:
    return PDFDictionary({form.name: document.Reference(_form(form, font_table)) for form in forms})


def _form(form: Form, font_table: Any) -> Any:
    drawn = _compressed(form.operators.encode("ascii"))
    box = PDFArray([0, 0, round(form.width, 4), round(form.height, 4)])
    kind = {"Type": PDFName("XObject"), "Subtype": PDFName("Form"), "BBox": box}
    for name, value in (*kind.items(), ("Resources", PDFDictionary({"Font": font_table}))):
        drawn.dictionary[name] = value
    return drawn


def _add_page(document: Any, page: Page, font_table: Any, form_table: Any) -> None:
    drawn: Any = PDFPage()
    drawn.pagewidth, drawn.pageheight = round(page.width, 4), round(page.height, 4)
    drawn.Contents = _compressed(page.operators.encode("ascii"))
    drawn.Resources = PDFResourceDictionary()
    drawn.Resources.Font = font_table
    if form_table is not None:
        drawn.Resources.XObject = form_table
    document.addPage(drawn)


def _font(document: Any, font: EmbeddedFont) -> Any:
    name = PDFName(font.name)
    descendant = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": PDFDictionary(_CHARACTER_COLLECTION),
            "CIDToGIDMap": PDFName("Identity"),
            "FontDescriptor": document.Reference(_descriptor(document, font)),
            "DW": 1000,
            "W": font.widths(),
        }
    )
    return document.Reference(
        PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": name,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(_compressed(font.to_unicode().encode("ascii"))),
            }
        )
    )


def _descriptor(document: Any, font: EmbeddedFont) -> PDFDictionary:
    subset = font.subset()
    file = _compressed(subset)
    file.dictionary["Length1"] = len(subset)
    extents = font.file.font.get_font_extents("ltr")
    return PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": PDFName(font.name),
            "Flags": _SYMBOLIC,
            "FontBBox": PDFArray(font.box()),
            "ItalicAngle": 0,
            "Ascent": round(extents.ascender),
            "Descent": round(extents.descender),
            "CapHeight": _CAP_HEIGHT,
            "StemV": _BOLD_STEM if font.file.name.endswith("Bold") else _REGULAR_STEM,
            "FontFile2": document.Reference(file),
        }
    )


def _attach(document: Any, attachments: list[Attachment], particulars: Particulars) -> None:
    if not attachments:
        return
    names: list[Any] = []
    for attachment in sorted(attachments, key=lambda one: one.name):
        names += [PDFString(attachment.name), _file_specification(document, attachment, particulars)]
    document.Catalog.Names = PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": PDFArray(names)})})


def _file_specification(document: Any, attachment: Attachment, particulars: Particulars) -> Any:
    stamp = _stamp(particulars.date)
    embedded = _compressed(attachment.data)
    embedded.dictionary["Type"] = PDFName("EmbeddedFile")
    embedded.dictionary["Subtype"] = "/" + attachment.media_type.replace("/", "#2F")
    embedded.dictionary["Params"] = PDFDictionary(
        {
            "Size": len(attachment.data),
            "CreationDate": PDFString(stamp),
            "ModDate": PDFString(stamp),
        }
    )
    stream = document.Reference(embedded)
    return document.Reference(
        PDFDictionary(
            {
                "Type": PDFName("Filespec"),
                "F": PDFString(attachment.name),
                "UF": PDFString(attachment.name),
                "Desc": PDFString(attachment.description),
                "AFRelationship": PDFName("Data"),
                "EF": PDFDictionary({"F": stream, "UF": stream}),
            }
        )
    )


def _compressed(content: bytes) -> Any:
    return PDFStream(PDFDictionary(), content, filters=[_Deflate()])


class _Deflate(PDFStreamFilterZCompress):
    """A quarter of a long paper's time went into zlib's usual level 6; this one gives a file an eighth larger."""

    def encode(self, text: bytes) -> bytes:
        return zlib.compress(text, _LEVEL)
