"""Examples of every rule, a module for each room of rules: at least one that passes and one that is found."""

from __future__ import annotations

from tests.checks.example import Example
from tests.checks.examples import experience, first, route_notices

MODULES = (experience, first, route_notices)
MODULES = (experience, first)
from tests.checks.examples import cargo, first

MODULES = (cargo, first)
from tests.checks.examples import cargo, experience, first

MODULES = (cargo, experience, first)

EXAMPLES: tuple[Example, ...] = tuple(example for module in MODULES for example in module.EXAMPLES)
