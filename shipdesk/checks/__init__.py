"""Rules over domain values and a Facts value. No I/O: rules, tables and today's date are passed in."""

from shipdesk.checks.engine import rules_that_stop_the_manifest, run, stopped_by
from shipdesk.checks.facts import Facts
from shipdesk.checks.finding import Finding, as_json, with_overrides
from shipdesk.checks.history import EarlierInvoice, History, SentOrder
from shipdesk.checks.override import Override

__all__ = [
    "EarlierInvoice",
    "Facts",
    "Finding",
    "History",
    "Override",
    "SentOrder",
    "as_json",
    "rules_that_stop_the_manifest",
    "run",
    "stopped_by",
    "with_overrides",
]
