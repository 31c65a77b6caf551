"""Rules over domain values and a Facts value. No I/O: rules, tables and today's date are passed in.

The engine and the rules themselves are read when they are first used: who only names a finding needs none of them.
"""

from typing import TYPE_CHECKING

from shipdesk.late import late

if TYPE_CHECKING:
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

__getattr__ = late(
    __name__,
    {
        "EarlierInvoice": "history",
        "Facts": "facts",
        "Finding": "finding",
        "History": "history",
        "Override": "override",
        "SentOrder": "history",
        "as_json": "finding",
        "rules_that_stop_the_manifest": "engine",
        "run": "engine",
        "stopped_by": "engine",
        "with_overrides": "finding",
    },
)
