"""Rules over domain values and a Facts value. No I/O: rules, tables and today's date are passed in.

The engine and the rules themselves are read when they are first used: who only names a finding needs none of them.
"""

from typing import TYPE_CHECKING, Any

from shipdesk.checks.facts import Facts
from shipdesk.checks.finding import Finding, as_json, with_overrides
from shipdesk.checks.history import EarlierInvoice, History, SentOrder
from shipdesk.checks.override import Override

if TYPE_CHECKING:
    from shipdesk.checks.engine import rules_that_stop_the_manifest, run, stopped_by

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
_OF_THE_ENGINE = frozenset({"rules_that_stop_the_manifest", "run", "stopped_by"})


def __getattr__(name: str) -> Any:
    if name not in _OF_THE_ENGINE:
        raise AttributeError(name)
    from shipdesk.checks import engine

    return getattr(engine, name)
