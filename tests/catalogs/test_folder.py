"""Catalogs are found by name, and no name reaches outside their folder."""

import sys
import tempfile
import unicodedata
from pathlib import Path

import pytest

from shipdesk.catalogs import Catalogs
from shipdesk.domain.product import Product
from shipdesk.errors import Cancelled, WrongInput
from shipdesk.progress import Progress
from tests.faults.cut_off import nobody_may_write
from tests.schemas.dump import load


@pytest.fixture
def catalogs(tmp_path):
    return Catalogs(tmp_path / "catalogs", {})


def test_a_folder_that_is_not_there_has_no_catalogs(catalogs, tmp_path):
    assert catalogs.names() == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["products", "ผลไม้ส่งออก", "水果 2026", "A-1_(b)"])
def test_a_catalog_is_made_and_found_again(catalogs, name):
    with catalogs.open_or_create(name) as catalog:
        catalog.put_all([Product(sku="A", names={"en": "a"})])
    assert catalogs.names() == [name]
    with catalogs.open(name) as catalog:
        assert (catalog.name, catalog.count()) == (name, 1)


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "..",
        "../x",
        "a/b",
        "a\\b",
        "c:",
        "CON",
        "nul.txt",
        "com1",
        "x.",
        " x",
        "a\0b",
        "a\nb",
        "a*",
        "-\u202ex",
        "\ud800",
    ],
)
def test_a_name_that_is_no_file_name_is_refused(catalogs, tmp_path, name):
    for use in (catalogs.open, catalogs.open_or_create, catalogs.exists):
        with pytest.raises(WrongInput) as caught:
            use(name)
        assert caught.value.code == "pattern"
    assert list(tmp_path.iterdir()) == []


def test_a_name_too_long_for_a_file(catalogs):
    with pytest.raises(WrongInput) as caught:
        catalogs.open_or_create("ก" * 34)
    assert caught.value.code == "too_long"


def test_case_and_composition_make_no_second_catalog(catalogs):
    catalogs.open_or_create("Caf\u00e9").close()
    for name in ("caf\u00e9", unicodedata.normalize("NFD", "Caf\u00e9")):
        catalogs.open_or_create(name).close()
    assert catalogs.names() == ["Caf\u00e9"]


def test_an_unknown_catalog_names_those_there_are(catalogs):
    catalogs.open_or_create("fruit").close()
    with pytest.raises(WrongInput) as caught:
        catalogs.open("fish")
    assert (caught.value.code, caught.value.values["known"]) == ("not_found", "fruit")


def test_an_older_file_is_brought_up_to_date_while_one_looks_on_or_not_at_all(catalogs, tmp_path):
    older, steps = tmp_path / "theirs.sqlite3", []
    load(Path(__file__).parents[1] / "schemas" / "catalog-1.sql", older)
    content, stopped = older.read_bytes(), Progress(lambda *_: stopped.cancel())
    with pytest.raises(Cancelled):
        catalogs.open_file(older, stopped)
    assert (older.read_bytes(), catalogs.names()) == (content, [])
    assert catalogs.open_file(older, Progress(lambda *step: steps.append(step))) == "theirs"
    assert steps


@pytest.mark.skipif(sys.platform == "win32", reason="folder permissions are another matter there")
def test_a_catalog_where_nobody_may_write_is_read():
    """Tried, not asked: the system's answer to the question is not what it does, as for its master."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        catalogs = Catalogs(Path(folder) / "catalogs", {})
        with catalogs.open_or_create("products") as catalog:
            catalog.put_all([Product(sku="A", names={"en": "a"})])
        assert catalogs.can_write("products")
        with nobody_may_write(Path(folder) / "catalogs"):
            assert not catalogs.can_write("products")
            with catalogs.open("products") as catalog:
                assert (catalog.can_write, catalog.count()) == (False, 1)
