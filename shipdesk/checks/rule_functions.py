"""The two shapes of a rule: over the case, and over one line. Each room of rules lists its own by id."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from shipdesk.checks.case import Case, Line
from shipdesk.checks.finding import Fault

CaseRule = Callable[[Case], Iterable[Fault]]
LineRule = Callable[[Line], Iterable[Fault]]
