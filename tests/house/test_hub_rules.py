"""The table of the hub's rules names tests that exist."""

import ast
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TABLE = tomllib.loads((ROOT / "tests/hub/rule_table.toml").read_text(encoding="utf-8"))
KINDS = ("client", "server_embedded", "server_http")


@cache
def names_of_tests(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def named(rule):
    for kind in KINDS:
        told = TABLE[rule].get(kind, [])
        yield from [told] if isinstance(told, str) else told


def test_every_rule_of_the_semantics_stands_in_the_table():
    assert list(TABLE) == [f"H-{number:02d}" for number in range(1, 113)]
    assert {rule["who"] for rule in TABLE.values()} == {"S", "C", "B"}
    assert {name for rule in TABLE.values() for name in rule} <= {"who", "note", *KINDS}


@pytest.mark.parametrize("rule", list(TABLE))
def test_the_tests_named_exist(rule):
    for one in named(rule):
        path, _, name = one.partition("::")
        assert name.startswith("test_")
        assert name in names_of_tests(path), one


def test_every_rule_of_the_hub_is_shown_at_both_doors():
    lacking = [
        (rule, door)
        for rule, told in TABLE.items()
        if told["who"] in "SB"
        for door in ("server_embedded", "server_http")
        if not told.get(door)
    ]
    assert lacking == [("H-99", "server_embedded")], "signatures are of the network"


def test_every_rule_of_the_desk_names_its_test():
    assert [rule for rule, told in TABLE.items() if told["who"] in "CB" and "client" not in told] == []
