"""Undo for what stays in the house, a question before what leaves it, nothing on the command line alone: one table."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import click

from shipdesk.cli.main import Root

BECAUSE = "because: "
TAKES_AWAY = re.compile(
    r"^def ((?:remove|delete|forget|drop|trash|cancel|withdraw|discard|disconnect|void|close)(?:_\w+)?)\(", re.MULTILINE
)
NAMED = re.compile(r"^ *(?:def|class) (\w+)", re.MULTILINE)
DIALOG = re.compile(r"^class (\w+)\((?:\w+, )*(?:_Question|(?:Q|Form|Tabbed|Message)(?:Dialog|Wizard))\)", re.MULTILINE)
QUESTION = re.compile(r"(?:MessageDialog\.ask_first|\bCancelDialog|\bMoveDialog|\bRestoreDialog)\(")


@lru_cache
def table() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "manners.toml").read_text("utf-8"))


@lru_cache
def texts(folder: Path) -> dict[str, str]:
    return {path.stem: path.read_text("utf-8") for path in folder.glob("*.py")}


@lru_cache
def names(folder: Path) -> frozenset[str]:
    """`module.name` of every function, method and class in a folder."""
    return frozenset(f"{stem}.{name}" for stem, text in texts(folder).items() for name in NAMED.findall(text))


def verbs(group: click.Group, before: tuple[str, ...] = ()) -> Iterator[str]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from verbs(command, (*before, name))
        else:
            yield " ".join((*before, name))


def lost(named: dict[str, str], known: frozenset[str]) -> list[str]:
    """Rows whose way back, or question, is not there."""
    return [f"{row}: {way}" for row, way in named.items() if not way.startswith(BECAUSE) and way not in known]


@cache
def words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text))


def is_opened(way: str, modules: dict[str, str]) -> bool:
    """Whether another part of the window names it; an act may be bound in its own."""
    module, name = way.split(".")
    if not name[0].isupper() and modules[module].count(name) > 1:
        return True
    return any(name in text and name in words(text) for stem, text in modules.items() if stem != module)


def test_every_verb_is_in_the_table_once_with_its_way_back_or_its_question(repository):
    rows = table()["verbs"]
    listed = [*rows["looks"], *rows["stays"], *rows["leaves"]]
    assert sorted(listed) == sorted(verbs(Root("shipdesk")))
    assert lost(rows["stays"], names(repository / "shipdesk" / "services")) == []
    assert lost(rows["leaves"], names(repository / "shipdesk" / "ui")) == []


def test_the_window_has_a_way_to_what_each_verb_does(repository):
    ways, ui = table()["ways"], repository / "shipdesk" / "ui"
    assert sorted(verb for shared in ways.values() for verb in shared) == sorted(verbs(Root("shipdesk")))
    assert lost({", ".join(shared): way for way, shared in ways.items()}, names(ui)) == []
    assert [way for way in ways if not way.startswith(BECAUSE) and not is_opened(way, texts(ui))] == []


def test_what_a_service_takes_away_can_be_put_back(repository):
    services = repository / "shipdesk" / "services"
    taking = {f"{stem}.{name}" for stem, text in texts(services).items() for name in TAKES_AWAY.findall(text)}
    assert set(table()["removals"]) == taking
    assert lost(table()["removals"], names(services)) == []


def test_every_window_that_opens_is_in_the_table(repository):
    found = [name for text in texts(repository / "shipdesk" / "ui").values() for name in DIALOG.findall(text)]
    rows = table()["dialogs"]
    assert sorted(found) == sorted([*rows["asks"], *rows["fills"], *rows["shows"]])


def test_no_question_is_asked_that_is_not_in_the_table(repository):
    asking = {
        f"{stem}.{node.name}"
        for stem, text in texts(repository / "shipdesk" / "ui").items()
        if QUESTION.search(text)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef) and QUESTION.search(ast.unparse(node))
    }
    assert asking == set(table()["questions"])
