"""Two threads may ask for two of our modules at once, in any order.

Python locks each module while it is read. Where a package reads its parts and a part needs the package, or two modules
need one another, two threads come to wait for each other; Python then gives one of them a module that is half read.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import shipdesk

ROOT = Path(shipdesk.__file__).parent
READ_BEFORE_ANY_THREAD = {"shipdesk.database"}
"""By whoever opens the desk, and the window opens none before."""


def modules() -> dict[str, Path]:
    found = {}
    for file in ROOT.rglob("*.py"):
        parts = file.relative_to(ROOT.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    return found


def read_at_once(file: Path, known: set[str]) -> Iterator[str]:
    """Our modules that are read while this one is; not those for the type checker, nor those in functions."""
    waiting: list[ast.stmt] = list(ast.parse(file.read_text(encoding="utf-8")).body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module in known:
            inside = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (one for one in inside if one in known)
            if not all(one in known for one in inside):
                yield node.module
        elif isinstance(node, ast.Try | ast.With) or (
            isinstance(node, ast.If) and "TYPE_CHECKING" not in ast.dump(node)
        ):
            waiting += node.body


def test_no_package_reads_its_parts_and_no_modules_need_one_another():
    files = modules()
    reads = {name: set(read_at_once(file, set(files))) for name, file in files.items()}
    doors = {name for name, file in files.items() if file.name == "__init__.py"} - READ_BEFORE_ANY_THREAD
    assert {name: reads[name] for name in doors if any(one.startswith(f"{name}.") for one in reads[name])} == {}
    for name in READ_BEFORE_ANY_THREAD:
        reads[name] = set()
    assert len(files) > 1_000
    assert [name for name in reads if comes_back(name, reads)] == []


def comes_back(name: str, reads: dict[str, set[str]]) -> bool:
    seen, waiting = set(), list(reads[name])
    while waiting:
        one = waiting.pop()
        if one == name:
            return True
        if one not in seen:
            seen.add(one)
            waiting += reads[one]
    return False
