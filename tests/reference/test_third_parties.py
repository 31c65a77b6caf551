"""Whoever's work the program stands on is named with the text of its licence, from what is installed."""

from __future__ import annotations

import tomllib

import pytest

from shipdesk.paths import resources
from shipdesk.reference.third_parties import distributions_of, plain, third_parties


@pytest.fixture(scope="module")
def named():
    return {plain(one.name): one for one in third_parties(resources())}


def test_each_has_a_licence_and_its_text(named):
    assert [
        one.name for one in named.values() if not one.licence or not any(len(text) > 500 for text in one.texts)
    ] == []


def test_every_dependency_of_our_own_is_named(named, repository):
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["server"]]
    names = {plain(line.partition(">")[0].partition("=")[0].partition("[")[0]) for line in wanted}
    assert names - set(named) == set()


def test_what_only_developers_use_is_not(named):
    assert {"pytest", "mypy", "ruff", "hypothesis", "pyinstaller", "pip"} & set(named) == set()


@pytest.mark.parametrize(
    ("name", "licence"),
    [
        ("pyside6-essentials", "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"),
        ("openpyxl", "MIT License"),
        ("pillow", "MIT-CMU"),
    ],
)
def test_licences_as_packages_old_and_new_tell_them(named, name, licence):
    assert named[name].licence == licence


def test_fonts_and_tables_are_named_too(named):
    inside = [one for one in named.values() if not one.version]
    assert {one.licence for one in inside} == {"PSF-2.0", "LGPL-3.0-only", "OFL-1.1", "LGPL-2.1-only"}
    fonts = {path.name for path in (resources() / "fonts").glob("OFL-*.txt")}
    assert sum(len(one.texts) for one in inside if one.licence == "OFL-1.1") == len(fonts)


def test_extras_of_others_are_left_alone():
    assert "brotli" not in distributions_of("shipdesk")
