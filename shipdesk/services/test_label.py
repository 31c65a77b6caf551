"""Try a printer with a label of its own: queued, read back and sent like every other."""

from __future__ import annotations

from shipdesk.domain.print_job import Code, PrintJob
from shipdesk.domain.printer import PrinterProfile
from shipdesk.services.calibrate_printer import TEST_LABEL, queue_test_page
from shipdesk.services.desk import Desk
from shipdesk.services.manage_printers import get_printer
from shipdesk.services.own_company import company_name

LANGUAGES = ("en", "th", "zh")
NAMELESS = "ShipDesk"


def queue_test_label(desk: Desk, printer: str, key: str) -> PrintJob:
    """`key` is of the asking: a button pressed twice prints once. Nothing is sent yet."""
    from shipdesk.printing.test_label import CODE_FORMAT, CODE_TEXT

    profile = get_printer(desk, printer).profile
    return queue_test_page(desk, printer, TEST_LABEL, _page(desk, profile), key, (Code(CODE_FORMAT, CODE_TEXT),))


def _page(desk: Desk, profile: PrinterProfile) -> bytes:
    from shipdesk.printing.test_label import LabelTestWords, draw_test_label

    word, today = desk.wording.word, desk.tools.today()
    words = LabelTestWords(
        titles=[(one, word(one, "test_label.title")) for one in LANGUAGES],
        notes=[(one, word(one, "test_label.note")) for one in LANGUAGES],
        facts=[
            f"{word('en', 'test_label.printer')}: {profile.name}",
            f"{word('en', 'test_label.medium')}: {profile.medium.replace('x', ' x ')} mm, {profile.dpi} dpi",
            today.isoformat(),
        ],
    )
    return draw_test_label(profile, desk.typesetter(), company_name(desk) or NAMELESS, words, today)
