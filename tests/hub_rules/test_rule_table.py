"""The table of rules: every rule of the hub names tests that exist, at both doors."""

import re
import tomllib
from functools import cache

import pytest

from tests.conftest import REPOSITORY

TABLE = tomllib.loads((REPOSITORY / "tests" / "hub" / "rule_table.toml").read_text(encoding="utf-8"))
RULES = [f"H-{number:02d}" for number in range(1, 113)]
OF_THE_NETWORK = ("H-99",)


@cache
def names_in(path: str) -> frozenset[str]:
    return frozenset(re.findall(r"^def (test_\w+)\(", (REPOSITORY / path).read_text(encoding="utf-8"), re.MULTILINE))


def told_for(rule: str, side: str) -> list[str]:
    told = TABLE[rule].get(side, [])
    return [told] if isinstance(told, str) else told


def test_the_table_has_every_rule():
    assert list(TABLE) == RULES


@pytest.mark.parametrize("rule", [rule for rule in RULES if TABLE[rule]["who"] in "SB"])
def test_a_rule_of_the_hub_is_shown_at_both_doors(rule):
    for side in ("server_embedded", "server_http"):
        named = told_for(rule, side)
        assert named or (side, rule) == ("server_embedded", *OF_THE_NETWORK)
        missing = [one for one in named if one.partition("::")[2] not in names_in(one.partition("::")[0])]
        assert missing == []
