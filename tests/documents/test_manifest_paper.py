"""The printed manifest as a reader gets it: text out of the PDF, the code out of the picture, the data attached."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pypdfium2
import pytest

from shipdesk import documents
from shipdesk.domain.desk_object import TransportUnit
from shipdesk.domain.manifest import Manifest, ManifestLine
from shipdesk.domain.measures import Weight
from shipdesk.domain.money import Money
from shipdesk.drawing import raster, read_back
from shipdesk.errors import WrongInput
from tests.documents.conftest import page_texts

TRUCK = TransportUnit(kind="truck", plate="70-1234 BKK", seal_number="TH0001")
MANIFEST = Manifest(
    id="1",
    name="MAN-2026-12-04",
    state="CLOSED",
    departure_id="dep_01K00000000000000000000001",
    route_id="TH-LA-ROAD-VIENTIANE",
    cut_off_at=datetime(2026, 12, 3, 11, tzinfo=UTC),
    departs_at=datetime(2026, 12, 4, 11, tzinfo=UTC),
    arrives_at=datetime(2026, 12, 6, 11, tzinfo=UTC),
    manifest_number="MF-HUB-2612-000001",
    vehicle_plate="70-1234 BKK",
)


def line(number: int, **changes) -> ManifestLine:
    made = ManifestLine(
        reference=f"TL-{number:04d}",
        status="INCLUDED",
        state="MANIFESTED",
        consignment_number=f"SD-HUB-2612-{number:06d}",
        consignment_id=f"con_{number:026d}",
        consignee="Vientiane Sample Import-Export Sole Co., Ltd.",
        destination="LA",
        goods="Instant noodles, tom yum flavour, 60 g",
        packages=number,
        gross_weight_kg=Weight(Decimal("10.125")),
        value=Money(Decimal("1000.50"), "THB" if number % 2 else "USD"),
        exporter="Sample Siam Foods Export Co., Ltd.",
        goods_count=4,
        hs_codes=("190230", "210390"),
    )
    return replace(made, **changes)


@pytest.fixture(scope="session")
def printed(context):
    def paper(*lines, manifest=MANIFEST, second="th", revision=1):
        data = documents.manifest_paper(
            manifest, lines, context.reference, context.wording, second=second, revision=revision
        )
        return documents.render_manifest(data, context)

    return paper


@pytest.mark.parametrize("second", ["th", "zh", "lo", "km", "my", "vi", None])
def test_every_line_and_the_sums_can_be_copied_out(printed, second):
    rendered = printed(line(1), line(2, transport_units=(TRUCK,)), second=second)
    (text,) = page_texts(rendered.pdf)
    for part in (
        "Cargo manifest",
        "MAN-2026-12-04",
        "MF-HUB-2612-000001",
        "2026-12-04 18:00 (UTC+7)",
        "TL-0001",
        "SD-HUB-2612-000002",
        "Sample Siam Foods Export Co., Ltd.",
        "HS 190230, 210390",
        "Truck 70-1234 BKK / TH0001",
        "Carrier not named yet",
        "20.250",
        "1,000.50 THB",
        "1,000.50 USD",
        "Page 1 of 1",
    ):
        assert part in text, part
    assert "SPECIMEN" not in text
    assert "Draft" not in text


def test_any_number_of_lines_heads_and_pages_run_on(printed):
    rendered = printed(*(line(number) for number in range(1, 501)))
    pages = page_texts(rendered.pdf)
    assert len(pages) == rendered.pages > 20
    told = [number for page in pages for number in re.findall(r"TL-(\d{4})", page)]
    assert [int(number) for number in told] == list(range(1, 501))
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert "MAN-2026-12-04" in page
    assert all("Shipper / Consignee" in page for page in pages if "TL-" in page)
    assert f"{sum(range(1, 501)):,}" in pages[-1]
    assert "5,062.500" in pages[-1]
    assert "250,125.00 THB" in pages[-1]


def test_a_draft_and_a_cancelled_manifest_say_so(printed):
    assert "Draft: not closed out yet" in page_texts(printed(line(1), manifest=replace(MANIFEST, state="DRAFT")).pdf)[0]
    assert "Cancelled" in page_texts(printed(line(1), manifest=replace(MANIFEST, state="CANCELLED")).pdf)[0]


def test_code_and_attachment_agree(printed):
    rendered = printed(line(1), line(2, transport_units=(TRUCK,)), revision=2)
    document = pypdfium2.PdfDocument(rendered.pdf)
    attached = bytes(document.get_attachment(0).get_data())
    document.close()
    sha256 = hashlib.sha256(attached).hexdigest()
    code = ("QR Code", f"SD1|MAN-2026-12-04|manifest|2|{sha256}")
    assert code in read_back(raster.render(rendered.pdf, 0, 200))
    told = json.loads(attached)
    assert {"kind", "revision", "consignment", "manifest", "lines", "totals"} == told.keys()
    assert [one["client_reference"] for one in told["lines"]] == ["TL-0002", "TL-0001"]
    assert told["totals"]["packages"] == 3


def test_the_same_again_is_the_same_file(printed):
    assert printed(line(1)).pdf == printed(line(1)).pdf


def test_what_was_refused_or_removed_does_not_stand_on_it(printed):
    (text,) = page_texts(printed(line(1), line(2, status="REMOVED"), line(3, status="REFUSED")).pdf)
    assert "TL-0001" in text
    assert "TL-0002" not in text
    assert "TL-0003" not in text
    with pytest.raises(WrongInput):
        printed(line(1, status="REMOVED"))
