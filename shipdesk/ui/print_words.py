"""The words, icons and tones of the print queue: states, verbs, ways to a printer, verdicts on scanned codes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from shipdesk.domain import print_job, printer
from shipdesk.domain.print_job import PrintJob
from shipdesk.errors import PrinterTrouble
from shipdesk.services import scan_units
from shipdesk.services.calibrate_printer import CALIBRATION, TEST_LABEL
from shipdesk.services.keep_to_print import LOADING_PLAN, PREVIEW
from shipdesk.services.send_prints import PrintRun
from shipdesk.ui.editor_words import papers

_LOOKS = {
    print_job.QUEUED: ("waiting", "info"),
    print_job.SENDING: ("waiting", "info"),
    print_job.SENT: ("ok", "ok"),
    print_job.FAILED: ("block", "block"),
    print_job.UNKNOWN: ("unknown", "warn"),
    print_job.CANCELLED: ("cancelled", "muted"),
}
_VERDICT_LOOKS = {
    scan_units.OK: ("ok", "ok"),
    scan_units.DOUBLE: ("warning", "warn"),
    scan_units.FOREIGN: ("block", "block"),
    scan_units.VOID: ("block", "block"),
    scan_units.WRONG: ("block", "block"),
}


def job_look(state: str) -> tuple[str, str]:
    """Icon and colour of a job's state."""
    return _LOOKS[state]


def verdict_look(verdict: str) -> tuple[str, str]:
    return _VERDICT_LOOKS[verdict]


def job_word(state: str) -> str:
    """Sent is not printed: only who looks at the printer knows that."""
    translate = QCoreApplication.translate
    return {
        print_job.QUEUED: translate("PrintWords", "Waiting"),
        print_job.SENDING: translate("PrintWords", "Sending"),
        print_job.SENT: translate("PrintWords", "Sent to the printer"),
        print_job.FAILED: translate("PrintWords", "Not sent"),
        print_job.UNKNOWN: translate("PrintWords", "Unknown: look at the printer"),
        print_job.CANCELLED: translate("PrintWords", "Cancelled"),
    }[state]


def verb_word(verb: str) -> str:
    translate = QCoreApplication.translate
    return {
        print_job.FIRST: translate("PrintWords", "First print"),
        print_job.AGAIN: translate("PrintWords", "Printed again"),
        print_job.REPLACEMENT: translate("PrintWords", "New number"),
        print_job.COPIED: translate("PrintWords", "Copied as new"),
    }[verb]


def verdict_word(verdict: str) -> str:
    translate = QCoreApplication.translate
    return {
        scan_units.OK: translate("PrintWords", "Right"),
        scan_units.DOUBLE: translate("PrintWords", "Scanned twice"),
        scan_units.FOREIGN: translate("PrintWords", "Another shipment"),
        scan_units.VOID: translate("PrintWords", "Replaced label"),
        scan_units.WRONG: translate("PrintWords", "No label of ours"),
    }[verdict]


def way_word(kind: str) -> str:
    """How a printer is reached."""
    translate = QCoreApplication.translate
    return {
        printer.TCP: translate("PrintWords", "Label printer on the network"),
        printer.SPOOLER: translate("PrintWords", "Label printer of this Windows computer"),
        printer.LP: translate("PrintWords", "Label printer of this Mac or Linux computer"),
        printer.SYSTEM: translate("PrintWords", "Any printer, by the system’s driver"),
        printer.FILE: translate("PrintWords", "Save to a folder"),
    }[kind]


def language_word(language: str) -> str:
    translate = QCoreApplication.translate
    return {
        "": translate("PrintWords", "None: pages or pictures"),
        printer.ZPL: translate("PrintWords", "ZPL (Zebra and its likes)"),
        printer.ZPL_DEFLATED: translate("PrintWords", "ZPL, packed small (Zebra)"),
        printer.TSPL: translate("PrintWords", "TSPL (TSC, Xprinter)"),
    }[language]


def sort_word(sort: str) -> str:
    translate = QCoreApplication.translate
    return {
        "given": translate("PrintWords", "As the shipments are listed"),
        "route": translate("PrintWords", "By route"),
        "consignee": translate("PrintWords", "By consignee"),
        "sku": translate("PrintWords", "By product (SKU)"),
    }[sort]


def label_word(job: PrintJob) -> str:
    return print_word(job.subject.family, job.subject.kind)


def print_word(family: str, kind: str) -> str:
    """What is printed."""
    translate = QCoreApplication.translate
    of_the_desk = {
        CALIBRATION: translate("PrintWords", "Calibration page"),
        TEST_LABEL: translate("PrintWords", "Test label"),
        LOADING_PLAN: translate("PrintWords", "Loading plan"),
    }
    word = of_the_desk.get(kind) or papers().get(kind, kind)
    return translate("PrintWords", "{paper}, preview").format(paper=word) if family == PREVIEW else word


def stop_words(run: PrintRun, why: str) -> str:
    """At which label the printer stopped, and how many wait behind it."""
    translate = QCoreApplication.translate
    waiting, at = run.counts[print_job.QUEUED], run.at
    if at is None or not at.subject.unit:
        return why
    words = translate(
        "PrintWords", "{printer} stopped at label {number} of {total} of {shipment}; {waiting} wait. {why}"
    )
    return words.format(
        printer=run.printer, number=at.subject.number, total=at.subject.total, shipment=at.subject.reference,
        waiting=waiting, why=why,
    )  # fmt: skip


def trouble(problem: Mapping[str, str] | None) -> PrinterTrouble | None:
    """Why a job did not go out or a printer stopped, as an error in the catalogue's words."""
    if problem is None:
        return None
    values = {name: value for name, value in problem.items() if name not in ("reason", "job")}
    return PrinterTrouble("busy", problem["reason"], **values)
