"""Examples of every rule, a module for each room of rules: at least one that passes and one that is found."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from tests.checks.example import Example

MODULES = tuple(import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))

EXAMPLES: tuple[Example, ...] = tuple(example for module in MODULES for example in module.EXAMPLES)
