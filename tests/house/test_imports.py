"""The rules of the house that stand in no tool's configuration: who may import what, read from the sources."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "shipdesk"

# A third-party package and the only folders that may name it.
HOMES = {
    "PySide6": {"ui"},
    "click": {"cli"},
    "reportlab": {"drawing"},
    "requests": {"net"},
    "starlette": {"hub_server"},
    "uvicorn": {"hub_server"},
    "urllib3": {"net"},
    "sqlite3": {"database", "store", "catalogs", "embedded_hub"},
    "sqlite_utils": {"database", "store", "catalogs", "embedded_hub"},
}
WITHOUT_THIRD_PARTY = {"domain", "checks", "errors.py", "progress.py"}
# A layer that must never reach another directly, whatever lies between them in the order of layers.
NEVER = [
    ("services", "net"),
    ("documents", "database"),
    ("documents", "hub"),
    ("labels", "database"),
    ("hub", "database"),
    ("sheets", "database"),
    ("cli", "database"),
    ("ui", "database"),
    ("cli", "net"),
    ("ui", "net"),
]


@cache
def names_imported(source: Path) -> tuple[str, ...]:
    return tuple(_names(source))


def _names(source: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"), str(source))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{source}:{node.lineno} imports relatively"
            assert node.module is not None
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def folder_of(source: Path) -> str:
    return source.relative_to(PACKAGE).parts[0]


def sources(folder: str | None = None) -> list[Path]:
    found = sorted(PACKAGE.rglob("*.py"))
    return [path for path in found if folder is None or folder_of(path) == folder]


def test_the_reader_sees_imports_inside_functions(tmp_path: Path) -> None:
    sample = tmp_path / "sample.py"
    sample.write_text("import os.path\ndef late():\n    from requests import get\n")
    assert names_imported(sample) == ("os.path", "requests.get")


@pytest.mark.parametrize("package", HOMES)
def test_a_package_stays_in_its_home(package: str) -> None:
    strangers = [
        f"{source.relative_to(PACKAGE)} imports {name}"
        for source in sources()
        if folder_of(source) not in HOMES[package]
        for name in names_imported(source)
        if name.split(".")[0] == package
    ]
    assert strangers == []


@pytest.mark.parametrize("folder", sorted(WITHOUT_THIRD_PARTY))
def test_these_know_the_standard_library_only(folder: str) -> None:
    assert sources(folder), f"{folder} is gone: this rule guards nothing"
    strangers = [
        f"{source.relative_to(PACKAGE)} imports {name}"
        for source in sources(folder)
        for name in names_imported(source)
        if name.split(".")[0] not in sys.stdlib_module_names | {"shipdesk"}
    ]
    assert strangers == []


@pytest.mark.parametrize(("above", "below"), NEVER)
def test_a_layer_that_must_not_know_another(above: str, below: str) -> None:
    prefix = f"shipdesk.{below}"
    reached = [
        f"{source.relative_to(PACKAGE)} imports {name}"
        for source in sources(above)
        for name in names_imported(source)
        if name == prefix or name.startswith(prefix + ".")
    ]
    assert reached == []


def test_every_package_imported_is_a_dependency_of_our_own() -> None:
    """What only comes along with another package may go again with its next release."""
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked_for = [*project["dependencies"], *project["optional-dependencies"]["server"]]
    declared = {re.split(r"[<>=~!;\[ ]", one)[0].lower() for one in asked_for} | {"shiboken6"}
    brought_by = packages_distributions()
    roots = {name.split(".")[0] for source in sources() for name in names_imported(source)}
    third_party = roots - sys.stdlib_module_names - {"shipdesk"}
    found = {root: {one.lower().replace("_", "-") for one in brought_by.get(root, [])} for root in third_party}
    assert {root: names for root, names in found.items() if not names & declared} == {}


def test_identifiers_lean_on_python_stdnum_and_phonenumbers_only() -> None:
    roots = {name.split(".")[0] for source in sources("identifiers") for name in names_imported(source)}
    assert roots - sys.stdlib_module_names <= {"shipdesk", "stdnum", "phonenumbers"}


def test_the_clock_is_read_above_the_services_only() -> None:
    clocks = {"now", "today", "utcnow"}
    allowed = {"app", "ui", "cli"}
    readers = [
        f"{source.relative_to(PACKAGE)}:{node.lineno}"
        for source in sources()
        if folder_of(source) not in allowed
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in clocks
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date"}
    ]
    assert readers == []
