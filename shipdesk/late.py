"""What is read when somebody first asks for it: the parts of a package, a table of facts.

What the first page of the window does not need is then not read before it stands there.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from typing import Any, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


def late(package: str, modules: Mapping[str, str]) -> Callable[[str], Any]:
    """The `__getattr__` of a package whose names lie in these modules of it."""

    def found(name: str) -> Any:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{modules[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return found


class LateMapping(Mapping[Key, Value]):
    """A table that `read` gives, once."""

    def __init__(self, read: Callable[[], Mapping[Key, Value]]) -> None:
        self._read = read

    @cached_property
    def _table(self) -> Mapping[Key, Value]:
        return self._read()

    def __getitem__(self, key: Key) -> Value:
        return self._table[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)
