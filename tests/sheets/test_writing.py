"""What is written opens rightly and reads back equal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shipdesk.errors import WrongInput
from shipdesk.sheets import write_csv
from tests.sheets.here import open_here

cell = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\x1e\x1f"), max_size=12)


@settings(max_examples=200, deadline=None)
@given(rows=st.lists(st.tuples(cell, cell), max_size=6))
def test_every_cell_comes_back(tmp_path_factory, rows):
    path = tmp_path_factory.getbasetemp() / "written.csv"
    assert write_csv(path, ("one", "two"), rows) == len(rows)
    with open_here(path) as sheet:
        assert sheet.headers == ("one", "two")
        assert [row.cells for row in sheet.rows] == [row for row in rows if any(text.strip() for text in row)]


def test_excel_finds_its_mark_and_no_formula(tmp_path):
    path = tmp_path / "out.csv"
    write_csv(path, ("sku", "name"), [("A", "=HYPERLINK(1)")])
    assert path.read_bytes() == b"\xef\xbb\xbfsku,name\r\nA,'=HYPERLINK(1)\r\n"


def test_a_failure_halfway_leaves_the_older_file(tmp_path):
    path = tmp_path / "out.csv"
    write_csv(path, ("sku",), [("old",)])

    def rows():
        yield ("new",)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_csv(path, ("sku",), rows())
    assert b"old" in path.read_bytes()
    assert [file.name for file in tmp_path.iterdir()] == ["out.csv"]


def test_a_folder_that_is_not_there_is_a_clear_error(tmp_path):
    with pytest.raises(WrongInput) as caught:
        write_csv(tmp_path / "none" / "out.csv", ("sku",), [])
    assert caught.value.reason == "file_not_writable"
