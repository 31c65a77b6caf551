"""CSV files of every make, good and hostile."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shipdesk.errors import WrongInput
from shipdesk.sheets import HowToRead, Limits
from tests.sheets.here import open_here


def file_of(folder, content, name="table.csv"):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(path, limits=None, how=None):
    with open_here(path, limits, how) as sheet:
        return sheet.headers, [(row.number, row.cells) for row in sheet.rows]


def refusal(path, limits=None, how=None):
    with pytest.raises(WrongInput) as caught:
        read(path, limits, how)
    return caught.value


TABLE = "sku,name_th\nA,ทุเรียน\nB,มะม่วง\n"
READ = (("sku", "name_th"), [(2, ("A", "ทุเรียน")), (3, ("B", "มะม่วง"))])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_encodings_line_ends_and_separators(tmp_path, encoding, ending, separator):
    text = TABLE.replace("\n", ending).replace(",", separator)
    assert read(file_of(tmp_path, text.encode(encoding))) == READ


def test_big_endian_utf_16(tmp_path):
    assert read(file_of(tmp_path, b"\xfe\xff" + TABLE.encode("utf-16-be"))) == READ


@pytest.mark.parametrize("line", ["sep=;\r\n", '"sep=;"\n'])
def test_the_separator_line_of_excel_is_obeyed_and_not_counted(tmp_path, line):
    assert read(file_of(tmp_path, line + "sku;name_th\nA,1;x\n")) == (("sku", "name_th"), [(2, ("A,1", "x"))])


def test_a_separator_inside_quotes_does_not_decide(tmp_path):
    assert read(file_of(tmp_path, '"a;b;c",sku\n1,2\n'))[0] == ("a;b;c", "sku")


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path):
    path = file_of(tmp_path, 'sku,name\nA,"two\nlines"\n\n,\nB,b\n')
    assert read(path)[1] == [(2, ("A", "two\nlines")), (5, ("B", "b"))]


def test_a_short_row_is_filled_and_a_long_one_shows_its_surplus(tmp_path):
    with open_here(file_of(tmp_path, "sku,name\nA\nB,b,,\nC,c,more,\n")) as sheet:
        rows = list(sheet.rows)
    assert [row.cells for row in rows] == [("A", ""), ("B", "b"), ("C", "c")]
    assert [row.surplus for row in rows] == [(), (), ("more", "")]


def test_the_apostrophe_before_a_formula_is_taken_away(tmp_path):
    assert read(file_of(tmp_path, "sku,phone\nA,'+66812345678\n"))[1] == [(2, ("A", "+66812345678"))]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("sku,name_th\nA,plain\nB,ทุเรียน\n", "cp874"), ("sku,name_zh\nA,泰国金枕榴莲\n", "gb18030"),
     ("sku,name_en\nA,Crème brûlée\nB,Café\n", "cp1252")],
)  # fmt: skip
def test_other_encodings_are_guessed_and_told(tmp_path, text, encoding):
    with open_here(file_of(tmp_path, text.encode(encoding))) as sheet:
        rows = list(sheet.rows)
    assert sheet.read_as == HowToRead(encoding, ",", None, 1)
    assert [row.cells for row in rows] == [tuple(line.split(",")) for line in text.splitlines()[1:]]


def test_what_the_user_says_goes_before_what_is_guessed(tmp_path):
    path = file_of(tmp_path, "sku;name\nA;榴莲, 大\n".encode("gb18030"))
    with open_here(path, how=HowToRead("cp874", ",")) as sheet:
        assert sheet.headers == ("sku;name",)
        assert next(sheet.rows).cells[0].startswith("A;")
    error = refusal(file_of(tmp_path, "sku\nA\nทุเรียน\n".encode("cp874")), how=HowToRead("utf-8"))
    assert (error.reason, error.values["line"]) == ("sheet_not_utf8", "3")


def test_a_title_above_the_table_is_passed_over_and_the_header_row_can_be_named(tmp_path):
    path = file_of(tmp_path, "Price list 2026,,\n,,\nsku,name,price\nA,a,1\nB,b,2\n")
    assert read(path) == (("sku", "name", "price"), [(4, ("A", "a", "1")), (5, ("B", "b", "2"))])
    assert read(path, how=HowToRead(header_row=4)) == (("A", "a", "1"), [(5, ("B", "b", "2"))])


def test_a_damaged_file_names_file_line_and_byte(tmp_path):
    broken = "sku,name_th\nA,plain\nB,ทุเรียน\nC,ทุเรียน\nD,".encode() + b"\xff\n"
    error = refusal(file_of(tmp_path, broken, "ราคา.csv"))
    assert (error.code, error.reason) == ("encoding", "sheet_not_utf8")
    assert error.values == {"file": "ราคา.csv", "line": "5", "byte": "71", "encoding": "utf-8"}


def test_the_line_is_right_deep_in_a_large_file(tmp_path):
    good = "A,ทุเรียน\n" * 30_000
    error = refusal(file_of(tmp_path, f"sku,name_th\n{good}".encode() + b"B,\xb7\n"))
    assert error.values["line"] == "30002"


def test_a_cut_utf_16_file_is_an_encoding_fault(tmp_path):
    error = refusal(file_of(tmp_path, TABLE.encode("utf-16")[:-1]))
    assert (error.code, error.reason) == ("encoding", "sheet_not_utf16")


@pytest.mark.parametrize(
    ("content", "name", "code", "reason"),
    [(b"", "t.csv", "not_a_table", "sheet_empty"),
     (b"PK\x03\x04rest", "t.csv", "not_a_table", "workbook_unreadable"),
     (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "t.xls", "not_a_table", "workbook_unreadable"),
     (b"\x89PNG\r\n\x1a\n\0\0\0", "t.csv", "not_a_table", "sheet_binary"),
     (b"sku,name\n" + b"A,b\n" * 3000 + b"C,\0\n", "t.csv", "not_a_table", "sheet_nul"),
     (b"sku,name,sku\n", "t.csv", "not_a_table", "sheet_duplicate_header"),
     (b"\n , \n", "t.csv", "missing_header", "sheet_without_header"),
     (b'sku,name\nA,"open\nB,b\n', "t.csv", "not_a_table", "sheet_broken_quotes"),
     (b'sku,name\nA,"b"c\n', "t.csv", "not_a_table", "sheet_broken_quotes")],
)  # fmt: skip
def test_what_is_no_table_is_refused(tmp_path, content, name, code, reason):
    error = refusal(file_of(tmp_path, content, name))
    assert (error.code, error.reason) == (code, reason)
    assert error.values["file"] == name


def test_a_missing_file_and_a_folder(tmp_path):
    assert refusal(tmp_path / "none.csv").code == "not_found"
    assert refusal(tmp_path).reason in {"file_not_readable", "sheet_empty"}


@pytest.mark.parametrize(
    ("limits", "reason"),
    [(Limits(bytes=10), "sheet_too_large"), (Limits(rows=1), "sheet_too_many_rows"),
     (Limits(columns=1), "sheet_too_many_columns"), (Limits(cell=6), "sheet_cell_too_long"),
     (Limits(line=8), "sheet_line_too_long")],
)  # fmt: skip
def test_every_limit_holds(tmp_path, limits, reason):
    error = refusal(file_of(tmp_path, TABLE), limits)
    assert (error.code, error.reason) == ("limit", reason)


def test_a_cell_over_many_lines_is_limited_too(tmp_path):
    error = refusal(file_of(tmp_path, 'sku,name\nA,"' + "text\n" * 60_000 + '"\n'))
    assert error.code == "limit"


@settings(max_examples=300, deadline=None)
@given(content=st.binary(max_size=200) | st.text("\",;\t\n\r='aก\0", max_size=60).map(str.encode))
def test_any_bytes_are_a_table_or_a_clear_refusal(tmp_path_factory, content):
    path = file_of(tmp_path_factory.getbasetemp(), content, "any.csv")
    verdict = "table"
    try:
        headers, rows = read(path)
    except WrongInput as error:
        verdict = error.code
    else:
        assert all(len(cells) == len(headers) for _, cells in rows)
    assert verdict in {"table", "encoding", "not_a_table", "missing_header", "limit"}
