"""The data that travel inside a PDF, taken out again."""

from __future__ import annotations

from contextlib import closing

import pypdfium2

from shipdesk.pdfium_turn import PDFIUM_TURN


def attached(pdf: bytes, name: str) -> bytes | None:
    """The content of the file attached under that name; None where there is none."""
    with PDFIUM_TURN, closing(pypdfium2.PdfDocument(pdf)) as document:
        for index in range(document.count_attachments()):
            attachment = document.get_attachment(index)
            if attachment.get_name() == name:
                return bytes(attachment.get_data())
    return None
