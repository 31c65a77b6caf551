"""Every font that a paper names is one of the bundled ones, travels inside it and is cut down to what is used."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from shipdesk import documents, paths
from shipdesk.drawing import PaperCanvas
from shipdesk.reference.rules import load_rule_pack
from tests.documents import samples
from tests.documents.test_findings_sheet import DAY, GATE, TERM

LANGUAGE = {"CN": "zh", "LA": "lo", "KH": "km", "MM": "my", "VN": "vi"}
BUNDLED = frozenset(file.stem for file in (paths.resources() / "fonts").glob("*.ttf"))
ROW = re.compile(
    r"^[A-Z]{6}\+(?P<name>\S+) +CID TrueType +Identity-H +(?P<embedded>\w+) +(?P<subset>\w+) +(?P<unicode>\w+) "
)


def rows_of_pdffonts(pdf: bytes, folder) -> list[str]:
    if shutil.which("pdffonts") is None:
        pytest.skip("pdffonts of poppler-utils is not installed")
    file = folder / "paper.pdf"
    file.write_bytes(pdf)
    listed = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True).stdout
    return listed.splitlines()[2:]


PAPERS = [
    (kind, country)
    for kind, paper in documents.KINDS.items()
    for country, language in sorted(LANGUAGE.items())
    if paper.second in (None, language)
]


@pytest.mark.parametrize(("kind", "country"), PAPERS)
def test_a_paper_names_bundled_embedded_subset_fonts_only(context, kind, country, tmp_path):
    second = documents.KINDS[kind].second or LANGUAGE[country]
    data = documents.paper_data_of(
        samples.of_kind(kind, country),
        context.reference,
        context.wording,
        second=second,
        revision=1,
        findings=documents.sheet_findings([GATE, TERM], load_rule_pack(paths.resources() / "rules"), DAY, second),
    )
    rows = [ROW.match(row) for row in rows_of_pdffonts(documents.render(kind, data, context).pdf, tmp_path)]
    assert len(rows) >= 3
    for row in rows:
        assert row is not None
        assert row["name"] in BUNDLED
        assert (row["embedded"], row["subset"], row["unicode"]) == ("yes", "yes", "yes")


def test_a_page_of_lines_alone_names_none(tmp_path):
    canvas = PaperCanvas(title="t", language="en", document_id="x", date=DAY)
    canvas.add_page(100, 100)
    canvas.rect(10, 10, 50, 50)
    assert rows_of_pdffonts(canvas.finish(), tmp_path) == []
